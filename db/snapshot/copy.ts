import {createWriteStream} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import type pg from "pg";
import {to as copyTo} from "pg-copy-streams";
import {type DimensionSource, dimensionNames, dimensions} from "../../src/model/dimensions.js";
import {listPrice} from "../../src/query/list-predicates.js";
import type {ColumnType} from "../../src/query/list-tables.js";
import {fileColumns, listPriceColumn} from "../../src/query/transaction-file.js";

type Columns = Readonly<Record<string, string>>;

const text = (...names: string[]): Columns => Object.fromEntries(names.map((name) => [name, "VARCHAR"]));

function textDimensions(source: DimensionSource): string[] {
  return dimensionNames.filter((name) => dimensions[name].type === "text" && dimensions[name].sources.includes(source));
}

const lineColumns: Columns = {
  order_day: "DATE",
  order_hour: "TINYINT",
  order_weekday: "TINYINT",
  ...text("order_key", "customer_key", ...textDimensions("lines")),
  unit_price: "DECIMAL(18, 4)",
  quantity: "INTEGER",
  status: "VARCHAR",
  is_sale: "BOOLEAN",
  amount: "DECIMAL(18, 4)",
  profit: "DECIMAL(18, 4)",
  order_seq: "INTEGER",
  first_order_day: "DATE"
};

const sessionColumns: Columns = {
  order_day: "DATE",
  ...text(...textDimensions("sessions")),
  sessions: "INTEGER"
};

const productColumns: Columns = {
  ...text("product_id", "product_name", "category", "subcategory", "brand"),
  base_price: "DECIMAL(18, 4)",
  cost_price: "DECIMAL(18, 4)",
  margin_percentage: "DECIMAL(9, 4)",
  stock_quantity: "INTEGER",
  supplier_country: "VARCHAR",
  weight: "DECIMAL(12, 4)",
  rating: "DECIMAL(4, 2)",
  reviews_count: "INTEGER",
  launch_date: "DATE"
};

const customerColumns: Columns = {
  customer_id: "VARCHAR",
  registration_date: "DATE",
  country: "VARCHAR",
  age: "INTEGER",
  gender: "VARCHAR",
  lifetime_value: "DECIMAL(18, 4)",
  total_orders: "INTEGER",
  avg_order_value: "DECIMAL(18, 4)",
  last_purchase_date: "DATE",
  recency_score: "TINYINT",
  frequency_score: "TINYINT",
  monetary_score: "TINYINT",
  rfm_segment: "VARCHAR",
  churn_probability: "DOUBLE",
  preferred_category: "VARCHAR"
};

const columnTypes: Readonly<Record<ColumnType | "price", string>> = {
  text: "VARCHAR",
  integer: "INTEGER",
  decimal: "DECIMAL(20, 10)",
  double: "DOUBLE",
  day: "DATE",
  instant: "TIMESTAMP",
  price: "DECIMAL(38, 4)"
};

const transactionColumns: Columns = Object.fromEntries(
  fileColumns.map(({name, type, decimals}) => [
    name,
    type === "decimal" && decimals <= 6 ? `DECIMAL(18, ${decimals})` : columnTypes[type]
  ])
);

/** Instants in UTC, so that they are read alike wherever they are. */
const transactionRows = `(SELECT *, ${listPrice} AS ${listPriceColumn} FROM transactions)`;

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
}

/**
 * Copies what analysis needs into a DuckDB file, through CSV (measured: nine times as fast as the appender). Nothing is
 * at work any more when it fails; connections whose copying was cut short are closed then.
 */
export async function copyTables({clients, connection, folder, withTransactions}: TableCopy): Promise<void> {
  const path = (name: string) => join(folder, `${name}.csv`);
  const parts = clients.map((_, part) => path(`lines-${part}`));
  const share = (part: number) => `WHERE abs(hashtext(order_key)::bigint) % ${clients.length} = ${part}`;
  await untilAll(clients.map((client, part) => writeCsv(client, parts[part]!, lineColumns, `lines ${share(part)}`)));
  await untilAll([
    makeLines(connection, csv(lineColumns, parts)),
    eachOther((table, columns) => writeCsv(clients[0]!, path(table), columns, table)),
    withTransactions && clients.length > 1 && writeTransactions(clients[1]!, path("transactions"))
  ]);
  await eachOther((table, columns) => connection.run(`CREATE TABLE ${table} AS FROM ${csv(columns, [path(table)])}`));
  if (withTransactions && clients.length === 1) await writeTransactions(clients[0]!, path("transactions"));
  if (withTransactions) await makeTransactions(connection, path("transactions"));
  const files = [...parts, ...Object.keys(otherTables).map(path), path("transactions")];
  await Promise.all(files.map((file) => rm(file, {force: true})));
}

async function writeTransactions(client: pg.ClientBase, path: string): Promise<void> {
  await client.query("SET LOCAL timezone = 'UTC'");
  await writeCsv(client, path, transactionColumns, `${transactionRows} AS transactions`);
}

/** The newest first, as lists have them. */
async function makeTransactions(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`CREATE TABLE transactions AS FROM ${csv(transactionColumns, [path])}
    ORDER BY order_day DESC NULLS LAST, transaction_id DESC`);
}

const otherTables: Readonly<Record<string, Columns>> = {
  session_days: sessionColumns,
  products: productColumns,
  customers: customerColumns
};

async function eachOther(work: (table: string, columns: Columns) => Promise<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(otherTables)) await work(table, columns);
}

/** Waits for all of them, however they end, and only then fails as the first that did. */
async function untilAll(work: readonly (Promise<unknown> | false)[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function writeCsv(client: pg.ClientBase, path: string, columns: Columns, from: string): Promise<void> {
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

/** What reads the files as rows. */
function csv(columns: Columns, paths: readonly string[]): string {
  const struct = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  return `read_csv([${paths.map(quoted).join(", ")}], header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {${struct.join(", ")}})`;
}

/**
 * Orders and customers get whole numbers, orders by their first day, and lines are stored by order: what is counted
 * distinct is small, days stand together, and an order's lines follow each other. The text is read three times, which
 * takes a third of the time of storing it once.
 */
async function makeLines(connection: DuckDBConnection, texts: string): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE order_keys AS
      SELECT order_id, CAST(row_number() OVER (ORDER BY first_day, order_id) - 1 AS INTEGER) AS number
      FROM (SELECT order_key AS order_id, min(order_day) AS first_day FROM ${texts} GROUP BY order_key);
    CREATE TEMP TABLE customer_keys AS
      SELECT customer_id, CAST(row_number() OVER (ORDER BY customer_id) - 1 AS INTEGER) AS number
      FROM (SELECT DISTINCT customer_key AS customer_id FROM ${texts} WHERE customer_key IS NOT NULL);
    CREATE TABLE lines AS
      SELECT texts.* REPLACE (order_keys.number AS order_key, customer_keys.number AS customer_key)
      FROM ${texts} AS texts
      JOIN order_keys ON order_keys.order_id = texts.order_key
      LEFT JOIN customer_keys ON customer_keys.customer_id = texts.customer_key
      ORDER BY order_keys.number, product_id, amount`);
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
