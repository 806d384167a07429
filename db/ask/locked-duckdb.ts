import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBResultReader,
  LIST,
  VARCHAR,
  listValue
} from "@duckdb/node-api";
import type {Statement} from "../../src/query/parameters.js";
import {plain} from "../duckdb/pool.js";
import {checkWords, modelViews} from "./known-words.js";
import {Refused, type StatementLimits} from "./limits.js";

/** Statements that run at once; others wait their turn. */
const mostAtOnce = 4;

/**
 * A snapshot's file, opened once more for statements that questions lead to. It is read-only; files, extensions and
 * other databases are out of reach; and no statement can change that, since the configuration is locked.
 */
export class LockedDuckdb implements Disposable {
  readonly #instance: DuckDBInstance;
  readonly #limits: StatementLimits;
  #free = mostAtOnce;
  readonly #waiting: (() => void)[] = [];

  private constructor(instance: DuckDBInstance, limits: StatementLimits) {
    this.#instance = instance;
    this.#limits = limits;
  }

  /** @param path of the snapshot's database */
  static async open(
    path: string,
    {threads = "2", memory = "1GB", ...limits}: StatementLimits & {readonly threads?: string; readonly memory?: string}
  ): Promise<LockedDuckdb> {
    const instance = await DuckDBInstance.create(path, {
      access_mode: "READ_ONLY",
      threads,
      memory_limit: memory,
      enable_external_access: "false",
      autoload_known_extensions: "false",
      autoinstall_known_extensions: "false",
      allow_community_extensions: "false",
      lock_configuration: "true"
    });
    return new LockedDuckdb(instance, limits);
  }

  /**
   * The rows of a compiled statement, on a connection of its own.
   * @throws {Refused} for a statement that the compiler cannot have written, and one that takes too long or too many rows
   */
  async rows(statement: Statement): Promise<Record<string, unknown>[]> {
    checkWords(statement);
    return this.#inTurn(async () => {
      const connection = await this.#instance.connect();
      try {
        checkTables(connection, statement);
        return await this.#read(connection, statement);
      } finally {
        connection.closeSync();
      }
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  async #read(connection: DuckDBConnection, statement: Statement): Promise<Record<string, unknown>[]> {
    const {patience, mostRows} = this.#limits;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      connection.interrupt();
    }, patience);
    try {
      const reader = await readUntil(connection, statement, mostRows + 1);
      if (reader.currentRowCount > mostRows) throw new Refused(`more than ${mostRows} rows; set a limit or a filter`);
      return reader.getRowObjects().map((row) => {
        const read: Record<string, unknown> = {};
        for (const name in row) read[name] = plain(row[name]!);
        return read;
      });
    } catch (error) {
      if (late) throw new Refused(`no answer within ${patience} ms; ask for less`, {cause: error});
      if (/^Out of Memory/.test((error as Error).message))
        throw new Refused("this needs more memory than there is for questions; ask for less", {cause: error});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  [Symbol.dispose](): void {
    this.#instance.closeSync();
  }
}

function checkTables(connection: DuckDBConnection, {sql}: Statement): void {
  const strange = connection.getTableNames(sql, false).find((name) => !modelViews.includes(name));
  if (strange !== undefined) throw new Refused(`no view of the model: ${strange}`);
}

function readUntil(
  connection: DuckDBConnection,
  {sql, parameters}: Statement,
  rows: number
): Promise<DuckDBResultReader> {
  const values = parameters.map((value) => (typeof value === "string" ? value : listValue([...value])));
  const types = parameters.map((value) => (typeof value === "string" ? VARCHAR : LIST(VARCHAR)));
  return connection.streamAndReadUntil(sql, rows, values, types);
}
