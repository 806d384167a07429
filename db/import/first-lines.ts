import {identifier} from "./read-values.js";
import type {Staging} from "./staging.js";

/**
 * The columns of a line that db/derive/lines.sql derives, with SQL of their values on a first load, over `accepted` and
 * `numberOrders`: filled as lines come, they need not be updated after, which takes as long as all else. Derive still
 * looks at them all, and corrects what differs.
 * @param currency the reporting currency
 */
export function derivedColumns(currency: string): [name: string, sql: string][] {
  const usd = currency === "USD" ? '"~amount"' : `CASE WHEN currency = 'USD' THEN ${totalSql} END`;
  return [
    ["order_day", '"~day"'],
    ["order_hour", '"~hour"'],
    ["total_amount_usd", usd],
    ["order_seq", '"~seq"'],
    ["first_order_day", '"~first day"']
  ].map(([name, sql]) => [identifier(name!), sql!]);
}

/** FROM clause of the accepted lines with their order's number and their customer's first day. */
export const numberedLines = `accepted
  LEFT JOIN numbered_orders USING (customer_id, order_id)
  LEFT JOIN first_orders USING (customer_id)`;

/** As PostgreSQL generates it. */
const totalSql = `CAST(round(CAST(quantity AS DECIMAL(38, 4)) * CAST(unit_price AS DECIMAL(38, 4))
  * CAST(1 - discount_applied AS DECIMAL(38, 6)), 4) AS DECIMAL(18, 4))`;

/** Numbers each customer's orders and finds the first, in tables of the staging database. */
export async function numberOrders(staging: Staging): Promise<void> {
  await staging.run(
    `CREATE TABLE customer_orders AS
     SELECT customer_id, order_id, min("~instant") AS ordered_at, min("~day") AS ordered_on
     FROM accepted
     WHERE line_type = 'product' AND status = 'completed' AND quantity > 0 AND customer_id IS NOT NULL
     GROUP BY ALL`
  );
  await staging.run(
    `CREATE TABLE numbered_orders AS
     SELECT customer_id, order_id,
       row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at, order_id)::INTEGER AS "~seq"
     FROM customer_orders`
  );
  await staging.run(
    'CREATE TABLE first_orders AS SELECT customer_id, min(ordered_on) AS "~first day" FROM customer_orders GROUP BY ALL'
  );
}
