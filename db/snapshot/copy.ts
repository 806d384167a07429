import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type pg from "pg";
import {type Columns, lineColumns, otherTables, transactionColumns, transactionRows} from "./columns.js";
import {csv, writeCsv} from "./csv.js";

/** Where the rows come from, and where they go. */
export interface TableCopy {
  /** Connections in transactions whose reads are of the same instant; lines are read through all of them at once. */
  readonly clients: readonly pg.ClientBase[];
  /** To an empty DuckDB file. */
  readonly connection: DuckDBConnection;
  /** For files that are gone afterwards. */
  readonly folder: string;
  /** Whether the rows of `transactions` are copied as they are, too. */
  readonly withTransactions: boolean;
  /** Further reading of the same instant, done while DuckDB is at work. */
  readonly meanwhile: (client: pg.ClientBase) => Promise<void>;
}

/**
 * Copies what analysis needs into a DuckDB file, through CSV (measured: nine times as fast as the appender). Nothing is
 * at work any more when it fails; connections whose copying was cut short are closed then.
 */
export async function copyTables({clients, connection, folder, withTransactions, meanwhile}: TableCopy): Promise<void> {
  const path = (name: string) => join(folder, `${name}.csv`);
  const parts = clients.map((_, part) => path(`lines-${part}`));
  const share = (part: number) => `WHERE abs(hashtext(order_key)::bigint) % ${clients.length} = ${part}`;
  await untilAll(clients.map((client, part) => writeCsv(client, parts[part]!, lineColumns, `lines ${share(part)}`)));
  const readRest = async () => {
    await eachOther((table, columns) => writeCsv(clients[0]!, path(table), columns, table));
    await meanwhile(clients[0]!);
  };
  await untilAll([
    makeLines(connection, csv(lineColumns, parts)),
    readRest(),
    withTransactions && clients.length > 1 && writeTransactions(clients[1]!, path("transactions"))
  ]);
  await eachOther((table, columns) => connection.run(`CREATE TABLE ${table} AS FROM ${csv(columns, [path(table)])}`));
  if (withTransactions && clients.length === 1) await writeTransactions(clients[0]!, path("transactions"));
  if (withTransactions) await makeTransactions(connection, `FROM ${csv(transactionColumns, [path("transactions")])}`);
  const files = [...parts, ...Object.keys(otherTables).map(path), path("transactions")];
  await Promise.all(files.map((file) => rm(file, {force: true})));
}

/** Writes rows of `transactions`, all or those that a WHERE clause chooses, to a CSV file. */
export async function writeTransactions(client: pg.ClientBase, path: string, where = ""): Promise<void> {
  await client.query("SET LOCAL timezone = 'UTC'");
  await writeCsv(client, path, transactionColumns, `${transactionRows} AS transactions ${where}`);
}

/** Makes the table of transactions, the newest first, as lists have them. */
export async function makeTransactions(connection: DuckDBConnection, rows: string): Promise<void> {
  await connection.run(`CREATE TABLE transactions AS ${rows} ORDER BY order_day DESC NULLS LAST, transaction_id DESC`);
}

async function eachOther(work: (table: string, columns: Columns) => Promise<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(otherTables)) await work(table, columns);
}

/** Waits for all of them, however they end, and only then fails as the first that did. */
export async function untilAll(work: readonly (Promise<unknown> | false)[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

/**
 * Orders and customers get whole numbers, orders by their first day, and lines are stored by order: what is counted
 * distinct is small, days stand together, and an order's lines follow each other. The text is read three times, which
 * takes a third of the time of storing it once. The ids stay beside, so that later changes find their lines.
 */
async function makeLines(connection: DuckDBConnection, texts: string): Promise<void> {
  await connection.run(`
    CREATE TABLE order_keys AS
      SELECT order_id, CAST(row_number() OVER (ORDER BY first_day, order_id) - 1 AS INTEGER) AS number
      FROM (SELECT order_key AS order_id, min(order_day) AS first_day FROM ${texts} GROUP BY order_key);
    CREATE TABLE customer_keys AS
      SELECT customer_id, CAST(row_number() OVER (ORDER BY customer_id) - 1 AS INTEGER) AS number
      FROM (SELECT DISTINCT customer_key AS customer_id FROM ${texts} WHERE customer_key IS NOT NULL);
    CREATE TABLE lines AS ${numbered(texts)}`);
}

/** SELECT of lines with numbers for their orders and customers, the lines of an order together. */
export function numbered(texts: string): string {
  return `SELECT texts.* REPLACE (order_keys.number AS order_key, customer_keys.number AS customer_key)
    FROM ${texts} AS texts
    JOIN order_keys ON order_keys.order_id = texts.order_key
    LEFT JOIN customer_keys ON customer_keys.customer_id = texts.customer_key
    ORDER BY order_keys.number, product_id, amount`;
}
