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

/** SQL with which DuckDB reads such files as rows. */
export function csv(columns: Columns, paths: readonly string[]): string {
  const struct = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  return `read_csv([${paths.map(quoted).join(", ")}], header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {${struct.join(", ")}})`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
