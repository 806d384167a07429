import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {derive} from "../../db/derive/derive.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {kpiQuery} from "../../src/query/overview.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {type Engines, openEngines} from "../setup/engines.js";

/** order, day, customer, country, category, quantity, price, discount, rate, cost, status, line type */
const lines = `
  ('o1', '2024-01-05', 'c1', 'USA', 'Home',   2,  10,    0,   1,   4,     'completed', 'product'),
  ('o1', '2024-01-05', 'c1', 'USA', 'Books',  1,  5,     0,   1,   NULL,  'completed', 'product'),
  ('o2', '2024-01-20', 'c2', 'UK',  'Home',   1,  100,   0.1, 0.5, 20,    'completed', 'product'),
  ('r1', '2024-02-03', 'c1', 'USA', 'Home',   -1, 10,    0,   1,   4,     'refunded',  'product'),
  ('o3', '2024-02-10', NULL, 'USA', 'Home',   3,  1,     0,   1,   NULL,  'completed', 'product'),
  ('o4', '2024-02-11', 'c2', 'UK',  'Home',   9,  9,     0,   1,   1,     'cancelled', 'product'),
  ('o3', '2024-02-10', NULL, 'USA', 'Home',   1,  4.99,  0,   1,   NULL,  'completed', 'shipping'),
  ('o5', '2024-03-01', 'c1', 'USA', 'Books',  1,  7.005, 0,   1,   7.005, 'completed', 'product')`;

let database: TestDatabase;
let engines: Engines;

beforeAll(async () => {
  database = await testDatabase();
  const client = await database.pool.connect();
  await client.query("BEGIN");
  await client.query("UPDATE settings SET churn_days = 21");
  await client.query(
    `INSERT INTO transactions (transaction_id, order_id, date, customer_id, country, category, quantity, unit_price,
       discount_applied, exchange_rate, cost_price, status, line_type, device_type, currency, source)
     SELECT 't' || row_number() OVER (), o, d::timestamptz, c, k, g, q, p, x, r, b, s, l, 'Desktop', 'XXX', 'test'
     FROM (VALUES ${lines}) AS line(o, d, c, k, g, q, p, x, r, b, s, l)`
  );
  await client.query(
    `INSERT INTO sessions (day, country, device_type, traffic_source, sessions)
     SELECT day::date, 'USA', 'Desktop', 'Email', 10 FROM generate_series('2024-02-10', '2024-03-01', interval '1 day') AS day`
  );
  await derive(client);
  await client.query("COMMIT");
  client.release();
  engines = await openEngines(database);
});

