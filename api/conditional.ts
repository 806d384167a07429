import {createHash} from "node:crypto";
import type {Version} from "../db/engine.js";
import type {ApiContext} from "./route.js";

/** Raised where answers change although data and request do not. */
const answerFormat = 1;

/**
 * Names the answer to a request by data version and request, and answers 304 where the client has it already.
 * @returns true where nothing is left to do
 */
export function isFresh(context: ApiContext, {dataVersion, asOf}: Version): boolean {
  if (context.method !== "GET" && context.method !== "HEAD") return false;
  const request = [answerFormat, dataVersion, asOf, context.path, context.querystring].join("\n");
  context.set("ETag", `"${createHash("sha256").update(request).digest("base64url").slice(0, 22)}"`);
  context.set("Cache-Control", "no-cache");
  context.status = 200;
  if (!context.fresh) return false;
  context.status = 304;
  return true;
}
