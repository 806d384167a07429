import {createApp} from "../api/app.js";
import {openPool} from "../db/postgres/pool.js";
import {runCommand, type CommandContext} from "./command.js";
import {closePool} from "./database.js";
import {fillIfEmpty} from "./demo.js";
import {listen, type Listening} from "./listen.js";
import {openShop, refresh, type Shop} from "./shop.js";
import {LiveSite} from "./site/live-site.js";
import {createSiteApp} from "./site/serve-site.js";
import {watchData} from "./watch-data.js";
import {watchServer} from "./watch-server.js";

await runCommand(start, {endless: true});

async function start(context: CommandContext): Promise<void> {
  const {config, logger, progress, signal} = context;
  warnOfHost(context);
  const dashboard = await takePort("DASHBOARD_PORT", config.dashboardPort, context);
  const api = await takePort("API_PORT", config.apiPort, context);
  const shop = await openShop(context);
  await fillIfEmpty(shop.database, context);
  const snapshot = await refresh(shop, context);
  const site = new LiveSite({folder: config.folder, signal});
  await progress.step("building the site", (report) => site.show(snapshot, report));
  dashboard.serve(createSiteApp(() => site.folders).callback());
  const parts = await apiParts(shop, context);
  api.serve(createApp({...parts, config: {...config, dashboardPort: dashboard.port}}).callback());
  process.stdout.write(`Daybook is ready: dashboard ${dashboard.address} API ${api.address}\n`);
  logger.info({dashboard: dashboard.address, api: api.address, dataVersion: snapshot.manifest.dataVersion}, "ready");
  await Promise.all([watchData({store: shop.store, site, logger, signal}), watchServer(shop.database, context)]);
}

function takePort(variable: string, port: number, {config: {host}, open}: CommandContext): Promise<Listening> {
  return open(listen({host, port, variable}), (server) => server[Symbol.asyncDispose]());
}

/** Lists and exports have connections of their own: long ones never keep short ones waiting. */
async function apiParts({database, store}: Shop, {config: {schema}, logger, open}: CommandContext) {
  const onError = (error: Error) => logger.warn({error: error.message}, "lost an idle connection");
  const pool = (options: {max: number; statementTimeout?: number}) =>
    open(openPool(database.connectionString, {schema, onError, ...options}), closePool);
  const lists = await pool({max: 8, statementTimeout: 15_000});
  return {engines: store, pool: lists, exportPool: await pool({max: 2}), logger};
}

function warnOfHost({config: {host}, progress}: CommandContext): void {
  if (["127.0.0.1", "::1", "localhost"].includes(host)) return;
  progress.say(`warning: HOST is ${host} and there is no sign-in: whoever can reach this machine can read all figures`);
}
