import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readSnapshotQuality} from "../../db/snapshot/make.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type CheckName, checkNames} from "../../src/model/checks.js";
import type {Quality} from "../../src/query/snapshot.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {type NastyLine, fillShop} from "../setup/nasty-shop.js";

const plain: NastyLine = {
  order: "o1",
  at: "2024-01-10T12:00:00Z",
  customer: "c1",
  country: "USA",
  category: "Home",
  quantity: 1,
  price: "10",
  discount: "0",
  rate: "1.1",
  cost: "4",
  status: "completed",
  type: "product"
};

/** An order of its own for each oddity, on the first day but for the last. */
const oddities: readonly Partial<NastyLine>[] = [
  {order: "two customers"},
  {order: "two customers", customer: "c2"},
  {order: "partly named"},
  {order: "partly named", customer: null},
  {order: "two days"},
  {order: "two days", at: "2024-01-11T12:00:00Z"},
  {price: "-1", quantity: 2},
  {price: "0", quantity: 3},
  {quantity: 0},
  {quantity: -5},
  {status: "refunded", quantity: -1, order: "r1"},
  {status: "refunded", quantity: -1, order: "r2"},
  {cost: "100"},
  {cost: null, category: null, country: null},
  {rate: "1"},
  {currency: "USD", rate: "1", quantity: 7},
  {type: "shipping", customer: null, price: "0", cost: null},
  {status: "cancelled", customer: null},
  {at: "2099-01-01T12:00:00Z", order: "to come"}
];

let database: TestDatabase;
let folder: string;
let quality: Quality;

beforeAll(async () => {
  database = await testDatabase();
  const {pool} = database;
  folder = await mkdtemp(join(tmpdir(), "daybook-quality-"));
  await fillShop(
    pool,
    [plain, ...oddities].map((line, n) => ({...plain, order: `o${n}`, ...line}))
  );
  // Ids of products differ from line to line there, so that only these two are alike.
  await pool.query(
    `INSERT INTO transactions (transaction_id, order_id, date, customer_id, country, region, city, product_id, category,
       quantity, unit_price, currency, exchange_rate, cost_price, device_type, traffic_source, source)
     SELECT 'twice', order_id, date, customer_id, country, region, city, product_id, category,
       quantity, unit_price, currency, exchange_rate, cost_price, device_type, traffic_source, source
     FROM transactions WHERE transaction_id = 't1'`
  );
  await pool.query("UPDATE transactions SET reverses_order_id = 'o1' WHERE order_id = 'r1'");
  await pool.query("UPDATE transactions SET reverses_order_id = 'gone' WHERE order_id = 'r2'");
  await pool.query("INSERT INTO customers (customer_id, country) VALUES ('never', 'UK')");
  await pool.query("INSERT INTO products (product_id, cost_price) VALUES ('unsold', 3)");
  await using store = new SnapshotStore(pool, {folder});
  quality = await readSnapshotQuality(await store.refresh());
}, 60_000);

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

describe("qualityOf(store, copied)", () => {
  it.each<readonly [CheckName, number, number]>([
    ["duplicate_lines", 1, 19],
    ["orders_of_two_customers", 2, 15],
    ["orders_of_two_days", 1, 15],
    ["negative_prices", 1, 21],
    ["zero_prices", 1, 19],
    ["zero_quantities", 1, 21],
    ["unmarked_refunds", 1, 17],
    ["unknown_originals", 1, 2],
    ["sold_below_cost", 4, 16],
    ["lines_without_cost", 1, 19],
    ["lines_without_customer", 1, 19],
    ["lines_without_category", 1, 19],
    ["lines_without_country", 1, 19],
    ["rates_of_one", 1, 20],
    ["future_dates", 1, 21],
    ["customers_without_orders", 1, 3]
  ])("finds %s", (name, found, of) => {
    expect(quality.checks.find((check) => check.name === name)).toEqual({name, found, of});
  });

  it("counts the days on which nothing was sold, and those whose sessions are not known", () => {
    const result = (name: CheckName) => quality.checks.find((check) => check.name === name)!;
    const days = 27386;
    expect(result("days_without_orders")).toEqual({name: "days_without_orders", found: days - 3, of: days});
    // Sessions go on until 2024-12-24 but for one day.
    expect(result("days_without_sessions")).toMatchObject({found: days - 349, of: days});
  });

  it("says of each table how many rows it has, between which days, and what its columns lack", () => {
    const [transactions, customers, products, sessions] = quality.tables;
    expect(transactions).toMatchObject({
      name: "transactions",
      rows: 21,
      days: {column: "order_day", first: "2024-01-10", last: "2099-01-01"}
    });
    expect(transactions!.nulls).toContainEqual({column: "customer_id", missing: 3});
    expect(transactions!.nulls).toContainEqual({column: "payment_method", missing: 21});
    expect(customers).toMatchObject({rows: 3, days: {first: null, last: null}});
    expect(products!.nulls).toContainEqual({column: "brand", missing: products!.rows});
    expect(sessions).toMatchObject({name: "sessions", days: {first: "2023-11-20", last: "2024-12-24"}, nulls: []});
  });

  it("answers every check, with no more found than there was to look at", () => {
    expect(quality.checks.map(({name}) => name)).toEqual(checkNames);
    expect(quality.checks.filter(({found, of}) => !(found >= 0 && found <= of))).toEqual([]);
  });
});
