import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type pg from "pg";
import type {Shop} from "../../src/model/settings.js";
import {type Manifest, type Quality, snapshotFormat} from "../../src/query/snapshot.js";
import {mostTransactions} from "../../src/query/transaction-file.js";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {readRows} from "../duckdb/pool.js";
import {readShop} from "../postgres/engine.js";
import {copyTables} from "./copy.js";
import {readManifest} from "./manifest.js";
import {readQuality} from "./quality.js";

export interface SnapshotOptions {
  /** The folder in which the snapshots of a store stand, one folder a data version. */
  readonly folder: string;
  readonly limits?: DuckdbLimits;
  /** Lends further connections, which read the same instant at once; none by default. */
  readonly pool?: pg.Pool;
  /** The time that the manifest gives as its own; now by default. */
  readonly now?: () => Date;
}

/** A snapshot that is whole: its folder holds `shop.duckdb`, `quality.json` and `manifest.json`. */
export interface Snapshot {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The path of a snapshot's database. */
export function snapshotDatabase({folder}: Pick<Snapshot, "folder">): string {
  return join(folder, "shop.duckdb");
}

/**
 * Copies one instant of a store into a snapshot, unless that data version has one already. The folder appears under
 * its name when it is whole; a run that is cut short leaves only a folder that the next run removes.
 * @returns null where the derived columns are not those of the data version
 * @throws {Error} where it cannot be made; connections in the middle of copying are closed then
 */
export async function makeSnapshot(client: pg.ClientBase, options: SnapshotOptions): Promise<Snapshot | null> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const state = await readState(client);
    if (state.derived_version !== state.version) return null;
    const folder = join(options.folder, `v${state.version}`);
    const manifest = await readManifest(folder);
    if (manifest !== null && manifest.asOf === state.asOf) return {folder, manifest};
    await rm(folder, {recursive: true, force: true});
    return await writeSnapshot(client, folder, state, options);
  } finally {
    // A connection that was closed has nothing to roll back.
    await client.query("ROLLBACK").catch(() => undefined);
  }
}

interface State {
  readonly version: number;
  readonly derived_version: number;
  readonly asOf: string;
}

async function readState(client: pg.ClientBase): Promise<State> {
  const {rows} = await client.query("SELECT version, derived_version, committed_at FROM data_version");
  const {version, derived_version: derived, committed_at: committedAt} = rows[0];
  return {version: Number(version), derived_version: Number(derived), asOf: (committedAt as Date).toISOString()};
}

async function writeSnapshot(
  client: pg.ClientBase,
  folder: string,
  {version, asOf}: State,
  {folder: parent, limits, pool, now = () => new Date()}: SnapshotOptions
): Promise<Snapshot> {
  await mkdir(parent, {recursive: true});
  const unfinished = await mkdtemp(join(parent, "unfinished-"));
  try {
    const origin = await readOrigin(client);
    const withTransactions = origin.transactions <= mostTransactions;
    const {counts, quality} = await withReaders(client, pool, (clients) =>
      writeDatabase({clients, folder: unfinished, withTransactions, ...(limits && {limits})})
    );
    const shop = await readShop(client);
    const manifest: Manifest = {
      format: snapshotFormat,
      dataVersion: version,
      asOf,
      madeAt: now().toISOString(),
      shop,
      sources: origin.sources,
      rows: rowsOf(origin, counts),
      fingerprint: fingerprintOf(counts, shop)
    };
    await writeFile(join(unfinished, "quality.json"), JSON.stringify(quality));
    await writeFile(join(unfinished, "manifest.json"), JSON.stringify(manifest, null, 2));
    await rename(unfinished, folder);
    return {folder, manifest};
  } catch (error) {
    throw new Error(`the snapshot cannot be made: ${(error as Error).message}`, {cause: error});
  } finally {
    await rm(unfinished, {recursive: true, force: true});
  }
}

