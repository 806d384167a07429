import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isStale} from "../../db/derive/derive.js";
import {categories} from "../../db/seed/catalogue/categories.js";
import {countries} from "../../db/seed/catalogue/countries.js";
import {type SeedSummary, seedDemo} from "../../db/seed/seed.js";
import type {Truth} from "../../db/seed/truth.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";

const size = {transactions: 20_000, customers: 10_000, products: 200, seed: 42, today: "2026-03-15"};
let database: TestDatabase;
let summary: SeedSummary;
let truth: Truth;
const progress: [number, number][] = [];

beforeAll(async () => {
  database = await testDatabase();
  summary = await seedDemo(database.pool, {
    ...size,
    truth: (planted) => (truth = planted),
    onProgress: (done, total) => progress.push([done, total])
  });
});
afterAll(async () => database[Symbol.asyncDispose]());

async function rows(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await database.pool.query(sql, parameters)).rows;
}

async function numbers(sql: string, parameters: unknown[] = []): Promise<number[]> {
  return Object.values((await rows(sql, parameters))[0]!).map(Number);
}

describe("seedDemo(pool, options): counts", () => {
  it("writes exactly as many rows as asked for, and says so", async () => {
    const [transactions, customers, products, sessions] = await numbers(
      `SELECT (SELECT count(*) FROM transactions) AS transactions, (SELECT count(*) FROM customers) AS customers,
         (SELECT count(*) FROM products) AS products, (SELECT count(*) FROM sessions) AS sessions`
    );
    expect([transactions, customers, products]).toEqual([size.transactions, size.customers, size.products]);
    expect(summary).toMatchObject({...size, sessions, orders: 9_000, buyers: 4_000});
    expect(await rows("SELECT source, summary FROM loads")).toEqual([{source: "demo", summary}]);
    expect(progress.at(-1)).toEqual([size.transactions, size.transactions]);
  });

  it("covers 24 months that end the day before today", async () => {
    expect(await rows("SELECT min(order_day) AS first, max(order_day) AS last FROM transactions")).toEqual([
      {first: "2024-03-15", last: "2026-03-14"}
    ]);
    expect(
      await rows("SELECT min(day) AS first, max(day) AS last, count(DISTINCT day)::integer AS days FROM sessions")
    ).toEqual([{first: "2024-03-15", last: "2026-03-14", days: 730}]);
  });

  it("has two buyers in five customers, who registered before they bought", async () => {
    expect(await numbers("SELECT count(DISTINCT customer_id) FROM transactions")).toEqual([4_000]);
    const late =
      "SELECT count(*) FROM transactions JOIN customers USING (customer_id) WHERE order_day < registration_date";
    expect(await numbers(late)).toEqual([0]);
  });

  it("leaves nothing for derive to do", async () => {
    expect(await isStale(database.pool)).toBe(false);
    const wrong = `SELECT count(*) FROM transactions WHERE order_day <> (date AT TIME ZONE 'UTC')::date
      OR order_hour <> extract(hour FROM date AT TIME ZONE 'UTC') OR total_amount_usd <> amount`;
    expect(await numbers(wrong)).toEqual([0]);
    const scored =
      "SELECT count(*) FILTER (WHERE rfm_segment IS NOT NULL), count(DISTINCT rfm_segment) AS kinds FROM customers";
    expect(await numbers(scored)).toEqual([4_000, 11]);
  });

  it("numbers ids in order of time", async () => {
    const ids =
      "SELECT min(transaction_id) AS t, min(order_id) AS o, min(product_id) AS p FROM transactions WHERE order_id LIKE 'O%'";
    const first = (await rows(ids))[0]!;
    expect(first).toMatchObject({t: "T00000001", o: "O0000001", p: "P00001"});
    const unordered = `SELECT count(*) FROM (SELECT date < lag(date) OVER (ORDER BY order_id) AS back
      FROM transactions WHERE status = 'completed') AS pairs WHERE back`;
    expect(await numbers(unordered)).toEqual([0]);
  });
});

