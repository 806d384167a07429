import {createHash} from "node:crypto";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Day} from "../../src/model/calendar.js";
import type {Shop} from "../../src/model/settings.js";
import {readRows} from "../duckdb/pool.js";

/** The rows of a snapshot. */
export interface Counts {
  /** Sum of the hashes of every row, of every table. */
  readonly hashes: string;
  /** Of the lines; null where there are none. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  readonly sessions: number;
}

/** Lines by the ids of their orders and customers: numbers depend on how the snapshot was made. */
const hashed: Readonly<Record<string, string>> = {
  lines: `(SELECT lines.* REPLACE (order_id AS order_key, customer_id AS customer_key)
    FROM lines JOIN order_keys ON order_key = order_keys.number LEFT JOIN customer_keys ON customer_key = customer_keys.number)`,
  session_days: "session_days",
  products: "products",
  customers: "customers",
  transactions: "transactions"
};

/** Counts and hashes the rows of a snapshot, in whatever order they stand. */
export async function countRows(connection: DuckDBConnection, withTransactions: boolean): Promise<Counts> {
  const tables = Object.keys(hashed).filter((name) => withTransactions || name !== "transactions");
  const columns = tables.map(
    (name) => `(SELECT {n: count(*), h: sum(hash(t)::HUGEINT)} FROM ${hashed[name]} t) AS ${name}`
  );
  const [row] = await readRows(
    connection,
    `WITH totals AS (SELECT ${columns.join(", ")})
     SELECT (SELECT min(order_day) FROM lines) AS first_day, (SELECT max(order_day) FROM lines) AS last_day,
       lines.n AS lines, session_days.n AS sessions, products.n AS products, customers.n AS customers,
       concat_ws('/', ${tables.map((name) => `${name}.n, ${name}.h`).join(", ")}) AS hashes
     FROM totals`
  );
  const {hashes, first_day: firstDay, last_day: lastDay, lines, customers, products, sessions} = row!;
  return {
    hashes: hashes as string,
    firstDay: firstDay as Day | null,
    lastDay: lastDay as Day | null,
    lines: Number(lines),
    customers: Number(customers),
    products: Number(products),
    sessions: Number(sessions)
  };
}

/** Twelve hexadecimal digits over rows and settings. */
export function fingerprintOf({hashes}: Counts, shop: Shop): string {
  return createHash("sha256")
    .update(JSON.stringify([hashes, shop]))
    .digest("hex")
    .slice(0, 12);
}
