import {join} from "node:path";
import type {Duplex} from "node:stream";
import pg from "pg";
import {isStale} from "../../db/derive/derive.js";
import {DuckdbEngine} from "../../db/duckdb/engine.js";
import {DuckdbPool} from "../../db/duckdb/pool.js";
import type {Engine} from "../../db/engine.js";
import {engineOf, readVersion} from "../../db/postgres/engine.js";
import {typeParsers} from "../../db/postgres/pool.js";
import {readManifest} from "../../db/snapshot/manifest.js";

/** Where a report is read from; plain values, which can be passed to another thread. */
export interface ReportOrigin {
  readonly connectionString: string;
  /** The schema of the shop. */
  readonly schema: string;
  /** Folder of a snapshot, in which figures are counted; null to count them in PostgreSQL. */
  readonly folder: string | null;
  /** Memory that DuckDB may use before it spills to disk; "512MB" by default. */
  readonly memory?: string;
}

/** One data version: an engine that counts, and a transaction that lists the rows which it counted. */
export interface ReportSource {
  readonly engine: Engine;
  readonly client: pg.ClientBase;
  /** Aborted where the work is to end. */
  readonly signal: AbortSignal;
}

/** Thrown where the data have moved on since the snapshot; there will soon be another. */
export class DataMoved extends Error {
  constructor() {
    super("the data have changed since the snapshot");
    this.name = "DataMoved";
  }
}

/** Milliseconds in which a connection must be had. */
const patience = 1_500;

/**
 * Opens one instant of a shop for the time of one piece of work.
 * @param signal ends the statement under way, with which the work fails
 * @throws {DataMoved} where the snapshot is of another version than the database, or rows are not derived yet
 */
export async function withReportSource<T>(
  origin: ReportOrigin,
  work: (source: ReportSource) => Promise<T>,
  signal: AbortSignal = new AbortController().signal
): Promise<T> {
  await using stack = new AsyncDisposableStack();
  signal.throwIfAborted();
  const client = stack.adopt(newClient(origin), (opened) => opened.end().catch(() => undefined));
  // The server ends a statement whose client is lost.
  signal.addEventListener("abort", () => streamOf(client).destroy(), {once: true});
  await client.connect();
  await endStatementsOfLostClients(client);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  if (await isStale(client)) throw new DataMoved();
  if (origin.folder === null) return await work({client, signal, engine: await engineOf(client)});
  return await work({client, signal, engine: await openSnapshot(origin, client, stack)});
}

/** Servers on systems that cannot tell a lost client while a statement runs refuse the setting. */
async function endStatementsOfLostClients(client: pg.Client): Promise<void> {
  await client.query("SET client_connection_check_interval = '1s'").catch(() => undefined);
}

function streamOf(client: pg.Client): Duplex {
  return (client as unknown as {readonly connection: {readonly stream: Duplex}}).connection.stream;
}

function newClient({connectionString, schema}: ReportOrigin): pg.Client {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patience,
    options: `-c search_path=${schema} -c TimeZone=UTC -c DateStyle=ISO`,
    application_name: "daybook export",
    types: typeParsers
  });
  // Its loss fails the statement under way, which is report enough.
  client.on("error", () => undefined);
  return client;
}

async function openSnapshot(
  {folder, memory = "512MB"}: ReportOrigin,
  client: pg.ClientBase,
  stack: AsyncDisposableStack
): Promise<Engine> {
  const manifest = await readManifest(folder!);
  const {dataVersion, asOf} = await readVersion(client);
  if (manifest === null || manifest.dataVersion !== dataVersion || manifest.asOf !== asOf) throw new DataMoved();
  const pool = await DuckdbPool.open(join(folder!, "shop.duckdb"), {threads: "1", memory, concurrency: 1});
  stack.use(pool);
  return new DuckdbEngine(pool, manifest, manifest.shop);
}
