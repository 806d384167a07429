import type pg from "pg";
import {to as copyTo} from "pg-copy-streams";
import {
  columnSql,
  transactionColumns,
  transactionList,
  transactionNames
} from "../../../loaders/report/transaction-rows.js";
import type {FilteredRange} from "../../../src/query/analytics.js";
import {compileRows} from "../../../src/query/compile-list.js";
import {byteOrderMark, csvLine} from "../../../src/query/csv.js";
import {bindAsSettings} from "./settings-statement.js";
import {SafeRows} from "./safe-rows.js";

/**
 * The bytes of a CSV file of every matching transaction, oldest first: UTF-8 with a byte order mark, RFC 4180. A null is
 * an empty field, an empty text a quoted one; a text that a spreadsheet would take for a formula begins with an
 * apostrophe. PostgreSQL writes the rows; a chunk is what it sends at once, so memory stays as it is at any length.
 * @param onend told how many rows there were
 */
export async function* csvChunks(
  client: pg.ClientBase,
  selection: FilteredRange,
  onend: (rows: number) => void = () => undefined
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(byteOrderMark + csvLine(transactionNames));
  const columns = transactionColumns.map(({name, type}) => columnSql(name, type));
  const sql = await bindAsSettings(client, compileRows(transactionList(selection), columns));
  const safe = new SafeRows(transactionColumns.map(({type}) => type === "text"));
  const copy = client.query(copyTo(`COPY (${sql}) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`));
  for await (const chunk of copy) yield safe.convert(chunk as Buffer);
  // The number comes after the rows.
  await client.query("SELECT 1");
  onend(copy.rowCount ?? 0);
}
