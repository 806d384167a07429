import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type pg from "pg";
import {DuckdbEngine} from "../duckdb/engine.js";
import {type DuckdbLimits, DuckdbPool} from "../duckdb/pool.js";
import type {Engine, EngineSource} from "../engine.js";
import {PostgresSource} from "../postgres/engine.js";
import {derive, isStale} from "../derive/derive.js";
import {type Snapshot, makeSnapshot, snapshotDatabase} from "./make.js";

export interface SnapshotStoreOptions {
  /** Daybook's folder; snapshots stand under `snapshots/<store id>/`. */
  readonly folder: string;
  readonly limits?: DuckdbLimits;
}

/** An open snapshot, and how many pieces of work read it. */
interface Lent {
  readonly snapshot: Snapshot;
  readonly pool: DuckdbPool;
  readonly engine: DuckdbEngine;
  readers: number;
  retired: boolean;
}

/** Key, with the schema, of the lock under which one process at a time derives and copies a store. */
const lockSpace = 4_021_974;

/** A change that is committed after deriving and before copying makes both begin again, this often at most. */
const attempts = 10;

/**
 * The snapshots of one store. `refresh` brings the newest data version in; `use` lends the one that is open, whole for
 * the time of the work, or PostgreSQL itself where there is none yet.
 */
export class SnapshotStore implements EngineSource, AsyncDisposable {
  readonly #database: pg.Pool;
  readonly #options: SnapshotStoreOptions;
  readonly #fallback: PostgresSource;
  #current: Lent | null = null;
  #refreshing: Promise<Snapshot> | null = null;

  constructor(database: pg.Pool, options: SnapshotStoreOptions) {
    this.#database = database;
    this.#options = options;
    this.#fallback = new PostgresSource(database);
  }

  /** The snapshot that is open; null before the first refresh. */
  get current(): Snapshot | null {
    return this.#current?.snapshot ?? null;
  }

  async use<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const lent = this.#current;
    if (lent === null) return this.#fallback.use(work);
    lent.readers += 1;
    try {
      return await work(lent.engine);
    } finally {
      lent.readers -= 1;
      closeIfUnread(lent);
    }
  }

  /** Derives what is stale, makes the snapshot of the newest data version if none is there, and opens it. */
  refresh(): Promise<Snapshot> {
    this.#refreshing ??= this.#open().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  /** True where the database has a data version that is not open, or one of the same number that a backup brought. */
  async isStale(): Promise<boolean> {
    const {rows} = await this.#database.query("SELECT version, derived_version, committed_at FROM data_version");
    const {version, derived_version: derived, committed_at: committedAt} = rows[0];
    const open = this.current?.manifest;
    if (derived !== version || Number(version) !== open?.dataVersion) return true;
    return (committedAt as Date).toISOString() !== open.asOf;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#refreshing?.catch(() => undefined);
    if (this.#current) retire(this.#current);
    this.#current = null;
  }

  async #open(): Promise<Snapshot> {
    const snapshot = await this.#make();
    const open = this.#current;
    if (open?.snapshot.folder === snapshot.folder && open.snapshot.manifest.asOf === snapshot.manifest.asOf)
      return snapshot;
    const pool = await DuckdbPool.open(snapshotDatabase(snapshot), this.#options.limits);
    const engine = new DuckdbEngine(pool, snapshot.manifest, snapshot.manifest.shop);
    this.#current = {snapshot, pool, engine, readers: 0, retired: false};
    if (open) retire(open);
    return snapshot;
  }

  async #make(): Promise<Snapshot> {
    const client = await this.#database.connect();
    try {
      await client.query("SELECT pg_advisory_lock($1, hashtext(current_schema()))", [lockSpace]);
      const {rows} = await client.query("SELECT store_id FROM data_version");
      const folder = join(this.#options.folder, "snapshots", rows[0].store_id as string);
      await removeUnfinished(folder);
      const snapshot = await this.#makeDerived(client, folder);
      await removeOlder(folder, snapshot);
      return snapshot;
    } finally {
      await client
        .query("SELECT pg_advisory_unlock($1, hashtext(current_schema()))", [lockSpace])
        .catch(() => undefined);
      client.release();
    }
  }

  async #makeDerived(client: pg.ClientBase, folder: string): Promise<Snapshot> {
    const {limits} = this.#options;
    for (let attempt = 0; attempt < attempts; ++attempt) {
      await deriveIfStale(client);
      const snapshot = await makeSnapshot(client, {folder, pool: this.#database, ...(limits && {limits})});
      if (snapshot) return snapshot;
    }
    throw new Error("data change faster than they can be derived; they are shown when there is a pause");
  }
}

/** What killed runs left; it goes first, since a disk that it has filled would never have room again. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith("unfinished-"));
  await Promise.all(left.map((name) => rm(join(folder, name), {recursive: true, force: true})));
}

async function deriveIfStale(client: pg.ClientBase): Promise<void> {
  if (!(await isStale(client))) return;
  await client.query("BEGIN");
  try {
    await derive(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

function retire(lent: Lent): void {
  lent.retired = true;
  closeIfUnread(lent);
}

function closeIfUnread(lent: Lent): void {
  if (lent.retired && lent.readers === 0) lent.pool[Symbol.dispose]();
}

/** Removes snapshots of earlier versions but the last, which another process may be about to open. */
async function removeOlder(folder: string, {manifest: {dataVersion}}: Snapshot): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^v\d+$/.test(name) && name !== `v${dataVersion}`);
  const versions = names.toSorted((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
  await Promise.all(versions.slice(1).map((name) => rm(join(folder, name), {recursive: true, force: true})));
}
