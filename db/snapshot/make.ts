import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type pg from "pg";
import type {Shop} from "../../src/model/settings.js";
import {type Manifest, type Quality, snapshotFormat} from "../../src/query/snapshot.js";
import {mostTransactions} from "../../src/query/transaction-file.js";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {readSettings} from "../settings.js";
import {type Base, findBase} from "./base.js";
import {type Counts, fingerprintOf} from "./count-rows.js";
import {readManifest} from "./manifest.js";
import {type Origin, type WrittenDatabase, writeDatabase} from "./write-database.js";

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
 * Copies one instant of a store into a snapshot, unless that data version has one already; only what changed, where
 * there is an earlier snapshot and the changes since are noted and few. The folder appears under its name when it is whole; a run that is cut short leaves only a folder that the next run removes.
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
  state: State,
  options: SnapshotOptions
): Promise<Snapshot> {
  const {folder: parent, pool} = options;
  await mkdir(parent, {recursive: true});
  const unfinished = await mkdtemp(join(parent, "unfinished-"));
  try {
    const base = await findBase(client, parent);
    const written = await withReaders(client, pool, (clients) => copyStore(clients, unfinished, base, options.limits));
    const {origin, counts, quality} = written;
    const shop: Shop = {firstDay: counts.firstDay, lastDay: counts.lastDay, settings: await readSettings(client)};
    const manifest: Manifest = {
      format: snapshotFormat,
      dataVersion: state.version,
      asOf: state.asOf,
      madeAt: (options.now ?? (() => new Date()))().toISOString(),
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

/** Copies what changed since an earlier snapshot, or else all of it. */
async function copyStore(
  clients: readonly pg.ClientBase[],
  folder: string,
  base: Base | null,
  limits: DuckdbLimits | undefined
): Promise<WrittenDatabase> {
  const rows = base?.manifest.rows.transactions ?? (await countTransactions(clients[0]!));
  const withTransactions = rows <= mostTransactions;
  const written = await writeDatabase({clients, folder, withTransactions, base, ...(limits && {limits})});
  if (written.origin.transactions <= mostTransactions === withTransactions) return written;
  await rm(snapshotDatabase({folder}));
  return copyStore(clients, folder, null, limits);
}

async function countTransactions(client: pg.ClientBase): Promise<number> {
  const {rows} = await client.query("SELECT count(*) AS count FROM transactions");
  return Number(rows[0].count);
}

/**
 * Two readers keep two cores busy, since the server turns rows into text on one core a connection. Where no second
 * connection can be had, one does it.
 * @param client in the transaction whose instant is read
 */
export async function withReaders<T>(
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

function rowsOf({transactions}: Origin, {lines, customers, products, sessions}: Counts): Manifest["rows"] {
  return {transactions, lines, customers, products, sessions};
}

/** What a snapshot says of the rows that it was made from. */
export async function readSnapshotQuality({folder}: Pick<Snapshot, "folder">): Promise<Quality> {
  return JSON.parse(await readFile(join(folder, "quality.json"), "utf8")) as Quality;
}
