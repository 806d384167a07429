import {z} from "zod";
import {Problem} from "../problem.js";
import {type Route, storeRoute} from "../route.js";
import {readQuery} from "../read-query.js";
import {healthAnswer, readyAnswer} from "../schemas/service.js";

const parameters = z.strictObject({});

/** `GET /health`: the process is alive. */
export const health: Route = {
  method: "get",
  path: "/health",
  id: "getHealth",
  tag: "Service",
  summary: "Whether the server is alive",
  query: parameters,
  answer: healthAnswer,
  errors: [],
  async run(context) {
    readQuery(parameters, context);
    context.body = {status: "ok"};
  }
};

/** `GET /ready`: the database can be reached and has data. */
export const ready = storeRoute({
  method: "get",
  path: "/ready",
  id: "getReady",
  tag: "Service",
  summary: "Whether the database is reachable and data are loaded",
  query: parameters,
  answer: readyAnswer,
  async work({store}) {
    const [row] = await store.rows({sql: "SELECT EXISTS (SELECT FROM transactions) AS loaded", parameters: []});
    if (row!.loaded !== true) throw new Problem(503, "no data are loaded yet", {headers: {"Retry-After": "5"}});
    return {status: "ready"};
  }
});
