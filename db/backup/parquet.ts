import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {readRows} from "../duckdb/pool.js";
import {csv} from "../snapshot/csv.js";
import {storedType} from "./column-types.js";
import {type RowCheck, duckdbCheck} from "./row-check.js";
import {type Column, quoted} from "./tables.js";

/** Turns CSV files, which PostgreSQL writes and reads, into Parquet files and back. */
export class Parquet implements Disposable {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** @param folder for what does not fit into memory */
  static async open(folder: string, {threads = "2", memory = "1GB"}: DuckdbLimits = {}): Promise<Parquet> {
    const options = {threads, memory_limit: memory, temp_directory: join(folder, "spill")};
    const instance = await DuckDBInstance.create(":memory:", options);
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new Parquet(instance, connection);
  }

  /**
   * Writes a Parquet file from a CSV file of all columns.
   * @param longest bytes of the longest row's values
   */
  async write(path: string, source: string, columns: readonly Column[], longest: number): Promise<void> {
    const types = Object.fromEntries(columns.map(({name, type}) => [quoted(name), storedType(type).duckdb]));
    // A quote in a value is two in the file, and each value may stand between quotes.
    const line = 2 * longest + 3 * columns.length;
    await this.#connection.run(
      `COPY (FROM ${csv(types, [source], {line})}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
    );
  }

  /** Counts and sums up the rows of a Parquet file. */
  async check(path: string, columns: readonly Column[]): Promise<RowCheck> {
    const [row] = await readRows(this.#connection, duckdbCheck(literal(path), columns));
    return {rows: Number(row!.rows), checksum: row!.checksum as string};
  }

  /** Writes a CSV file of some columns of a Parquet file: nothing between the commas is null, a pair of quotes the empty text. */
  async read(path: string, target: string, columns: readonly Column[]): Promise<void> {
    const names = columns.map(({name}) => quoted(name)).join(", ");
    await this.#connection.run(
      `COPY (SELECT ${names} FROM ${literal(path)}) TO ${literal(target)}
       (FORMAT csv, HEADER false, QUOTE '"', ESCAPE '"', NULLSTR '')`
    );
  }

  [Symbol.dispose](): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

function literal(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
