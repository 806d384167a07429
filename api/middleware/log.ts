import {randomUUID} from "node:crypto";
import type {Middleware} from "koa";
import type {Logger} from "../../db/logger.js";
import {type Clock, Timings} from "../timings.js";

/** Gives every request an id and timings, and writes one line about it when it is answered. */
export function logRequests(logger: Logger, clock: Clock): Middleware {
  return async (context, next) => {
    const requestId = readRequestId(context.get("X-Request-Id"));
    const timings = new Timings(clock);
    Object.assign(context.state, {requestId, timings});
    context.set("X-Request-Id", requestId);
    context.set("X-Content-Type-Options", "nosniff");
    context.res.once("close", () => {
      const {method, path, status, res} = context;
      const line = {requestId, method, path, status, aborted: !res.writableFinished, timings: timings.read()};
      logger.info(line, "request");
    });
    await next();
    context.set("Server-Timing", timings.header());
  };
}

/** A client's own id is kept where it is a UUID, so that it can follow its request through the log. */
function readRequestId(given: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given) ? given.toLowerCase() : randomUUID();
}