afterAll(async () => {
  await engines[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

type Ask = (query: MetricQuery) => Promise<Pick<QueryAnswer, "rows" | "unknown" | "previousRange">>;

const asks: [string, Ask][] = [
  ["postgres", (query) => engines.postgres.use((engine) => engine.query(query, {lenient: true}))],
  ["duckdb", (query) => engines.duckdb.use((engine) => engine.query(query, {lenient: true}))],
  ["columns", async (query) => engines.columns.query(query, {lenient: true})]
];

describe.each(asks)("the definitions of METRICS, worked out by hand, on %s", (_name, ask) => {
  const values = async (query: MetricQuery) => (await ask(query)).rows[0]!.values;

  it("counts every figure over all the data", async () => {
    expect(await values(kpiQuery({}, {}))).toEqual({
      revenue: 70.01,
      orders: 4,
      average_order_value: 17.5,
      gross_profit: 31,
      profit_margin: 50,
      customers: 2,
      new_customers: null,
      conversion_rate: null,
      customer_lifetime_value: 33.5,
      churn_rate: 100,
      cost_coverage: 88.57,
      anonymous_share: 25
    });
  });

  it("splits revenue into gross sales and refunds, and subtracts refunded units", async () => {
    const metrics = ["gross_sales", "refunds", "units"] as const;
    expect(await values({metrics})).toEqual({gross_sales: 80.01, refunds: 10, units: 7});
  });

  it("says why a figure cannot be known", async () => {
    const {unknown} = await ask(kpiQuery({}, {}));
    expect(Object.keys(unknown).toSorted()).toEqual(["conversion_rate", "new_customers"]);
    expect(unknown.new_customers!.en).toContain("history begins");
    expect(unknown.conversion_rate!.en).toContain("no session data");
    const {unknown: filtered} = await ask(kpiQuery({category: ["Home"]}, {start: "2024-02-10"}));
    expect(filtered.conversion_rate!.en).toBe("not known under the filter category");
  });

  it("compares with the equal number of days just before, where the data cover it", async () => {
    const [row] = (await ask(kpiQuery({}, {start: "2024-02-10", end: "2024-03-01"}))).rows;
    expect(row!.values).toMatchObject({revenue: 10.01, orders: 2, new_customers: 0, conversion_rate: 0.95});
    expect(row!.previous).toMatchObject({revenue: 35, orders: 1, new_customers: 1, conversion_rate: null});
    expect(row!.change).toMatchObject({revenue: -71.41, orders: 100, new_customers: -100, conversion_rate: null});
    expect((await ask(kpiQuery({}, {start: "2024-02-01", end: "2024-02-29"}))).previousRange).toBeNull();
  });

  it("cuts a range that runs past the data for the comparison", async () => {
    const {previousRange} = await ask(kpiQuery({}, {start: "2024-02-10", end: "2024-12-31"}));
    expect(previousRange).toEqual({start: "2024-01-20", end: "2024-02-09"});
  });

  it("counts an order in each of its categories", async () => {
    const {rows} = await ask({
      metrics: ["revenue", "orders"],
      dimensions: ["category"],
      order: [{by: "revenue", descending: true}]
    });
    expect(rows.map(({keys, values: {revenue, orders}}) => [keys.category, revenue, orders])).toEqual([
      ["Home", 58, 3],
      ["Books", 12.01, 2]
    ]);
  });

  it("gives every month of the range", async () => {
    const {rows} = await ask({metrics: ["revenue", "orders"], range: {start: "2023-12-15"}, grain: "month"});
    expect(rows.map(({keys, values: {revenue, orders}}) => [keys.date, revenue, orders])).toEqual([
      ["2023-12-01", 0, 0],
      ["2024-01-01", 70, 2],
      ["2024-02-01", -7, 1],
      ["2024-03-01", 7.01, 1]
    ]);
  });

  it("filters by undiscounted unit price in the reporting currency, inclusive", async () => {
    expect(await values({metrics: ["revenue"], filters: {min_price: 7, max_price: 10}})).toEqual({revenue: 17.01});
    expect(await values({metrics: ["revenue"], filters: {min_price: 50, max_price: 50}})).toEqual({revenue: 45});
  });

  it("counts lifetime value over all categories up to the end of the range", async () => {
    const query = {
      metrics: ["customer_lifetime_value"],
      filters: {category: ["Books"]},
      range: {end: "2024-02-03"}
    } as const;
    expect(await values(query)).toEqual({customer_lifetime_value: 15});
  });

  it("answers an empty selection with zeros, and null where nothing can be divided", async () => {
    expect(
      await values({metrics: ["revenue", "orders", "average_order_value"], filters: {country: ["nowhere"]}})
    ).toEqual({
      revenue: 0,
      orders: 0,
      average_order_value: null
    });
  });

  it("cannot be asked past a policy", async () => {
    const query = {metrics: ["revenue"], filters: {country: ["USA", "UK"]}} as const;
    const options = {policy: {country: ["UK"]}};
    const answers = await Promise.all([
      engines.postgres.use((engine) => engine.query(query, options)),
      engines.duckdb.use((engine) => engine.query(query, options)),
      engines.columns.query(query, options)
    ]);
    expect(answers.map(({rows}) => rows[0]!.values.revenue)).toEqual([45, 45, 45]);
  });
});