/**
 * Two readers keep two cores busy, since the server turns rows into text on one core a connection. Where no second
 * connection can be had, one does it.
 */
async function withReaders<T>(
  client: pg.ClientBase,
  pool: pg.Pool | undefined,
  work: (clients: readonly pg.ClientBase[]) => Promise<T>
): Promise<T> {
  const second = await pool?.connect().catch(() => null);
  if (!second) return work([client]);
  try {
    const {rows} = await client.query("SELECT pg_export_snapshot() AS instant");
    await second.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await second.query(`SET TRANSACTION SNAPSHOT ${second.escapeLiteral(rows[0].instant as string)}`);
    return await work([client, second]);
  } finally {
    await second.query("ROLLBACK").catch(() => undefined);
    second.release();
  }
}

interface Counts {
  /** Sum of the hashes of every row, of every table. */
  readonly hashes: string;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  readonly sessions: number;
}

interface DatabaseOptions {
  readonly clients: readonly pg.ClientBase[];
  readonly folder: string;
  readonly withTransactions: boolean;
  readonly limits?: DuckdbLimits;
}

async function writeDatabase({
  clients,
  folder,
  withTransactions,
  limits = {}
}: DatabaseOptions): Promise<{counts: Counts; quality: Quality}> {
  const {threads = "2", memory = "2GB"} = limits;
  const options = {threads, memory_limit: memory, temp_directory: join(folder, "spill")};
  const instance = await DuckDBInstance.create(snapshotDatabase({folder}), options);
  try {
    const connection = await instance.connect();
    await copyTables({clients, connection, folder, withTransactions});
    const counts = await countRows(connection, withTransactions ? [...tables, "transactions"] : tables);
    const quality = await readQuality(clients[0]!, connection);
    await connection.run("CHECKPOINT");
    connection.closeSync();
    return {counts, quality};
  } finally {
    instance.closeSync();
    await rm(join(folder, "spill"), {recursive: true, force: true});
  }
}

const tables = ["lines", "session_days", "products", "customers"];

async function countRows(connection: DuckDBConnection, hashed: readonly string[]): Promise<Counts> {
  const columns = hashed.map((name) => `(SELECT {n: count(*), h: sum(hash(t)::HUGEINT)} FROM ${name} t) AS ${name}`);
  const [row] = await readRows(
    connection,
    `WITH totals AS (SELECT ${columns.join(", ")})
     SELECT lines.n AS lines, session_days.n AS sessions, products.n AS products, customers.n AS customers,
       concat_ws('/', ${hashed.map((name) => `${name}.n, ${name}.h`).join(", ")}) AS hashes
     FROM totals`
  );
  const {hashes, lines, customers, products, sessions} = row!;
  return {
    hashes: hashes as string,
    lines: Number(lines),
    customers: Number(customers),
    products: Number(products),
    sessions: Number(sessions)
  };
}

function fingerprintOf({hashes}: Counts, shop: Shop): string {
  return createHash("sha256")
    .update(JSON.stringify([hashes, shop]))
    .digest("hex")
    .slice(0, 12);
}

interface Origin {
  readonly sources: readonly string[];
  readonly transactions: number;
}

async function readOrigin(client: pg.ClientBase): Promise<Origin> {
  const {rows} = await client.query(
    "SELECT source, count(*) AS lines FROM transactions GROUP BY source ORDER BY source"
  );
  const transactions = rows.reduce((sum, row) => sum + Number(row.lines), 0);
  return {sources: rows.map(({source}) => source), transactions};
}

function rowsOf({transactions}: Origin, {lines, customers, products, sessions}: Counts): Manifest["rows"] {
  return {transactions, lines, customers, products, sessions};
}

/** What a snapshot says of the rows that it was made from. */
export async function readSnapshotQuality({folder}: Pick<Snapshot, "folder">): Promise<Quality> {
  return JSON.parse(await readFile(join(folder, "quality.json"), "utf8")) as Quality;
}
