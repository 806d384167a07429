import {createWriteStream} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import type pg from "pg";
import {to as copyTo} from "pg-copy-streams";
import {type DimensionSource, dimensionNames, dimensions} from "../../src/model/dimensions.js";

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

/**
 * Copies what analysis needs into an empty DuckDB file, through CSV (measured: nine times as fast as the appender).
 * @param client in a transaction whose reads are of one instant
 * @param folder for files that are gone afterwards
 */
export async function copyTables(client: pg.ClientBase, connection: DuckDBConnection, folder: string): Promise<void> {
  await copyView("lines", lineColumns, "line_texts", {client, connection, folder});
  await numberKeys(connection);
  await copyView("session_days", sessionColumns, "session_days", {client, connection, folder});
  await copyView("products", productColumns, "products", {client, connection, folder});
  await copyView("customers", customerColumns, "customers", {client, connection, folder});
}

interface Copy {
  readonly client: pg.ClientBase;
  readonly connection: DuckDBConnection;
  readonly folder: string;
}

async function copyView(
  view: string,
  columns: Columns,
  table: string,
  {client, connection, folder}: Copy
): Promise<void> {
  const path = join(folder, `${view}.csv`);
  const names = Object.keys(columns).join(", ");
  await pipeline(
    client.query(copyTo(`COPY (SELECT ${names} FROM ${view}) TO STDOUT (FORMAT csv)`)),
    createWriteStream(path)
  );
  const struct = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  await connection.run(
    `CREATE TABLE ${table} AS FROM read_csv(${quoted(path)}, header = false, delim = ',', quote = '"', escape = '"',
     nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {${struct.join(", ")}})`
  );
  await rm(path);
}

/**
 * Orders and customers get whole numbers, orders by their first day, and lines are stored by order: what is counted
 * distinct is small, days stand together, and an order's lines follow each other.
 */
async function numberKeys(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE order_keys AS
      SELECT order_id, CAST(row_number() OVER (ORDER BY first_day, order_id) - 1 AS INTEGER) AS number
      FROM (SELECT order_key AS order_id, min(order_day) AS first_day FROM line_texts GROUP BY order_key);
    CREATE TEMP TABLE customer_keys AS
      SELECT customer_id, CAST(row_number() OVER (ORDER BY customer_id) - 1 AS INTEGER) AS number
      FROM (SELECT DISTINCT customer_key AS customer_id FROM line_texts WHERE customer_key IS NOT NULL);
    CREATE TABLE lines AS
      SELECT line_texts.* REPLACE (order_keys.number AS order_key, customer_keys.number AS customer_key)
      FROM line_texts
      JOIN order_keys ON order_keys.order_id = line_texts.order_key
      LEFT JOIN customer_keys ON customer_keys.customer_id = line_texts.customer_key
      ORDER BY order_keys.number, product_id, amount;
    DROP TABLE line_texts`);
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
