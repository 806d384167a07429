import type pg from "pg";
import type {Version} from "../db/engine.js";
import {isStale} from "../db/derive/derive.js";
import {readVersion} from "../db/postgres/engine.js";
import {readSettings} from "../db/settings.js";
import type {Settings} from "../src/model/settings.js";
import type {Statement} from "../src/query/parameters.js";
import {Unavailable, within} from "../db/unavailable.js";

/** One instant of PostgreSQL. */
export interface Store {
  readonly version: Version;
  readonly settings: Settings;
  /** False while derived columns are older than the data: they will change without a new version. */
  readonly isDerived: boolean;
  readonly client: pg.PoolClient;
  /** The server's process behind the client, by which a statement is cancelled. */
  readonly processId: number;
  rows(statement: Statement): Promise<Record<string, unknown>[]>;
}

/** Milliseconds in which a connection must be had, and must answer its first statements. */
const patience = 800;

/**
 * Works on one instant of PostgreSQL: a read-only transaction that sees one data version.
 * @throws {Unavailable} where the database does not answer within two seconds
 */
export async function readStore<T>(pool: pg.Pool, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(pool);
  try {
    const result = await work(store);
    await store.client.query("COMMIT");
    store.client.release();
    return result;
  } catch (error) {
    // A connection that failed once is not worth keeping.
    store.client.release(true);
    throw error;
  }
}

/**
 * The data version of PostgreSQL, before work is begun that takes longer.
 * @throws {Unavailable} where the database does not answer within two seconds
 */
export function storedVersion(pool: pg.Pool): Promise<Version> {
  return readStore(pool, async ({version}) => version);
}

/**
 * Opens one instant of PostgreSQL, whose client the caller releases.
 * @throws {Unavailable} where the database does not answer within two seconds
 */
export async function openStore(pool: pg.Pool): Promise<Store> {
  const client = await borrow(pool);
  try {
    return await within(patience, beginReading(client));
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** A connection of the pool; one that comes too late goes back. */
async function borrow(pool: pg.Pool): Promise<pg.PoolClient> {
  const connection = pool.connect();
  try {
    return await within(patience, connection);
  } catch (error) {
    if (error instanceof Unavailable)
      connection.then(
        (client) => client.release(),
        () => undefined
      );
    throw error;
  }
}

async function beginReading(client: pg.PoolClient): Promise<Store> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const {rows: processes} = await client.query("SELECT pg_backend_pid() AS id");
  return {
    version: await readVersion(client),
    settings: await readSettings(client),
    isDerived: !(await isStale(client)),
    client,
    processId: processes[0].id,
    async rows({sql, parameters}) {
      const {rows} = await client.query(sql, parameters as unknown[]);
      return rows;
    }
  };
}
