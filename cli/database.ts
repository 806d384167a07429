import {join} from "node:path";
import type pg from "pg";
import type {Config} from "../db/config.js";
import {startEmbedded} from "../db/embedded/server.js";
import {migrate} from "../db/migrate.js";
import {checkServer} from "../db/postgres/check.js";
import {openPool} from "../db/postgres/pool.js";
import {silent, type Progress} from "./progress.js";

/** The shop's PostgreSQL, ready to use. */
export interface Database {
  readonly connectionString: string;
  readonly pool: pg.Pool;
  /** Names of the migrations that were applied now. */
  readonly migrated: readonly string[];
  /** Closes the pool and stops the embedded server; see `EmbeddedServer`. */
  stop(): Promise<void>;
}

/** A PostgreSQL that answers; migrated or not. */
export interface Server {
  readonly connectionString: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly progress?: Progress;
  /** For a look only: an embedded server that ran before is left running. */
  readonly shared?: boolean;
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
    return {connectionString: databaseUrl, stop: async () => undefined};
  }
  return progress.step("starting PostgreSQL", () =>
    startEmbedded(serverFolder(config), {shared, onNotice: progress.say})
  );
}

/** Opens the shop's database and brings its schema up to date. */
export async function openDatabase(config: Config, options: ServerOptions = {}): Promise<Database> {
  const {progress = silent} = options;
  const server = await openServer(config, options);
  try {
    const migrated = await progress.step("bringing the schema up to date", () =>
      migrate(server.connectionString, config.schema)
    );
    const pool = openPool(server.connectionString, {schema: config.schema});
    const stop = async () => {
      await pool.end();
      await server.stop();
    };
    return {connectionString: server.connectionString, pool, migrated, stop};
  } catch (error) {
    await server.stop();
    throw error;
  }
}
