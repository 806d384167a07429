import {mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {readRows} from "../duckdb/pool.js";
import {processStart} from "../process.js";

/** What the staging database may use, in DuckDB's words. */
export interface StagingOptions {
  /** Folder for what does not fit into memory; a folder of its own is made there and removed. */
  readonly folder: string;
  readonly memory?: string;
  readonly threads?: string;
}

const prefix = "staging-";

/** A DuckDB of an import's own, in which files are read and checked before the store is touched. */
export class Staging implements AsyncDisposable {
  /** Folder for converted files and rows on their way; removed with the staging database. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
  }

  /** A file of its own rather than memory: DuckDB packs what it writes to files, and needs a third of the memory. */
  static async open({folder, memory = "1GB", threads = "2"}: StagingOptions): Promise<Staging> {
    await mkdir(folder, {recursive: true});
    await removeAbandoned(folder);
    const own = await mkdtemp(join(folder, `${prefix}${process.pid}-`));
    const instance = await DuckDBInstance.create(join(own, "staging.duckdb"), {
      memory_limit: memory,
      threads,
      temp_directory: join(own, "spill")
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`SET allowed_directories = ['${own.replaceAll("'", "''")}']`);
    return new Staging(own, instance, connection);
  }

  /** Runs a statement. */
  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** The rows of a statement: whole numbers up to 32 bits as numbers, larger ones as bigint, decimals and dates as text. */
  rows(sql: string): Promise<Record<string, unknown>[]> {
    return readRows(this.#connection, sql);
  }

  /** The files were read: from now on no expression of a mapping reaches a file outside the staging folder, or the network. */
  async lock(): Promise<void> {
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    await rm(this.folder, {recursive: true, force: true});
  }
}

/** Removes what imports left behind that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, owner] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (owner !== undefined && processStart(Number(owner)) === null)
      await rm(join(folder, name), {recursive: true, force: true});
  }
}
