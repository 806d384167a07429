import type pg from "pg";

/** Demo rows by table. */
export interface DemoRows {
  readonly transactions: number;
  readonly customers: number;
  readonly products: number;
  readonly sessions: number;
}

/** Counts the demo data; null where there are none. */
export async function countDemo(client: pg.Pool | pg.ClientBase): Promise<DemoRows | null> {
  const {rows: found} = await client.query("SELECT EXISTS (SELECT FROM transactions WHERE source = 'demo') AS present");
  if (!found[0].present) return null;
  const {rows} = await client.query(
    `SELECT
       (SELECT count(*) FROM transactions WHERE source = 'demo')::integer AS transactions,
       (SELECT count(*) FROM customers)::integer AS customers,
       (SELECT count(*) FROM products)::integer AS products,
       (SELECT count(*) FROM sessions)::integer AS sessions`
  );
  return rows[0];
}

/** Removes the demo lines, and the customers, products and sessions that came with them: all that no other line names. */
export async function removeDemo(client: pg.ClientBase): Promise<void> {
  // Not TRUNCATE: a reader whose transaction began before would see an empty table.
  await client.query("DELETE FROM transactions WHERE source = 'demo'");
  await client.query(
    "DELETE FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM transactions WHERE customer_id IS NOT NULL)"
  );
  await client.query(
    "DELETE FROM products WHERE product_id NOT IN (SELECT product_id FROM transactions WHERE product_id IS NOT NULL)"
  );
  await client.query("DELETE FROM sessions");
}
