import {createHash} from "node:crypto";
import type {Version} from "../db/engine.js";
import type {ApiContext} from "./route.js";

/** Raised where answers change although data and request do not. */
const answerFormat = 1;

/**
 * Names the answer to a request by data version and request, and answers 304 where the client has it already.
 * @param beside names what else the answer is made from, such as a prediction; nothing by default
 * @returns true where nothing is left to do
 */
export function isFresh(context: ApiContext, {dataVersion, asOf}: Version, beside = ""): boolean {
  if (context.method !== "GET" && context.method !== "HEAD") return false;
  const request = [answerFormat, dataVersion, asOf, context.path, context.querystring, beside].join("\n");
  const tag = `"${createHash("sha256").update(request).digest("base64url").slice(0, 22)}"`;
  context.set("ETag", tag);
  context.set("Cache-Control", "no-cache");
  if (!names(context.get("If-None-Match"), tag)) return false;
  context.status = 304;
  return true;
}

/** Koa's own check is not used: it never answers 304 to a request with `Cache-Control: no-cache`, which fetch sends. */
function names(condition: string, tag: string): boolean {
  return condition.split(",").some((given) => ["*", tag, `W/${tag}`].includes(given.trim()));
}
