import {spawn} from "node:child_process";
import {once} from "node:events";
import {setTimeout as sleep} from "node:timers/promises";
import {PostgresSource} from "../db/postgres/engine.js";
import {kpiQuery} from "../src/query/overview.js";
import type {Bench} from "./shop.js";
import {newFilters, toQuery} from "./filters.js";
import {load} from "./load.js";
import {milliseconds, printTable, quantile, time} from "./samples.js";

const paths = ["/api/kpis", "/api/analytics/time-series", "/api/analytics/countries", "/api/analytics/categories"];

/** The API, asked by one client and by many. */
export async function benchApi(bench: Bench): Promise<void> {
  await withApi(bench, async (address) => {
    await benchPaths(address, bench);
    await benchPostgres(bench);
    await benchDepth(address);
  });
}

/** Lends the API, in a process of its own, on the data of the bench: its address and its process id. */
export async function withApi(
  bench: Pick<Bench, "environment">,
  work: (address: string, pid: number) => Promise<void>
): Promise<void> {
  const port = 8765;
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...process.execArgv, "cli/dev-api.ts"], {
    env: {...process.env, ...bench.environment, API_PORT: String(port)},
    stdio: ["ignore", "ignore", "inherit"]
  });
  try {
    while (
      !(await fetch(`${address}/ready`).then(
        ({ok}) => ok,
        () => false
      ))
    )
      await sleep(200);
    await work(address, child.pid!);
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
}

async function benchPaths(address: string, {members, duration}: Bench): Promise<void> {
  const fresh = newFilters(members);
  const rows: string[][] = [];
  for (const path of paths)
    for (const [kind, next] of [
      ["repeated", () => `${address}${path}?country=USA`],
      ["always new", () => `${address}${path}?${toQuery(fresh())}`]
    ] as const)
      for (const clients of [1, 16, 64]) {
        const {perSecond, median, p99} = await load(next, clients, duration);
        rows.push([path, kind, `${clients}`, perSecond.toFixed(1), milliseconds(median), milliseconds(p99)]);
      }
  printTable("API", ["path", "filters", "clients", "a second", "p50", "p99"], rows);
}

/** The KPIs of always new filters on both engines, one after another, in turn. */
async function benchPostgres({members, pool, store}: Bench): Promise<void> {
  const fresh = newFilters(members);
  const postgres = new PostgresSource(pool);
  const times: {duckdb: number[]; postgres: number[]} = {duckdb: [], postgres: []};
  for (let i = 0; i < 7; ++i) {
    const query = kpiQuery(fresh(), {});
    const ask = (source: Pick<PostgresSource, "use">) => source.use((engine) => engine.query(query, {lenient: true}));
    times.duckdb.push(await time(() => ask(store)));
    times.postgres.push(await time(() => ask(postgres)));
  }
  const [duckdb, other] = [quantile(times.duckdb, 0.5), quantile(times.postgres, 0.5)];
  printTable(
    "The same query on both engines, median of 7",
    ["query", "snapshot", "PostgreSQL", "ratio"],
    [["KPIs, always new filters", milliseconds(duckdb), milliseconds(other), (other / duckdb).toFixed(1)]]
  );
}

/** Pages of the list of transactions, followed by cursor. */
async function benchDepth(address: string): Promise<void> {
  const times: number[] = [];
  for (let cursor = "", page = 0; page < 80; ++page) {
    times.push(
      await time(async () => {
        const response = await fetch(`${address}/api/transactions?limit=1000${cursor && `&cursor=${cursor}`}`);
        cursor = encodeURIComponent(
          ((await response.json()) as {pagination: {next_cursor: string | null}}).pagination.next_cursor ?? ""
        );
      })
    );
    if (!cursor) break;
  }
  const [first, last] = [times.slice(1, 11), times.slice(-10)].map((part) => quantile(part, 0.5));
  printTable(
    "/api/transactions by cursor, 1,000 a page",
    ["pages 2 to 11", `last 10 of ${times.length}`],
    [[milliseconds(first!), milliseconds(last!)]]
  );
}
