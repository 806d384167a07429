import {type DuckDBConnection, DuckDBInstance, type DuckDBValue, LIST, VARCHAR, listValue} from "@duckdb/node-api";
import type {Parameter} from "../../src/query/parameters.js";

/** What DuckDB may use, in its own words. */
export interface DuckdbLimits {
  /** Threads that all queries share; "2" by default. */
  readonly threads?: string;
  /** Memory before it spills to disk or refuses; "2GB" by default. */
  readonly memory?: string;
  /** Queries that run at once; others wait their turn. 4 by default. */
  readonly concurrency?: number;
  /** What each query is run in; by default nothing. */
  readonly around?: Around;
}

/** Runs a query, or throws where none may begin. */
export type Around = <T>(query: () => Promise<T>) => Promise<T>;

/** A DuckDB file that is only read, with as many connections as may run at once. */
export class DuckdbPool implements Disposable {
  /** Path of the file. */
  readonly file: string;
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[];
  readonly #around: Around;
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];

  private constructor(file: string, instance: DuckDBInstance, connections: DuckDBConnection[], around: Around) {
    this.file = file;
    this.#around = around;
    this.#instance = instance;
    this.#idle = connections;
  }

  static async open(
    path: string,
    {threads = "2", memory = "2GB", concurrency = 4, around = (query) => query()}: DuckdbLimits = {}
  ): Promise<DuckdbPool> {
    const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY", threads, memory_limit: memory});
    const connections = await Promise.all(Array.from({length: concurrency}, () => instance.connect()));
    return new DuckdbPool(path, instance, connections, around);
  }

  /** The rows of a statement: dates as text, 64-bit and larger integers as bigint, decimals as text. */
  rows(sql: string, parameters: readonly Parameter[] = []): Promise<Record<string, unknown>[]> {
    return this.#lend((connection) => readRows(connection, sql, parameters));
  }

  /**
   * The columns of a statement whose columns are all DOUBLE or whole numbers of 32 bits at most; null is NaN. Far less
   * memory and time than rows.
   */
  numbers(sql: string): Promise<Float64Array[]> {
    return this.#lend((connection) => readNumbers(connection, sql));
  }

  async #lend<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection =
      this.#idle.pop() ?? (await new Promise<DuckDBConnection>((resolve) => this.#waiting.push(resolve)));
    try {
      return await this.#around(() => work(connection));
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#idle.push(connection);
    }
  }

  /** Closes the file. Whoever lent the pool makes sure that no query is under way. */
  [Symbol.dispose](): void {
    for (const connection of this.#idle) connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Runs a statement on a connection and reads its rows, as `DuckdbPool.rows` gives them. */
export async function readRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[] = []
): Promise<Record<string, unknown>[]> {
  const values = parameters.map((value) => (typeof value === "string" ? value : listValue([...value])));
  const types = parameters.map((value) => (typeof value === "string" ? VARCHAR : LIST(VARCHAR)));
  const reader = await connection.runAndReadAll(sql, values, types);
  return reader.getRowObjects().map((row) => {
    const read: Record<string, unknown> = {};
    for (const name in row) read[name] = plain(row[name]!);
    return read;
  });
}

async function readNumbers(connection: DuckDBConnection, sql: string): Promise<Float64Array[]> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, {rowCount}) => sum + rowCount, 0);
  return Array.from({length: result.columnCount}, (_, column) => {
    const values = new Float64Array(length);
    let at = 0;
    for (const chunk of chunks) {
      const vector = chunk.getColumnVector(column);
      // Asking a chunk for its length calls into DuckDB, which for every value takes longer than all else.
      const {rowCount} = chunk;
      for (let i = 0; i < rowCount; ++i) values[at++] = (vector.getItem(i) as number | null) ?? NaN;
    }
    return values;
  });
}

/** A value as rows have it: dates and decimals as text. */
export function plain(value: DuckDBValue): unknown {
  return typeof value === "object" && value !== null ? value.toString() : value;
}