describe("seedDemo(pool, options): catalogue", () => {
  it("sells in the eight categories and their subcategories", async () => {
    const found = await rows("SELECT DISTINCT category, subcategory FROM transactions ORDER BY 1, 2");
    const listed = categories.flatMap(({name, subcategories}) =>
      Object.keys(subcategories).map((subcategory) => ({category: name, subcategory}))
    );
    const key = (row: Record<string, unknown>) => `${row.category} ${row.subcategory}`;
    expect(found.map(key)).toEqual(listed.map(key).toSorted());
    expect(categories.map(({name}) => name)).toEqual([
      "Electronics",
      "Fashion",
      "Home",
      "Sports",
      "Books",
      "Beauty",
      "Toys",
      "Groceries"
    ]);
  });

  it("sells to thirteen countries, a third of it to the USA and an eighth to the UK", async () => {
    const shares = await rows(
      "SELECT country, 100.0 * count(*) / sum(count(*)) OVER () AS share FROM transactions GROUP BY 1 ORDER BY 2 DESC"
    );
    expect(shares.map(({country}) => country).toSorted()).toEqual(countries.map(({name}) => name).toSorted());
    expect(Number(shares[0]!.share)).toBeGreaterThan(33);
    expect(Number(shares[0]!.share)).toBeLessThan(37);
    expect(shares.slice(0, 2).map(({country}) => country)).toEqual(["USA", "UK"]);
    expect(countries.reduce((sum, {share}) => sum + share, 0)).toBe(100);
  });

  it("names a region and a city of the country in each line, and uses its currency", async () => {
    const found = await rows("SELECT DISTINCT country, region, city, currency FROM transactions");
    for (const {country, region, city, currency} of found) {
      const place = countries.find(({name}) => name === country)!;
      expect(place.regions[region as string]).toContain(city);
      expect(currency).toBe(place.currency);
    }
  });

  it("dates its exchange rates: one a month, which moves little, and 1 for USD", async () => {
    const rates = await rows(
      `SELECT currency, date_trunc('month', order_day)::date AS month, count(DISTINCT exchange_rate)::integer AS rates,
         min(exchange_rate)::float AS rate
       FROM transactions WHERE status = 'completed' GROUP BY 1, 2 ORDER BY 1, 2`
    );
    for (const [i, row] of rates.entries()) {
      expect(row.rates).toBe(1);
      if (row.currency === "USD") expect(row.rate).toBe(1);
      const before = rates[i - 1];
      if (before?.currency === row.currency)
        expect(Math.abs(Number(row.rate) / Number(before!.rate) - 1)).toBeLessThan(0.08);
    }
    expect(new Set(rates.filter(({currency}) => currency === "EUR").map(({rate}) => rate)).size).toBeGreaterThan(20);
  });

  it("knows the four segments, and all payment methods, devices and sources", async () => {
    const members = async (column: string) =>
      (await rows(`SELECT DISTINCT ${column} AS member FROM transactions ORDER BY 1`)).map(({member}) => member);
    expect(await members("customer_segment")).toEqual(["At-Risk", "New", "Regular", "VIP"]);
    expect(await members("device_type")).toEqual(["Desktop", "Mobile", "Tablet"]);
    expect(await members("payment_method")).toEqual(
      expect.arrayContaining(["Apple Pay", "Bank Transfer", "Credit Card", "Debit Card", "PayPal"])
    );
    expect(await members("traffic_source")).toEqual(
      expect.arrayContaining(["Direct", "Email", "Organic Search", "Paid Search", "Referral", "Social Media"])
    );
  });
});

