import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {DistributionAnswer, DistributionOptions, DistributionQuery} from "../../src/query/distribution.js";
import type {MetricName} from "../../src/model/metrics.js";
import {expectSameDistribution} from "../setup/agreement.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {type Engines, openEngines} from "../setup/engines.js";
import {type NastyLine, fillShop, nastyLines} from "../setup/nasty-shop.js";

const plain: NastyLine = {
  order: "a1",
  at: "2024-01-01T09:00:00Z",
  customer: "a",
  country: "USA",
  category: "Home",
  quantity: 1,
  price: "10",
  discount: "0",
  rate: "1",
  cost: null,
  status: "completed",
  type: "product"
};

const line = (order: string, at: string, changes: Partial<NastyLine> = {}): NastyLine => ({
  ...plain,
  order,
  at: `2024-${at}Z`,
  customer: order[0]!,
  ...changes
});

/** Three orders of customer a, two of them on one day; a refund; one order each of b and of nobody. */
const lines: NastyLine[] = [
  line("a1", "01-01T09:00"),
  line("a1", "01-01T09:00", {category: "Books", price: "2.505"}),
  line("a3", "01-11T08:00", {category: "Books", price: "40"}),
  line("a2", "01-11T20:00", {price: "20"}),
  line("r1", "01-13T10:00", {customer: "a", status: "refunded", quantity: -1, price: "60"}),
  line("b1", "01-12T10:00", {price: "7"}),
  line("n1", "01-14T10:00", {customer: null, price: "5.0049"})
];

let database: TestDatabase;
let engines: Engines;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, lines);
  engines = await openEngines(database);
});

