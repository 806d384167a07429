import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type pg from "pg";
import {readRows} from "../duckdb/pool.js";
import type {Changes} from "../derive/changes.js";
import {makeTransactions, numbered, writeTransactions} from "./copy.js";
import {type Columns, lineColumns, otherTables, transactionColumns} from "./columns.js";
import {csv, writeCsv} from "./csv.js";

/** What is copied anew, of a store that is otherwise as it was. */
export interface ChangedRows extends Changes {
  /** All orders with a line that is not as it was: of a changed customer, every one. */
  readonly orders: readonly string[];
}

/** More orders than this are no small change. */
const mostOrders = 20_000;

/**
 * Finds the orders whose lines must be copied anew after changes.
 * @returns null where they are so many that a whole copy is cheaper
 */
export async function readChangedRows(client: pg.ClientBase, changes: Changes): Promise<ChangedRows | null> {
  const {rows} = await client.query(
    "SELECT DISTINCT order_id FROM transactions WHERE customer_id = ANY($1::text[]) LIMIT $2",
    [changes.customers, mostOrders + 1]
  );
  const orders = [...new Set([...changes.orders, ...rows.map(({order_id: order}) => order as string)])];
  return orders.length > mostOrders ? null : {...changes, orders};
}

export interface ChangesCopy {
  /** In the transaction whose instant is copied. */
  readonly client: pg.ClientBase;
  /** To a DuckDB file that holds an earlier copy of the store. */
  readonly connection: DuckDBConnection;
  /** For files that are gone afterwards. */
  readonly folder: string;
  /** Whether the earlier copy holds `transactions`. */
  readonly withTransactions: boolean;
  readonly changed: ChangedRows;
}

/**
 * Brings a copy up to date: removes what changed and copies it anew. An order and a customer keep their numbers; new
 * ones get the next, and changed lines stand at the end, those of an order together.
 * @throws {Error} from either database; the connection to PostgreSQL is closed where it was cut short
 */
export async function copyChanges({client, connection, folder, withTransactions, changed}: ChangesCopy): Promise<void> {
  const path = join(folder, "changes.csv");
  const {orders, customers, products, sessions} = changed;
  const replace = async (table: string, removed: string, chosen: string) => {
    const columns: Columns = otherTables[table]!;
    await writeCsv(client, path, columns, `${table} ${chosen}`);
    await connection.run(`DELETE FROM ${table} ${removed}; INSERT INTO ${table} FROM ${csv(columns, [path])}`);
  };
  await readIds(connection, "changed_orders", orders);
  await readIds(connection, "changed_customers", customers);
  const ofOrders = (column: string) => `WHERE ${column} = ANY(${textArray(client, orders)})`;
  if (orders.length > 0) {
    await writeCsv(client, path, lineColumns, `lines ${ofOrders("order_key")}`);
    await replaceLines(connection, path);
  }
  if (customers.length > 0)
    await replace(
      "customers",
      "WHERE customer_id IN (FROM changed_customers)",
      `WHERE customer_id = ANY(${textArray(client, customers)})`
    );
  if (products) await replace("products", "", "");
  if (sessions) await replace("session_days", "", "");
  if (withTransactions && orders.length > 0) {
    await writeTransactions(client, path, ofOrders("order_id"));
    await replaceTransactions(connection, path);
  }
  await rm(path, {force: true});
}

async function replaceLines(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`
    CREATE TEMP TABLE changed_lines AS FROM ${csv(lineColumns, [path])};
    DELETE FROM lines WHERE order_key IN (SELECT number FROM order_keys SEMI JOIN changed_orders ON id = order_id);
    INSERT INTO order_keys
      SELECT order_id, next + row_number() OVER (ORDER BY first_day, order_id)
      FROM (SELECT order_key AS order_id, min(order_day) AS first_day FROM changed_lines GROUP BY order_key)
        ANTI JOIN order_keys USING (order_id), (SELECT coalesce(max(number), -1) AS next FROM order_keys);
    INSERT INTO customer_keys
      SELECT customer_id, next + row_number() OVER (ORDER BY customer_id)
      FROM (SELECT DISTINCT customer_key AS customer_id FROM changed_lines WHERE customer_key IS NOT NULL)
        ANTI JOIN customer_keys USING (customer_id), (SELECT coalesce(max(number), -1) AS next FROM customer_keys);
    INSERT INTO lines ${numbered("changed_lines")}`);
}

/** Lists read them in the order of the file, which an insertion does not keep. */
async function replaceTransactions(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run("ALTER TABLE transactions RENAME TO earlier_transactions");
  await makeTransactions(
    connection,
    `FROM (FROM earlier_transactions ANTI JOIN changed_orders ON id = order_id
       UNION ALL FROM ${csv(transactionColumns, [path])})`
  );
  await connection.run("DROP TABLE earlier_transactions");
}

async function readIds(connection: DuckDBConnection, table: string, ids: readonly string[]): Promise<void> {
  await readRows(connection, `CREATE TEMP TABLE ${table} AS SELECT unnest($1) AS id`, [ids]);
}

/** COPY takes no parameters. */
function textArray(client: pg.ClientBase, values: readonly string[]): string {
  return `ARRAY[${values.map((value) => client.escapeLiteral(value)).join(", ")}]::text[]`;
}
