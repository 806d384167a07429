import {runCommand} from "./command.js";
import {listen} from "./listen.js";
import {serveApi} from "./serve-api.js";
import {openShop} from "./shop.js";
import {watchData} from "./watch-data.js";

// The API of `npm run dev`, which starts it, gives it the database, and lets Node restart it when a module changes.
await runCommand(
  async (context) => {
    const {config, logger, signal, open} = context;
    const {host, apiPort, dashboardPort} = config;
    const port = {host, port: apiPort, variable: "API_PORT"};
    const api = await open(listen(port), (server) => server[Symbol.asyncDispose]());
    const shop = await openShop(context);
    await shop.store.refresh();
    await serveApi(shop, context, {api, dashboardPort});
    await watchData({store: shop.store, site: {show: async () => undefined}, logger, signal});
  },
  {endless: true}
);