afterAll(async () => {
  await engines[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

type Ask = (query: DistributionQuery, options?: DistributionOptions) => Promise<DistributionAnswer>;

const asks: [string, Ask][] = [
  ["postgres", (query, options) => engines.postgres.use((engine) => engine.distribution(query, options))],
  ["duckdb", (query, options) => engines.duckdb.use((engine) => engine.distribution(query, options))],
  ["columns", async (query, options) => engines.columns.distribution(query, options)]
];

describe.each(asks)("distributions worked out by hand, on %s", (_name, ask) => {
  it("spreads the values of orders: 5.0049, 7, 12.505, 20 and 40", async () => {
    const {sql, ...answer} = await ask({of: "order_value"});
    expect(answer).toMatchObject({of: "order_value", unit: "currency", count: 5, min: 5, max: 40});
    expect(answer).toMatchObject({total: 84.51, mean: 16.9, range: {start: "2024-01-01", end: "2024-01-14"}});
    expect(answer.percentiles).toEqual({p10: 5, p25: 7, p50: 12.51, p75: 20, p90: 40, p95: 40, p99: 40});
    expect(answer.bins).toHaveLength(21);
    expect(answer.bins.filter(({count}) => count > 0)).toEqual([
      {from: 4, to: 6, count: 1, total: 5},
      {from: 6, to: 8, count: 1, total: 7},
      {from: 12, to: 14, count: 1, total: 12.51},
      {from: 20, to: 22, count: 1, total: 20},
      {from: 40, to: null, count: 1, total: 40}
    ]);
    expect(sql).toContain("GROUP BY order_key");
  });

  it("takes the matching lines of an order alone", async () => {
    const {count, min, max} = await ask({of: "order_value", filters: {category: ["Books"]}});
    expect({count, min, max}).toEqual({count: 2, min: 2.51, max: 40});
  });

  it("takes all lines of the customers that match, refunds too, up to the end", async () => {
    const books = await ask({of: "customer_value", filters: {category: ["Books"]}});
    expect([books.count, books.min, books.mean]).toEqual([1, 12.51, 12.51]);
    const before = await ask({of: "customer_value", range: {end: "2024-01-12"}});
    expect([before.count, before.min, before.max]).toEqual([2, 7, 72.51]);
  });

  it("counts the days since the order before it, whatever the filters keep", async () => {
    const all = await ask({of: "days_between_orders"});
    expect([all.count, all.unit, all.min, all.max, all.mean]).toEqual([2, "count", 0, 10, 5]);
    expect(all.bins.at(-1)).toEqual({from: 10, to: null, count: 1, total: 10});
    const books = await ask({of: "days_between_orders", filters: {category: ["Books"]}});
    expect([books.count, books.min]).toEqual([1, 10]);
    const later = await ask({
      of: "days_between_orders",
      range: {start: "2024-01-02"},
      filters: {min_price: 20, max_price: 20}
    });
    expect([later.count, later.max]).toEqual([1, 0]);
    expect((await ask({of: "days_between_orders", range: {end: "2024-01-10"}})).count).toBe(0);
  });

  it("has every day that the shop knows, and begins below zero where a day does", async () => {
    const days = await ask({of: "daily_revenue", range: {start: "2023-01-01", end: "2025-01-01"}});
    expect([days.count, days.min, days.max, days.percentiles!.p50]).toEqual([14, -60, 60, 0]);
    expect(days.bins[0]).toEqual({from: -60, to: -55, count: 1, total: -60});
    expect(days.bins.find(({from}) => from === 0)).toEqual({from: 0, to: 5, count: 9, total: 0});
    expect(days.bins).toHaveLength(25);
    const nowhere = await ask({of: "daily_revenue", filters: {country: ["nowhere"]}});
    expect(nowhere).toMatchObject({count: 14, min: 0, max: 0, bins: [{from: 0, to: null, count: 14, total: 0}]});
  });

  it.each(["order_value", "customer_value", "days_between_orders", "daily_revenue"] as const)(
    "has no %s where nothing matches",
    async (of) => {
      const answer = await ask({of, range: {start: "2030-01-01", end: "2030-01-31"}});
      const none = {count: 0, total: 0, min: null, max: null, mean: null, percentiles: null, bins: []};
      expect(answer).toMatchObject({of, range: {start: "2030-01-01", end: "2030-01-31"}, ...none});
    }
  );

  it("refuses what it does not know", async () => {
    await expect(async () => ask({of: "height" as "order_value"})).rejects.toThrow("unknown distribution: height");
    await expect(async () => ask({of: "order_value", filters: {colour: ["red"]} as object})).rejects.toThrow(
      "unknown filter: colour"
    );
  });
});

describe("distributions of a shop with everything that counting gets wrong", () => {
  it.each(["order_value", "customer_value", "days_between_orders", "daily_revenue"] as const)(
    "gives %s past no policy, the same on every engine",
    async (of) => {
      await using shop = await testDatabase();
      await fillShop(shop.pool, nastyLines(900), {timezone: "Asia/Kolkata"});
      await using opened = await openEngines(shop);
      const policy = {country: ["USA", "UK", "~none"], max_price: 100};
      await expectSameDistribution(opened, {of}, {policy});
      await expectSameDistribution(opened, {of, filters: {category: ["Home"]}}, {policy});
      await expectSameDistribution(opened, {of, filters: {order_hour: ["9", "10"], order_weekday: ["1"]}});
      const {total} = opened.columns.distribution({of}, {policy});
      expect(total).not.toBe(opened.columns.distribution({of}).total);
    }
  );

  it.each([
    ["customer_value", "customer_lifetime_value"],
    ["daily_revenue", "revenue"]
  ] as const)("agrees on %s with the metric %s", async (of, metric: MetricName) => {
    await using shop = await testDatabase();
    await fillShop(shop.pool, nastyLines(900), {timezone: "America/New_York"});
    await using opened = await openEngines(shop);
    const query = {filters: {category: ["Home", "Books"]}, range: {start: "2024-02-01", end: "2024-08-31"}};
    const {values} = opened.columns.query({...query, metrics: [metric]}).rows[0]!;
    const {mean, total} = opened.columns.distribution({...query, of});
    expect(of === "customer_value" ? mean : total).toBe(values[metric]);
  });
});
