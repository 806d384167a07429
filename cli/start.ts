import {runCommand, type CommandContext} from "./command.js";
import {fillIfEmpty} from "./demo.js";
import {listen, type Listening} from "./listen.js";
import {serveApi} from "./serve-api.js";
import {openShop, refresh} from "./shop.js";
import {LiveSite} from "./site/live-site.js";
import {createSiteApp} from "./site/serve-site.js";
import {watchData} from "./watch-data.js";
import {watchPredictions} from "./watch-predictions.js";
import {watchServer} from "./watch-server.js";

// The dashboard answers for the API, too.
process.env.API_URL ||= "/";

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
  const pages = createSiteApp(() => site.folders).callback();
  dashboard.serve(pages);
  const answer = await serveApi(shop, context, {api, dashboardPort: dashboard.port});
  dashboard.serve((request, response) => (request.url?.startsWith("/api/") ? answer : pages)(request, response));
  process.stdout.write(`Daybook is ready: dashboard ${dashboard.address} API ${api.address}\n`);
  logger.info({dashboard: dashboard.address, api: api.address, dataVersion: snapshot.manifest.dataVersion}, "ready");
  await Promise.all([
    watchData({store: shop.store, site, logger, signal}),
    ...(config.predictions ? [watchPredictions({...shop, site, logger, signal})] : []),
    watchServer(shop.database, context)
  ]);
}

function takePort(variable: string, port: number, {config: {host, folder}, open}: CommandContext): Promise<Listening> {
  return open(listen({host, port, variable, folder}), (server) => server[Symbol.asyncDispose]());
}

function warnOfHost({config: {host}, progress}: CommandContext): void {
  if (["127.0.0.1", "::1", "localhost"].includes(host)) return;
  progress.say(`warning: HOST is ${host} and there is no sign-in: whoever can reach this machine can read all figures`);
}
