import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pino from "pino";
import type pg from "pg";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {watchData} from "../../cli/watch-data.js";
import {type EmbeddedServer, startEmbedded} from "../../db/embedded/server.js";
import {migrate} from "../../db/migrate.js";
import {openPool} from "../../db/postgres/pool.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type RunningApi, ask, listen, testConfig} from "../setup/api.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

const needPostgres = ["/api/transactions", "/api/customers", "/api/products", "/api/export/csv", "/ready"];
const fromSnapshot = ["/api/kpis", "/api/analytics/countries", "/api/analytics/time-series?granularity=month"];

/** A PostgreSQL of its own, as DATABASE_URL names one, with all that serves its shop and follows its data. */
describe("an API whose PostgreSQL goes away and comes back", () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-outage-"));
  const stop = new AbortController();
  const opened = new AsyncDisposableStack();
  let server: EmbeddedServer;
  let pool: pg.Pool;
  let api: RunningApi;
  beforeAll(async () => {
    opened.defer(() => rmSync(folder, {recursive: true, force: true}));
    server = opened.adopt(await startEmbedded(folder), (started) => started.stop());
    await migrate(server.connectionString, "daybook");
    const open = () => opened.adopt(openPool(server.connectionString, {schema: "daybook"}), (left) => left.end());
    pool = open();
    await fillShop(pool, nastyLines(600));
    const store = opened.use(new SnapshotStore(pool, {folder}));
    await store.refresh();
    const site = {show: async () => undefined};
    const logger = pino({level: "silent"});
    const watching = watchData({store, site, logger, signal: stop.signal, interval: 100, pause: 500});
    opened.defer(async () => {
      stop.abort();
      await watching;
    });
    api = opened.use(await listen({engines: store, pool: open(), config: testConfig}));
  });
  afterAll(() => opened.disposeAsync());

  const status = async (path: string) => {
    const response = await fetch(api.origin + path);
    // An export that the outage cut short.
    await response.arrayBuffer().catch(() => undefined);
    return response.status;
  };
  const statuses = (paths: readonly string[]) => Promise.all(paths.map(status));
  const postmaster = () => Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);

  /** What an outage looks like: what needs the database says so in time, and figures go on. */
  async function expectAway(before: readonly unknown[]): Promise<void> {
    for (const path of needPostgres) {
      const start = performance.now();
      const {status, headers, body} = await ask(api, path);
      expect(performance.now() - start).toBeLessThan(2_000);
      expect([path, status, headers.get("Retry-After")]).toEqual([path, 503, "5"]);
      expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|at \w+ \(|SELECT/);
    }
    expect(await figures()).toEqual(before);
  }

  const figures = async () => Promise.all(fromSnapshot.map(async (path) => (await ask(api, path)).body));

  /** What must be so afterwards, without a restart: lists again, and changed data in the figures. */
  async function expectBack(): Promise<void> {
    const ok = needPostgres.map(() => 200);
    await expect.poll(() => statuses(needPostgres), {timeout: 30_000, interval: 200}).toEqual(ok);
    const revenue = async () => (await ask(api, "/api/kpis")).body.total_revenue as number;
    const before = await revenue();
    await pool.query("UPDATE transactions SET unit_price = unit_price + 1 WHERE quantity > 0");
    await expect.poll(revenue, {timeout: 30_000, interval: 200}).toBeGreaterThan(before);
  }

  it.each(["SIGINT", "SIGKILL"] as const)(
    "answers 503 after %s, whatever was under way, and goes on by itself",
    async (how) => {
      const before = await figures();
      let isStopping = true;
      const askAll = async () => {
        const seen = new Set<number>();
        while (isStopping) for (const found of await statuses(needPostgres)) seen.add(found);
        return seen;
      };
      const asking = Promise.all([askAll(), askAll(), askAll()]);
      process.kill(postmaster(), how);
      await expect.poll(() => status("/ready"), {timeout: 30_000}).toBe(503);
      isStopping = false;
      for (const seen of await asking) expect([200, 503]).toEqual(expect.arrayContaining([...seen]));
      await expectAway(before);
      await expect.poll(() => server.revive().catch(() => false), {timeout: 30_000, interval: 200}).toBe(true);
      await expectBack();
    }
  );

  it.skipIf(process.platform === "win32")("answers 503 while it hangs, and goes on by itself", async () => {
    const before = await figures();
    const {rows} = await pool.query("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'");
    const stopped: number[] = [...rows.map(({pid}) => pid), postmaster()];
    for (const pid of stopped) process.kill(pid, "SIGSTOP");
    try {
      await expectAway(before);
    } finally {
      for (const pid of stopped) process.kill(pid, "SIGCONT");
    }
    await expectBack();
  });
});
