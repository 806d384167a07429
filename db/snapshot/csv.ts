import {createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {to as copyTo} from "pg-copy-streams";
import type {Columns} from "./columns.js";

/**
 * Writes rows of PostgreSQL to a CSV file.
 * @param from what follows FROM, as SQL
 * @throws {Error} from the database or the disk; the connection is closed then
 */
export async function writeCsv(client: pg.ClientBase, path: string, columns: Columns, from: string): Promise<void> {
  const names = Object.keys(columns).join(", ");
  const rows = client.query(copyTo(`COPY (SELECT ${names} FROM ${from}) TO STDOUT (FORMAT csv)`));
  // Told of the connection's end once more, when nobody listens any longer.
  rows.on("error", () => undefined);
  try {
    await pipeline(rows, createWriteStream(path));
  } catch (error) {
    // Rows that nobody reads stand in the way of every later answer on the connection.
    await (client as pg.Client).end();
    throw error;
  }
}

export interface CsvOptions {
  /** Bytes of the longest line; two million by default, which is DuckDB's own bound. */
  readonly line?: number;
}

/** SQL with which DuckDB reads such files as rows. */
export function csv(columns: Columns, paths: readonly string[], {line = 0}: CsvOptions = {}): string {
  const struct = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  // Buffers are 16 lines long unless it is said otherwise; four is what DuckDB asks for.
  const long = line > 2_000_000 ? `, max_line_size = ${line}, buffer_size = ${Math.max(32_000_000, 4 * line)}` : "";
  return `read_csv([${paths.map(quoted).join(", ")}], header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {${struct.join(", ")}}${long})`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
