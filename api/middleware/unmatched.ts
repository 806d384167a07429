import type {RouterContext} from "@koa/router";
import type {Context} from "koa";
import {Problem} from "../problem.js";

/** What no route answered: 404, or 405 and OPTIONS with the methods that the path has. */
export async function answerUnmatched(context: Context): Promise<void> {
  const methods = new Set(((context as unknown as RouterContext).matched ?? []).flatMap((layer) => layer.methods));
  if (methods.size === 0) throw new Problem(404, "no such path; /openapi.json lists those that there are");
  const allow = [...methods, "OPTIONS"].join(", ");
  if (context.method !== "OPTIONS")
    throw new Problem(405, `the method is not allowed here; use ${allow}`, {headers: {Allow: allow}});
  context.set("Allow", allow);
  context.status = 204;
}
