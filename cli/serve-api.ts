import type {RequestListener} from "node:http";
import {createApp} from "../api/app.js";
import {openPool} from "../db/postgres/pool.js";
import {openAsker} from "./asker.js";
import type {CommandContext} from "./command.js";
import {closePool} from "./database.js";
import {openExporter} from "./exporter.js";
import type {Listening} from "./listen.js";
import type {Shop} from "./shop.js";

/**
 * Serves the API of a shop on a port that was taken.
 * @returns what answers its requests
 * @param dashboardPort the port of the dashboard, whose pages may call the API
 */
export async function serveApi(
  {database, store, predictor}: Shop,
  context: CommandContext,
  {api, dashboardPort}: {readonly api: Listening; readonly dashboardPort: number}
): Promise<RequestListener> {
  const {config, logger, open} = context;
  const onError = (error: Error) => logger.warn({error: error.message}, "lost an idle connection");
  const pool = (options: {max: number; statementTimeout?: number}) =>
    open(openPool(database.connectionString, {schema: config.schema, onError, ...options}), closePool);
  const lists = await pool({max: 8, statementTimeout: 15_000});
  const exporter = await open(openExporter({database, store}, config), (opened) => opened[Symbol.asyncDispose]());
  const asker = await open(openAsker({store, predictor}, {config, logger, pool: lists}), (opened) =>
    opened[Symbol.asyncDispose]()
  );
  const parts = {engines: store, predictor, pool: lists, exporter, asker, logger};
  const answer = createApp({...parts, config: {...config, dashboardPort}}).callback();
  api.serve(answer);
  return answer;
}
