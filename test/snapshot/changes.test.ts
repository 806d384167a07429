import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {derive} from "../../db/derive/derive.js";
import {DuckdbPool} from "../../db/duckdb/pool.js";
import {type Snapshot, readSnapshotQuality, snapshotDatabase} from "../../db/snapshot/make.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines, randomBelow} from "../setup/nasty-shop.js";

let database: TestDatabase;
let folder: string;
let store: SnapshotStore;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "daybook-changes-"));
  store = new SnapshotStore(database.pool, {folder: join(folder, "kept")});
  await fillShop(database.pool, nastyLines(400));
  await store.refresh();
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

const query = async (sql: string) => (await database.pool.query(sql)).rows;

const columns = `transaction_id, order_id, date, customer_id, country, region, city, product_id, category, quantity,
  unit_price, currency, exchange_rate, cost_price, status, line_type, source`;

/** Changes of each kind that there is, by a number of whatever size. */
const kinds: readonly ((n: number) => string)[] = [
  (n) => `UPDATE transactions SET quantity = quantity + 1 WHERE order_id = 'o${n % 300}'`,
  (n) => `UPDATE transactions SET customer_id = 'c${n % 45}' WHERE order_id = 'o${n % 300}'`,
  (n) => `UPDATE transactions SET customer_id = NULL WHERE order_id = 'o${n % 300}'`,
  (n) => `UPDATE transactions SET date = date - interval '${n % 90} days' WHERE order_id = 'o${n % 300}'`,
  (n) => `UPDATE transactions SET order_id = 'o${(n * 7) % 310}', source = 's${n % 3}' WHERE order_id = 'o${n % 300}'`,
  (n) => `UPDATE transactions SET status = 'cancelled' WHERE order_id = 'o${n % 300}'`,
  (n) => `DELETE FROM transactions WHERE order_id = 'o${n % 300}'`,
  (n) => `DELETE FROM transactions WHERE customer_id = 'c${n % 45}' AND order_id < 'o2'`,
  (n) => `INSERT INTO transactions (${columns})
    SELECT 'new ${n} ' || transaction_id, 'new''${n}', date + interval '${n % 50} days', customer_id || '${n % 3}', country,
      region, city, product_id || '${n % 2}', category, quantity, unit_price, currency, exchange_rate, cost_price, status,
      line_type, source
    FROM transactions ORDER BY transaction_id OFFSET ${n % 100} LIMIT 3`,
  (n) => `DELETE FROM customers WHERE customer_id = 'c${n % 45}'`,
  (n) => `UPDATE customers SET rfm_segment = 'wrong', age = ${n % 90} WHERE customer_id = 'c${n % 45}'`,
  (n) => `INSERT INTO customers (customer_id, country) VALUES ('idle ${n}', 'Spain') ON CONFLICT DO NOTHING`,
  (n) => `UPDATE products SET brand = 'brand ${n}' WHERE product_id < 'p${n % 10}'`,
  () => "DELETE FROM products WHERE product_id = (SELECT min(product_id) FROM products)",
  (n) => `DELETE FROM sessions WHERE day = (SELECT min(day) + ${n % 30} FROM sessions)`,
  (n) => `INSERT INTO sessions (day, sessions) VALUES (DATE '2024-01-01' + ${n % 900}, 5) ON CONFLICT DO NOTHING`
];

