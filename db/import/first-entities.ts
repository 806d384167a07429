import {createReadStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";
import {quote} from "./read-values.js";
import type {Staging} from "./staging.js";

/** Of each product its last line, as db/derive/missing-products.sql has it. */
const products = {
  table: "products",
  columns: ["product_id", "product_name", "category", "subcategory"],
  select: `SELECT product_id, last.product_name, last.category, last.subcategory
    FROM (
      SELECT product_id, max_by(
        {'product_name': product_name, 'category': category, 'subcategory': subcategory}, ("~instant", transaction_id)) AS last
      FROM accepted WHERE line_type = 'product' AND product_id IS NOT NULL GROUP BY product_id)`
};

/** Of each customer the first order, or the first line of one without, as db/derive/missing-customers.sql has it. */
const customers = {
  table: "customers",
  columns: ["customer_id", "country"],
  select: `SELECT customer_id, first.country
    FROM (
      SELECT customer_id, min_by({'country': country}, (
        NOT (line_type = 'product' AND status = 'completed' AND quantity > 0), "~instant", order_id, transaction_id)) AS first
      FROM accepted WHERE customer_id IS NOT NULL GROUP BY customer_id)`
};

/**
 * Adds the products and customers that only the lines of a first load know: PostgreSQL would sort all lines for them. Derive
 * looks after it for those that are missing.
 */
export async function addEntitiesOfLines(client: pg.ClientBase, staging: Staging): Promise<void> {
  for (const {table, columns, select} of [products, customers]) {
    const path = join(staging.folder, `${table} of lines.csv`);
    const list = columns.join(", ");
    await staging.run(`COPY (${select}) TO ${quote(path)} (FORMAT csv, HEADER false)`);
    await client.query(`CREATE TEMP TABLE sold_${table} ON COMMIT DROP AS SELECT ${list} FROM ${table} WITH NO DATA`);
    await pipeline(
      createReadStream(path),
      client.query(copyFrom(`COPY sold_${table} (${list}) FROM STDIN (FORMAT csv)`))
    );
    await client.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM sold_${table} ON CONFLICT DO NOTHING`);
  }
}
