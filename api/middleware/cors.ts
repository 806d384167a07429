import cors from "@koa/cors";
import type {Middleware} from "koa";
import type {Config} from "../../db/config.js";

/**
 * Lets browsers read answers on the pages of the dashboard and of the origins that are configured; `*` among these
 * means any. Credentials are never allowed: there is nothing to sign in to.
 */
export function allowOrigins({
  host,
  dashboardPort,
  corsOrigins
}: Pick<Config, "host" | "dashboardPort" | "corsOrigins">): Middleware {
  const own = ["localhost", "127.0.0.1", host].map((name) => `http://${name}:${dashboardPort}`);
  const allowed = new Set([...own, ...corsOrigins]);
  return cors({
    origin({request}) {
      const origin = request.get("Origin");
      if (allowed.has("*")) return "*";
      return allowed.has(origin) ? origin : "";
    },
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type", "If-None-Match", "X-Request-Id"],
    exposeHeaders: ["ETag", "Server-Timing", "X-Request-Id", "Retry-After", "Content-Disposition"],
    maxAge: 600,
    keepHeadersOnError: false
  });
}
