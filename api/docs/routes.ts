import {extname} from "node:path";
import type Router from "@koa/router";
import type {Middleware} from "koa";
import type {Document} from "../openapi.js";
import {filePaths, readDocsFile} from "./files.js";
import {redocPage} from "./redoc.js";
import {swaggerPage} from "./swagger.js";

/** Nothing but this server is asked for anything, whatever a page's scripts would like. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self' blob:"
].join("; ");

/** Serves the document and the two pages that show it. */
export function documentRoutes(router: Router, document: Document): void {
  router.get("/openapi.json", (context) => {
    context.set("Cache-Control", "no-cache");
    context.body = document;
  });
  router.get("/docs", page(swaggerPage()));
  router.get("/redoc", page(redocPage));
  for (const path of filePaths) {
    router.get(path, async (context) => {
      context.set("Cache-Control", "max-age=3600");
      context.type = extname(path);
      context.body = await readDocsFile(path);
    });
  }
}

function page(show: Middleware): Middleware {
  return async (context, next) => {
    context.set("Content-Security-Policy", policy);
    await show(context, next);
  };
}
