import {mkdtemp, rm} from "node:fs/promises";
import {readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {Predictor} from "../../loaders/predictions/predictor.js";
import {type RunningApi, listen, testConfig} from "./api.js";
import {type TestDatabase, testDatabase} from "./database.js";
import {serveStatic} from "./static-server.js";
import {buildTestSite} from "./shared-site.js";

/** A shop's site on a plain file server, and the API over the same snapshot. */
export interface TestSite extends AsyncDisposable {
  readonly url: string;
  readonly api: RunningApi;
  readonly store: SnapshotStore;
}

/** Every page of the site, by the path at which it is read. */
export const pagePaths = readdirSync(join(import.meta.dirname, "..", "..", "src"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => (name === "index.md" ? "/" : `/${name.replace(/\.md$/, "")}`));

/** Fills a store, predicts, builds its site and serves both. */
export async function testSite(fill: (database: TestDatabase) => Promise<unknown>): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-site-"));
  const database = await testDatabase();
  await fill(database);
  const store = new SnapshotStore(database.pool, {folder});
  const snapshot = await store.refresh();
  const predictor = new Predictor({engines: store, pool: database.pool});
  await predictor.predictDefaults();
  const server = await serveStatic(await buildTestSite(snapshot, {folder}));
  const api = await listen({engines: store, pool: database.pool, predictor, config: testConfig});
  return {
    url: server.url,
    api,
    store,
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(folder, {recursive: true, force: true});
    }
  };
}
