import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import type pg from "pg";
import type {Config} from "../db/config.js";
import {startEmbedded} from "../db/embedded/server.js";
import {migrate} from "../db/migrate.js";
import {checkServer} from "../db/postgres/check.js";
import {openPool} from "../db/postgres/pool.js";
import {silent, type Progress} from "./progress.js";

/** A PostgreSQL that answers; migrated or not. */
export interface Server {
  readonly connectionString: string;
  /** Stops an embedded server; see `EmbeddedServer`. */
  stop(): Promise<void>;
  /** Starts an embedded server again where it has died; see `EmbeddedServer`. */
  revive(): Promise<boolean>;
}

/** The shop's PostgreSQL, ready to use. `stop` closes the pool and what it connects to. */
export interface Database extends Server {
  readonly pool: pg.Pool;
  /** Names of the migrations that were applied now. */
  readonly migrated: readonly string[];
}

export interface ServerOptions {
  readonly progress?: Progress;
  /** For a look only: an embedded server that ran before is left running. */
  readonly shared?: boolean;
  /** Told of connections that are lost while idle. */
  readonly onError?: (error: Error) => void;
}

/** Folder of the embedded server's files. */
export function serverFolder({folder}: Pick<Config, "folder">): string {
  return join(folder, "postgres");
}

/**
 * Opens the PostgreSQL of DATABASE_URL, or starts the embedded one.
 * @throws {Error} a plain sentence where it cannot be used
 */
export async function openServer(
  config: Config,
  {progress = silent, shared = false}: ServerOptions = {}
): Promise<Server> {
  const {databaseUrl} = config;
  if (databaseUrl !== null) {
    await progress.step("connecting to the PostgreSQL of DATABASE_URL", () => checkServer(databaseUrl));
    return {connectionString: databaseUrl, stop: async () => undefined, revive: async () => false};
  }
  const options = {shared, onNotice: progress.say};
  return progress.step("starting PostgreSQL", () => startEmbedded(serverFolder(config), options));
}

/** Opens the shop's database and brings its schema up to date. */
export async function openDatabase(config: Config, options: ServerOptions = {}): Promise<Database> {
  const {progress = silent, onError} = options;
  const {schema} = config;
  const server = await openServer(config, options);
  try {
    const {connectionString} = server;
    const migrated = await progress.step("bringing the schema up to date", () => migrate(connectionString, schema));
    const pool = openPool(connectionString, {schema, ...(onError && {onError})});
    return {connectionString, pool, migrated, stop: () => stopDatabase(pool, server), revive: server.revive};
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function stopDatabase(pool: pg.Pool, server: Server): Promise<void> {
  await closePool(pool);
  await server.stop();
}

/** Closes a pool; a statement that is still under way after a second does not keep a command from ending. */
export async function closePool(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), sleep(1_000, undefined, {ref: false})]);
}
