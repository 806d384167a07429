import {StdioServerTransport} from "@modelcontextprotocol/sdk/server/stdio.js";
import {createMcpServer} from "./ask/mcp-server.js";
import {openAsker} from "./asker.js";
import {runCommand} from "./command.js";
import {openShop, refresh} from "./shop.js";
import {watchData} from "./watch-data.js";

// Standard output carries the protocol and nothing else; `npm run --silent mcp` keeps npm's own words from it.
await runCommand(async (context) => {
  const {config, logger, signal, open} = context;
  const shop = await openShop(context);
  await refresh(shop, context);
  const opening = openAsker(shop, {config, logger, pool: shop.database.pool});
  const asker = await open(opening, (opened) => opened[Symbol.asyncDispose]());
  const left = new AbortController();
  process.stdin.once("end", () => left.abort()).once("close", () => left.abort());
  const server = createMcpServer({asker, logger});
  await server.connect(new StdioServerTransport());
  const until = AbortSignal.any([signal, left.signal]);
  await watchData({store: shop.store, site: {show: async () => undefined}, logger, signal: until});
  await server.close();
});
