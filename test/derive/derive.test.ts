import type pg from "pg";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {derive, isStale} from "../../db/derive/derive.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(async () => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.pool.query("TRUNCATE transactions, customers, products");
  await database.pool.query("UPDATE settings SET timezone = 'UTC', currency = 'USD'");
});

/** A line: one unit at 10 unless said otherwise. */
interface Line {
  readonly id: string;
  readonly order: string;
  readonly date: string;
  readonly customer?: string | null;
  readonly price?: string;
  readonly quantity?: number;
  readonly status?: string;
  readonly type?: string;
  readonly category?: string | null;
  readonly country?: string;
  readonly product?: string;
  readonly name?: string;
  readonly currency?: string;
  readonly rate?: string;
}

async function insert(...lines: readonly Line[]): Promise<void> {
  for (const line of lines)
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, customer_id, unit_price, quantity, status, line_type,
         category, country, product_id, product_name, currency, exchange_rate, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'test')`,
      [
        line.id,
        line.order,
        line.date,
        line.customer === undefined ? "C1" : line.customer,
        line.price ?? "10",
        line.quantity ?? 1,
        line.status ?? "completed",
        line.type ?? "product",
        line.category === undefined ? "Books" : line.category,
        line.country ?? "USA",
        line.product ?? "P1",
        line.name ?? "A book",
        line.currency ?? "USD",
        line.rate ?? "1"
      ]
    );
}

async function deriveAll(): Promise<void> {
  await inTransaction(derive);
}

async function inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await database.pool.query(sql)).rows;
}

async function lines(): Promise<unknown[][]> {
  const found = await rows("SELECT * FROM transactions ORDER BY transaction_id");
  return found.map((line) => [line.order_day, line.order_hour, line.order_seq, line.first_order_day]);
}

async function customers(columns: string): Promise<unknown[][]> {
  const found = await rows(`SELECT ${columns} FROM customers ORDER BY customer_id`);
  return found.map((customer) => Object.values(customer));
}

describe("derive(client): lines", () => {
  it("counts days and hours in the shop's time zone, over a change to summer time", async () => {
    await database.pool.query("UPDATE settings SET timezone = 'America/New_York'");
    await insert(
      {id: "T1", order: "O1", date: "2025-03-09T04:59:59Z"},
      {id: "T2", order: "O2", date: "2025-03-09T06:59:59Z"},
      {id: "T3", order: "O3", date: "2025-03-09T07:00:00Z"},
      {id: "T4", order: "O4", date: "2025-03-10T03:59:59Z"}
    );
    await deriveAll();
    expect(await lines()).toEqual([
      ["2025-03-08", 23, 1, "2025-03-08"],
      ["2025-03-09", 1, 2, "2025-03-08"],
      ["2025-03-09", 3, 3, "2025-03-08"],
      ["2025-03-09", 23, 4, "2025-03-08"]
    ]);
  });

  it("follows a change of the time zone to one of half hours", async () => {
    await insert(
      {id: "T1", order: "O1", date: "2025-01-31T18:29:00Z"},
      {id: "T2", order: "O1", date: "2025-01-31T18:30:00Z"}
    );
    await deriveAll();
    await database.pool.query("UPDATE settings SET timezone = 'Asia/Kolkata'");
    expect(await isStale(database.pool)).toBe(true);
    await deriveAll();
    expect(await lines()).toEqual([
      ["2025-01-31", 23, 1, "2025-01-31"],
      ["2025-02-01", 0, 1, "2025-01-31"]
    ]);
  });

  it("numbers a customer's orders by their first sale, then by order id; the rest have no number", async () => {
    await insert(
      {id: "T1", order: "O9", date: "2025-01-01T10:00:00Z"},
      {id: "T2", order: "O5", date: "2025-01-02T10:00:00Z"},
      {id: "T3", order: "O4", date: "2025-01-02T10:00:00Z"},
      {id: "T4", order: "O4", date: "2025-01-01T09:00:00Z", type: "shipping"},
      {id: "T5", order: "R9", date: "2024-12-31T10:00:00Z", quantity: -1, status: "refunded"},
      {id: "T6", order: "O0", date: "2024-12-30T10:00:00Z", status: "cancelled"},
      {id: "T7", order: "O1", date: "2024-12-29T10:00:00Z", customer: null},
      {id: "T8", order: "O2", date: "2024-12-28T10:00:00Z", customer: "C2", status: "refunded", quantity: -1}
    );
    await deriveAll();
    expect((await lines()).map((line) => line.slice(2))).toEqual([
      [1, "2025-01-01"],
      [3, "2025-01-01"],
      [2, "2025-01-01"],
      [2, "2025-01-01"],
      [null, "2025-01-01"],
      [null, "2025-01-01"],
      [null, null],
      [null, null]
    ]);
  });

  it("gives an amount in USD only where a rate to USD is known", async () => {
    await database.pool.query("UPDATE settings SET currency = 'EUR'");
    await insert(
      {id: "T1", order: "O1", date: "2025-01-01", currency: "USD", rate: "0.9"},
      {id: "T2", order: "O2", date: "2025-01-01", currency: "GBP", rate: "1.2"}
    );
    await deriveAll();
    expect(await rows("SELECT total_amount_usd FROM transactions ORDER BY transaction_id")).toEqual([
      {total_amount_usd: "10.0000"},
      {total_amount_usd: null}
    ]);
    await database.pool.query("UPDATE settings SET currency = 'USD'");
    await deriveAll();
    expect(await rows("SELECT total_amount_usd FROM transactions ORDER BY transaction_id")).toEqual([
      {total_amount_usd: "9.0000"},
      {total_amount_usd: "12.0000"}
    ]);
  });
});

describe("derive(client): customers", () => {
  it("sums net amounts, and rounds the mean order half away from zero", async () => {
    await insert(
      {id: "T1", order: "O1", date: "2025-01-01", price: "0.0001", category: "Toys"},
      {id: "T2", order: "O2", date: "2025-01-02", price: "0.0002", category: "Books"},
      {id: "T3", order: "O2", date: "2025-01-03", price: "5", category: "Toys"},
      {id: "T4", order: "R2", date: "2025-02-01", price: "5", category: "Toys", quantity: -1, status: "refunded"},
      {id: "T5", order: "O3", date: "2025-03-01", price: "99", status: "cancelled"},
      {id: "T6", order: "O1", date: "2025-01-01", price: "7", type: "shipping"}
    );
    await deriveAll();
    expect(
      await customers("lifetime_value, total_orders, avg_order_value, last_purchase_date, preferred_category")
    ).toEqual([["0.0003", 2, "0.0002", "2025-01-03", "Books"]]);
  });

  it("takes the first category by code point among equals, never a missing one", async () => {
    await insert(
      {id: "T1", order: "O1", date: "2025-01-01", category: "a"},
      {id: "T2", order: "O1", date: "2025-01-01", category: "Z"},
      {id: "T3", order: "O1", date: "2025-01-01", category: null, price: "50"}
    );
    await deriveAll();
    expect(await customers("preferred_category")).toEqual([["Z"]]);
  });

  it("gives equals equal scores", async () => {
    const days = ["2025-01-01", "2025-01-02", "2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05"];
    const prices = ["10", "20", "20", "20", "30", "60"];
    await insert(
      ...days.map((date, i) => ({id: `T${i}`, order: `O${i}`, date, price: prices[i]!, customer: `C${i}`})),
      {id: "T9", order: "O9", date: "2025-01-05", price: "0", customer: "C5"}
    );
    await deriveAll();
    // percent_rank: recency 0 .2 .2 .6 .8 1, orders 0 0 0 0 0 1, amount 0 .2 .2 .2 .8 1
    expect(await customers("recency_score, frequency_score, monetary_score, rfm_segment")).toEqual([
      [1, 1, 1, "Lost"],
      [2, 1, 2, "Hibernating"],
      [2, 1, 2, "Hibernating"],
      [4, 1, 2, "Potential Loyalists"],
      [5, 1, 5, "Potential Loyalists"],
      [5, 5, 5, "Champions"]
    ]);
  });

  it("scores a shop of one customer, and none without orders", async () => {
    await database.pool.query("INSERT INTO customers (customer_id, country) VALUES ('C0', 'Spain')");
    await insert(
      {id: "T1", order: "O1", date: "2025-01-01"},
      {id: "T2", order: "R1", date: "2025-01-02", customer: "C2", quantity: -1, status: "refunded"}
    );
    await deriveAll();
    const columns = "lifetime_value, total_orders, avg_order_value, last_purchase_date, recency_score, rfm_segment";
    expect(await customers(columns)).toEqual([
      ["0.0000", 0, null, null, null, null],
      ["10.0000", 1, "10.0000", "2025-01-01", 1, "Lost"],
      ["-10.0000", 0, null, null, null, null]
    ]);
  });

  it("adds the customers and products that only transactions know", async () => {
    await database.pool.query("INSERT INTO products (product_id, product_name) VALUES ('P1', 'Given name')");
    await insert(
      {id: "T1", order: "O1", date: "2025-01-02", country: "Spain", product: "P2", name: "New name"},
      {id: "T2", order: "O2", date: "2025-01-01", country: "France", product: "P2", name: "Old name"},
      {id: "T3", order: "O3", date: "2024-01-01", country: "Italy", status: "cancelled"},
      {id: "T4", order: "O1", date: "2025-01-02", type: "shipping", product: "POST"}
    );
    await deriveAll();
    expect(await customers("customer_id, country")).toEqual([["C1", "France"]]);
    expect(await rows("SELECT product_id, product_name FROM products ORDER BY product_id")).toEqual([
      {product_id: "P1", product_name: "Given name"},
      {product_id: "P2", product_name: "New name"}
    ]);
  });
});

describe("derive(client): versions", () => {
  const versions = async () => (await rows("SELECT version, derived_version FROM data_version"))[0]!;
  const written = () =>
    rows("SELECT xmin, customer_id FROM transactions UNION ALL SELECT xmin, customer_id FROM customers");

  it("touches nothing and raises nothing when all is right", async () => {
    await insert(
      {id: "T1", order: "O1", date: "2025-01-01"},
      {id: "T2", order: "O2", date: "2025-01-02", customer: null}
    );
    const {version} = await versions();
    await deriveAll();
    const before = await written();
    await deriveAll();
    expect(await written()).toEqual(before);
    expect(await versions()).toEqual({version, derived_version: version});
  });

  it("is stale after any change of data, one that follows in the same transaction too", async () => {
    await insert({id: "T1", order: "O1", date: "2025-01-01"});
    expect(await isStale(database.pool)).toBe(true);
    await deriveAll();
    expect(await isStale(database.pool)).toBe(false);
    await inTransaction(async (client) => {
      await derive(client);
      await client.query("UPDATE transactions SET quantity = 2");
    });
    expect(await isStale(database.pool)).toBe(true);
  });

  it("makes other writers wait, so that none is taken for derived", async () => {
    await insert({id: "T1", order: "O1", date: "2025-01-01"});
    let writing: Promise<void> | undefined;
    await inTransaction(async (client) => {
      await derive(client);
      writing = insert({id: "T2", order: "O2", date: "2025-01-02"});
      await client.query("SELECT pg_sleep(0.2)");
    });
    await writing;
    expect(await isStale(database.pool)).toBe(true);
  });

  it("keeps the table's indexes when it makes them anew", async () => {
    const indexes = () => rows("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema ORDER BY indexdef");
    const before = await indexes();
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       SELECT 'T' || i, 'O' || i, '2025-01-01', 1, 1, 'USD', 1, 'test' FROM generate_series(1, 60000) AS i`
    );
    await deriveAll();
    expect(await indexes()).toEqual(before);
    expect(await rows("SELECT count(*)::integer FROM transactions WHERE order_day = '2025-01-01'")).toEqual([
      {count: 60_000}
    ]);
  });
});
