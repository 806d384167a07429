import type {Server} from "node:http";
import type {AddressInfo} from "node:net";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type pg from "pg";
import {createApp} from "../../api/app.js";
import {Exporter, type ExporterOptions} from "../../api/export/exporter.js";
import type {ApiOptions} from "../../api/services.js";
import {derive} from "../../db/derive/derive.js";
import {readVerified} from "../../cli/asker.js";
import {Asker} from "../../loaders/ask/asker.js";
import {Predictor} from "../../loaders/predictions/predictor.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {checkAnswer} from "./contract.js";
import {type TestDatabase, testDatabase} from "./database.js";
import {fillShop, nastyLines} from "./nasty-shop.js";

/** An API that listens on a free port. */
export interface RunningApi extends AsyncDisposable {
  readonly origin: string;
}

/** A store with a small shop, its snapshots, and an API over both. */
export interface TestApi extends RunningApi {
  readonly database: TestDatabase;
  readonly store: SnapshotStore;
}

export const testConfig = {host: "127.0.0.1", dashboardPort: 5000, corsOrigins: ["https://reports.example"]};

/** Makes an application listen on a free port of this machine. */
export async function listen({
  predictor: given,
  exporter: givenExporter,
  asker: givenAsker,
  ...options
}: Omit<ApiOptions, "predictor" | "exporter" | "asker"> & Partial<ApiOptions>): Promise<RunningApi> {
  const predictor = given ?? new Predictor({engines: options.engines, pool: options.pool});
  const exporter = givenExporter ?? new Exporter(exportsOf(options));
  const asker = givenAsker ?? new Asker({...options, predictor, verified: await readVerified()});
  const server: Server = createApp({...options, predictor, exporter, asker}).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await asker[Symbol.asyncDispose]();
      await predictor[Symbol.asyncDispose]();
      await exporter[Symbol.asyncDispose]();
    }
  };
}

/** What an exporter of the shop behind a pool is made with. */
export function exportsOf({engines, pool: {options}}: Pick<ApiOptions, "engines" | "pool">): ExporterOptions {
  const [, schema] = /search_path=(\w+)/.exec(options.options!)!;
  return {engines, connectionString: options.connectionString!, schema: schema!};
}

/** Starts an API over a shop of 600 order lines; without lines, over an empty one. */
export async function testApi({
  lines = 600,
  ...options
}: {lines?: number} & Partial<ApiOptions> = {}): Promise<TestApi> {
  const database = await testDatabase();
  if (lines > 0) await fillCatalogue(database.pool, lines);
  const folder = await mkdtemp(join(tmpdir(), "daybook-api-"));
  const store = new SnapshotStore(database.pool, {folder});
  await store.refresh();
  const api = await listen({engines: store, pool: database.pool, config: testConfig, ...options});
  return {
    ...api,
    database,
    store,
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** Names of products that a search, a CSV file or a careless page trips over. */
export const nastyNames = [
  "100% cotton",
  "a_b",
  "axb",
  'O\'Hara "Pro"',
  "=1+1",
  "+cmd",
  "-2",
  "@sum",
  "\ttab",
  "Ελλάδα, 日本"
];

async function fillCatalogue(pool: pg.Pool, count: number): Promise<void> {
  await fillShop(pool, nastyLines(count));
  await pool.query(
    `UPDATE transactions SET product_name = names.name
     FROM unnest($1::text[]) WITH ORDINALITY AS names(name, n)
     WHERE product_id = 'P' || (names.n - 1)`,
    [nastyNames]
  );
  await pool.query(
    `UPDATE products SET product_name = names.name, category = 'Home', brand = 'B' || names.n % 2,
       base_price = 10 + names.n, cost_price = 5.5, rating = (names.n % 6)::numeric, launch_date = '2023-01-01'
     FROM unnest($1::text[]) WITH ORDINALITY AS names(name, n)
     WHERE product_id = 'P' || (names.n - 1)`,
    [nastyNames]
  );
  await pool.query("UPDATE customers SET age = 20 + length(customer_id), gender = 'F' WHERE customer_id < 'c2'");
  await deriveNow(pool);
}

/** Brings the derived columns up to date, as every load does. */
export async function deriveNow(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await derive(client);
  await client.query("COMMIT");
  client.release();
}

/** An answer's status, headers and JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are checked against the document
  readonly body: any;
}

/** Asks an API and reads the JSON of its answer, which must be as documented; null where it has no body. */
export async function ask({origin}: RunningApi, path: string, options: RequestInit = {}): Promise<JsonAnswer> {
  const response = await fetch(origin + path, options);
  const text = await response.text();
  const body = text === "" ? null : JSON.parse(text);
  const {status, headers} = response;
  const method = (options.method ?? "GET").toLowerCase();
  checkAnswer({
    method,
    path: path.split("?")[0]!,
    status,
    type: text === "" ? null : headers.get("Content-Type"),
    body
  });
  return {status, headers, body};
}

/** Posts JSON. */
export function post(api: RunningApi, path: string, body: unknown): Promise<JsonAnswer> {
  return ask(api, path, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
}
