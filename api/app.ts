import Router from "@koa/router";
import Koa from "koa";
import {silentLogger} from "../db/logger.js";
import {Conversations} from "./conversations.js";
import {documentRoutes} from "./docs/routes.js";
import {allowOrigins} from "./middleware/cors.js";
import {logRequests} from "./middleware/log.js";
import {answerProblems} from "./middleware/problems.js";
import {answerUnmatched} from "./middleware/unmatched.js";
import {openApiDocument} from "./openapi.js";
import {Problem} from "./problem.js";
import type {ApiContext, Route} from "./route.js";
import {routes} from "./routes/index.js";
import type {ApiOptions, Services} from "./services.js";

/** The API as a Koa application, which listens nowhere yet. */
export function createApp(options: ApiOptions): Koa {
  const {config, logger = silentLogger, clock = () => performance.now()} = options;
  const app = new Koa();
  // A client that goes away in the middle of an answer is no error; the log has it as aborted.
  app.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") logger.error({err: error}, "answer failed");
  });
  app.use(logRequests(logger, clock));
  app.use(allowOrigins(config));
  app.use(answerProblems(logger));
  app.use(apiRouter(servicesOf(options)).routes());
  app.use(answerUnmatched);
  return app;
}

function servicesOf({engines, pool, predictor, exporter, asker, logger = silentLogger}: ApiOptions): Services {
  const conversations = new Conversations();
  return {engines, pool, predictor, exporter, asker, conversations, logger, totals: new Map()};
}

function apiRouter(services: Services): Router {
  const router = new Router({strict: true, sensitive: true});
  for (const route of routes) {
    router[route.method](route.path, (context) => {
      checkAccept(context as unknown as ApiContext, route);
      return route.run(context as unknown as ApiContext, services);
    });
  }
  documentRoutes(router, openApiDocument(routes));
  return router;
}

function checkAccept(context: ApiContext, {type = "application/json"}: Route): void {
  if (!context.accepts(type)) throw new Problem(406, `this answers in ${type} only`);
}
