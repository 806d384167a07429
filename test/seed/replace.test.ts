import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {planDemo} from "../../db/seed/options.js";
import {seedDemo} from "../../db/seed/seed.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";

const size = {transactions: 1_000, customers: 500, products: 60, seed: 7, today: "2024-03-01"};
let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(async () => database[Symbol.asyncDispose]());

/** A digest of every row of the four tables. */
async function digest(): Promise<string> {
  const tables = ["transactions", "customers", "products", "sessions"];
  const parts = tables.map((table) => `(SELECT sum(hashtextextended(t::text, 0)::numeric) FROM ${table} AS t)`);
  return (await database.pool.query(`SELECT concat_ws(' ', ${parts.join(", ")}) AS digest`)).rows[0].digest;
}

describe("seedDemo(pool, options)", () => {
  it("makes the same rows from the same seed and day, in any time zone of the process", async () => {
    const zone = process.env.TZ;
    const digests = [];
    for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      process.env.TZ = TZ;
      await seedDemo(database.pool, {...size, replace: true});
      digests.push(await digest());
    }
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
    expect(digests[1]).toBe(digests[0]);
    await seedDemo(database.pool, {...size, seed: 8, replace: true});
    expect(await digest()).not.toBe(digests[0]);
  });

  it("refuses to add to what is there, and changes nothing", async () => {
    const before = await digest();
    await expect(seedDemo(database.pool, size)).rejects.toThrow(/holds demo data already; add --replace/);
    expect(await digest()).toBe(before);
  });

  it("never replaces orders of another source", async () => {
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       VALUES ('X1', 'X1', '2024-01-01', 1, 1, 'USD', 1, 'shop')`
    );
    const before = await digest();
    await expect(seedDemo(database.pool, {...size, replace: true})).rejects.toThrow(
      /transactions of its own \(source shop\)/
    );
    expect(await digest()).toBe(before);
    await database.pool.query("DELETE FROM transactions WHERE source = 'shop'");
  });

  it("leaves nothing behind when it is stopped half way", async () => {
    const before = await digest();
    const stop = new AbortController();
    const seeding = seedDemo(database.pool, {
      ...size,
      transactions: 50_000,
      replace: true,
      signal: stop.signal,
      onProgress: () => stop.abort()
    });
    await expect(seeding).rejects.toThrow();
    expect(await digest()).toBe(before);
  });

  it("makes exactly the number of rows asked for at any size", async () => {
    for (const transactions of [100, 777, 3_001]) {
      await seedDemo(database.pool, {...size, transactions, replace: true});
      const {rows} = await database.pool.query("SELECT count(*)::integer AS count FROM transactions");
      expect(rows[0].count).toBe(transactions);
    }
  });
});

describe("planDemo(options)", () => {
  it("fills in the defaults of the demo shop", () => {
    expect(planDemo({today: "2024-02-29"})).toMatchObject({
      transactions: 100_000,
      customers: 50_000,
      products: 500,
      orders: 45_000,
      buyers: 20_000,
      firstDay: "2022-02-28",
      days: 731
    });
  });

  it("names the option that is wrong", () => {
    expect(() => planDemo({today: "2024-02-30"})).toThrow("invalid today: 2024-02-30");
    expect(() => planDemo({today: "2024-02-01", transactions: 1.5})).toThrow("invalid transactions: 1.5");
    expect(() => planDemo({today: "2024-02-01", products: 3})).toThrow(
      "invalid products: 3; use a whole number from 50"
    );
  });
});
