import type pg from "pg";
import Cursor from "pg-cursor";
import {compileRows} from "../../src/query/compile-list.js";
import {listFilters} from "../../src/query/list-filters.js";
import type {ListQuery} from "../../src/query/list-query.js";
import {type ColumnType, transactions} from "../../src/query/list-tables.js";
import type {FilteredRange} from "../../src/query/analytics.js";

/** A row in the order of `transactionNames`: texts as they are stored, numbers with a point, times in UTC, ISO 8601. */
export type TransactionRow = readonly (string | null)[];

/** The columns of a file of transactions, in their order, with how each is read. */
export const transactionColumns: readonly {readonly name: string; readonly type: ColumnType}[] = Object.entries(
  transactions.columns
).map(([name, {type}]) => ({name, type}));

export const transactionNames: readonly string[] = transactionColumns.map(({name}) => name);

/** Rows that are held in memory at once. */
const batch = 1_000;

export interface TransactionOptions {
  /** Newest day first, as lists are; else oldest first, as files are. */
  readonly newestFirst: boolean;
  /** Rows to read at most; null for all. */
  readonly limit: number | null;
}

/** The list of the matching transactions. */
export function transactionList({filters, range}: FilteredRange, {newestFirst = false} = {}): ListQuery {
  const sort = {by: "order_day", descending: newestFirst};
  return {table: transactions, filters: listFilters(range, filters), search: null, sort, columns: transactionNames};
}

/** Reads the matching transactions batch by batch, in the transaction of the connection. */
export async function* readTransactions(
  client: pg.ClientBase,
  selection: FilteredRange,
  {newestFirst, limit}: TransactionOptions
): AsyncGenerator<readonly TransactionRow[]> {
  const columns = transactionColumns.map(({name, type}) => columnSql(name, type));
  const {sql, parameters} = compileRows(transactionList(selection, {newestFirst}), columns, limit);
  // A cursor whose connection is lost is never told that it is closed.
  const lost = new Promise((resolve) => client.once("end", resolve));
  const cursor = client.query(new Cursor(sql, parameters, {rowMode: "array", types: asText}));
  try {
    for (let rows = await cursor.read(batch); rows.length > 0; rows = await cursor.read(batch)) yield rows;
  } finally {
    await Promise.race([cursor.close(), lost]);
  }
}

/** Every value stays the text that PostgreSQL writes: numbers exactly as they are stored. */
const asText = {getTypeParser: () => (value: string) => value};

/** The SQL of a column as files have it. */
export function columnSql(name: string, type: ColumnType): string {
  return type === "instant" ? `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : name;
}