describe("seedDemo(pool, options): structure", () => {
  it("reverses lines of earlier orders at their own price and rate", async () => {
    const [refunds, matched] = await numbers(
      `SELECT count(*) AS refunds, count(*) FILTER (WHERE EXISTS (
         SELECT FROM transactions AS sale
         WHERE sale.order_id = refund.reverses_order_id AND sale.product_id = refund.product_id
           AND sale.unit_price = refund.unit_price AND sale.exchange_rate = refund.exchange_rate
           AND sale.discount_applied = refund.discount_applied AND sale.customer_id = refund.customer_id
           AND sale.date < refund.date AND sale.quantity >= -refund.quantity AND sale.status = 'completed'
       )) AS matched
       FROM transactions AS refund WHERE status = 'refunded' AND quantity < 0`
    );
    expect(matched).toBe(refunds);
    expect(refunds! / size.transactions).toBeGreaterThan(0.015);
    expect(refunds! / size.transactions).toBeLessThan(0.05);
  });

  it("has a plausible conversion rate every day, and never more orders than visits", async () => {
    const [low, high, all] = await numbers(
      `WITH day_orders AS (SELECT order_day AS day, count(DISTINCT order_id) AS orders FROM transactions
         WHERE status = 'completed' GROUP BY 1),
       day_sessions AS (SELECT day, sum(sessions) AS visits FROM sessions GROUP BY 1)
       SELECT min(100.0 * orders / visits), max(100.0 * orders / visits) AS high, 100.0 * sum(orders) / sum(visits) AS total
       FROM day_orders JOIN day_sessions USING (day)`
    );
    expect(low).toBeGreaterThan(1);
    expect(high).toBeLessThan(6);
    expect(all).toBeGreaterThan(1.5);
    expect(all).toBeLessThan(4);
    const more = `SELECT count(*) FROM sessions JOIN (
        SELECT order_day AS day, country, device_type, traffic_source, count(DISTINCT order_id) AS orders FROM transactions
        WHERE status = 'completed' GROUP BY 1, 2, 3, 4) AS sold USING (day, country, device_type, traffic_source)
      WHERE orders > sessions`;
    expect(await numbers(more)).toEqual([0]);
  });

  it("sells most in November and December", async () => {
    const [peak, rest] = await numbers(
      `SELECT avg(orders) FILTER (WHERE extract(month FROM day) >= 11) AS peak, avg(orders) FILTER (WHERE extract(month FROM day) < 11) AS rest
       FROM (SELECT order_day AS day, count(DISTINCT order_id) AS orders FROM transactions WHERE status = 'completed' GROUP BY 1) AS days`
    );
    expect(peak! / rest!).toBeGreaterThan(1.3);
  });

  it("sells planted pairs together far more often than chance would", async () => {
    const lifts = await rows(
      `WITH baskets AS (SELECT DISTINCT order_id, product_id FROM transactions WHERE status = 'completed'),
       sold AS (SELECT product_id, count(*)::float AS orders FROM baskets GROUP BY 1)
       SELECT pair.first, coalesce(count(b.order_id), 0) * 9000 / (max(sold_a.orders) * max(sold_b.orders)) AS lift
       FROM unnest($1::text[], $2::text[]) AS pair (first, second)
       JOIN sold AS sold_a ON sold_a.product_id = pair.first JOIN sold AS sold_b ON sold_b.product_id = pair.second
       JOIN baskets AS a ON a.product_id = pair.first
       LEFT JOIN baskets AS b ON b.product_id = pair.second AND b.order_id = a.order_id
       GROUP BY 1`,
      [truth.affinities.map(({first}) => first), truth.affinities.map(({second}) => second)]
    );
    expect(lifts).toHaveLength(truth.affinities.length);
    expect(lifts.filter(({lift}) => Number(lift) > 2).length / lifts.length).toBeGreaterThan(0.95);
  });

  it("shows its dozen anomalies against the same weekday around them", async () => {
    expect(truth.anomalies).toHaveLength(12);
    for (const {day, kind} of truth.anomalies) {
      const [orders, units, usualOrders, usualUnits] = await numbers(
        `WITH days AS (SELECT order_day, count(DISTINCT order_id)::float AS orders, sum(quantity)::float / count(*) AS units
           FROM transactions WHERE status = 'completed' AND abs(order_day - $1::date) <= 14 GROUP BY 1)
         SELECT coalesce(max(orders) FILTER (WHERE order_day = $1), 0) AS orders, max(units) FILTER (WHERE order_day = $1) AS units,
           avg(orders) FILTER (WHERE order_day <> $1) AS usual_orders, avg(units) FILTER (WHERE order_day <> $1) AS usual_units FROM days`,
        [day]
      );
      if (kind === "outage") expect(orders! / usualOrders!).toBeLessThan(0.8);
      if (kind === "surge") expect(orders! / usualOrders!).toBeGreaterThan(1.3);
      if (kind === "bulk") expect(units! / usualUnits!).toBeGreaterThan(2.5);
    }
  });

  it("sells no product before its launch, and more of it at a discount", async () => {
    const early = "SELECT count(*) FROM transactions JOIN products USING (product_id) WHERE order_day < launch_date";
    expect(await numbers(early)).toEqual([0]);
    const [cheap, full] = await numbers(
      `SELECT sum(lines) FILTER (WHERE reduced) / sum(days) FILTER (WHERE reduced) AS cheap,
         sum(lines) FILTER (WHERE NOT reduced) / sum(days) FILTER (WHERE NOT reduced) AS regular
       FROM (SELECT product_id, max(discount_applied) >= 0.25 AS reduced, count(*)::float AS lines, 1 AS days
         FROM transactions WHERE status = 'completed' GROUP BY product_id, order_day) AS product_days`
    );
    expect(cheap!).toBeGreaterThan(full!);
  });

  it("tells apart who left and who stayed", async () => {
    const left = truth.buyers.filter(({left_after}) => left_after !== null);
    expect(truth.buyers).toHaveLength(4_000);
    expect(left.length).toBeGreaterThan(400);
    const later = await numbers(
      `SELECT count(*) FROM transactions JOIN unnest($1::text[], $2::date[]) AS gone (customer_id, day) USING (customer_id)
       WHERE status = 'completed' AND order_day > day`,
      [left.map(({customer_id}) => customer_id), left.map(({left_after}) => left_after)]
    );
    expect(later).toEqual([0]);
  });
});