/** Every row of a snapshot, orders and customers by their ids, and what it says of itself. */
async function contents(snapshot: Snapshot): Promise<object> {
  using pool = await DuckdbPool.open(snapshotDatabase(snapshot));
  const {madeAt: _, ...manifest} = snapshot.manifest;
  const rows = (from: string) => pool.rows(`SELECT to_json(t)::VARCHAR AS row FROM ${from} t ORDER BY row`);
  const [lines] = await pool.rows(`SELECT count(*) FILTER (WHERE order_key IS DISTINCT FROM before) AS runs,
      count(DISTINCT order_key) AS orders FROM (SELECT order_key, lag(order_key) OVER (ORDER BY rowid) AS before FROM lines)`);
  expect(lines!.runs).toBe(lines!.orders);
  return {
    manifest,
    quality: await readSnapshotQuality(snapshot),
    lines: await rows(`(SELECT lines.* REPLACE (order_id AS order_key, customer_id AS customer_key) FROM lines
      JOIN order_keys ON order_key = order_keys.number LEFT JOIN customer_keys ON customer_key = customer_keys.number)`),
    customers: await rows("customers"),
    products: await rows("products"),
    sessions: await rows("session_days"),
    transactions: await pool.rows("SELECT to_json(t)::VARCHAR AS row FROM transactions t ORDER BY rowid")
  };
}

const derived = () =>
  Promise.all([
    query(`SELECT transaction_id, order_day, order_hour, order_seq, first_order_day, total_amount_usd
      FROM transactions ORDER BY transaction_id`),
    query("SELECT * FROM customers ORDER BY customer_id"),
    query("SELECT * FROM products ORDER BY product_id")
  ]);

async function deriveWhole(): Promise<void> {
  const client = await database.pool.connect();
  await client.query("BEGIN");
  await client.query("DELETE FROM derivations");
  await derive(client);
  await client.query("ROLLBACK");
  client.release();
}

async function wholeSnapshot(name: string): Promise<Snapshot> {
  await using other = new SnapshotStore(database.pool, {folder: join(folder, name)});
  return other.refresh();
}

describe("a snapshot that is made from the one before it", () => {
  it("equals a whole one after changes of every kind, and so do the derived columns", async () => {
    const below = randomBelow(11);
    for (let round = 0; round < 4; ++round) {
      const changes = Array.from({length: 3 ** round}, () => kinds[below(kinds.length)]!(below(10_000)));
      for (const change of changes) await query(change);
      const before = await query("SELECT count(*)::integer AS count FROM derivations");
      const kept = await store.refresh();
      expect(before[0]!.count).toBeGreaterThan(0);
      expect(await contents(kept), changes.join(";\n")).toEqual(await contents(await wholeSnapshot(`whole ${round}`)));
      const few = await derived();
      await deriveWhole();
      expect(await derived(), changes.join(";\n")).toEqual(few);
    }
  }, 60_000);

  it("keeps the rest of the file as it was", async () => {
    const [order] = await query(
      "SELECT order_id FROM transactions WHERE status = 'completed' ORDER BY order_id DESC LIMIT 1"
    );
    await query(`UPDATE transactions SET quantity = quantity + 1 WHERE order_id = '${order!.order_id}'`);
    const before = await keys(store.current!);
    await query(`INSERT INTO transactions (${columns})
      SELECT 'early', 'early', '2020-01-01', customer_id, country, region, city, product_id, category, 1, 1, currency,
        exchange_rate, cost_price, 'completed', 'product', source FROM transactions LIMIT 1`);
    const after = await keys(await store.refresh());
    // A whole copy gives numbers by day, so the first of all would have come before all others.
    expect(after).toEqual([...before, {order_id: "early", number: before.length}]);
  });

  it("is a whole one after a change of settings, and after a restored backup of the same version", async () => {
    await query("UPDATE settings SET timezone = 'Asia/Kolkata'");
    const changed = await store.refresh();
    expect(await contents(changed)).toEqual(await contents(await wholeSnapshot("zone")));
    // Another past: the version of the snapshot was never committed at that time.
    await query("UPDATE derivations SET committed_at = committed_at - interval '1 hour'");
    await query("UPDATE transactions SET quantity = 5 WHERE order_id = 'early'");
    const [first] = await keys(await store.refresh());
    expect(first).toEqual({order_id: "early", number: 0});
  });
});

async function keys(snapshot: Snapshot): Promise<Record<string, unknown>[]> {
  using pool = await DuckdbPool.open(snapshotDatabase(snapshot));
  return pool.rows("SELECT order_id, number FROM order_keys ORDER BY number");
}
