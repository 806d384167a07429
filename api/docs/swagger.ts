import {koaSwagger} from "koa2-swagger-ui";
import type {Middleware} from "koa";

/** The page of Swagger UI, without the web font that its template links to. */
export function swaggerPage(): Middleware {
  const show = koaSwagger({
    title: "Daybook API",
    routePrefix: false,
    swaggerCdnUrl: "/docs",
    swaggerVersion: "files",
    favicon: "/docs/files/favicon.png",
    hideTopbar: true,
    swaggerOptions: {url: "/openapi.json", validatorUrl: null}
  }) as unknown as Middleware;
  return async (context, next) => {
    await show(context, next);
    context.body = String(context.body).replace(/\s*<link href="https:[^>]*>/g, "");
  };
}
