import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestApi, ask, deriveNow, testApi} from "../setup/api.js";
import {categories, countries, timeSeries, topProducts} from "./analytics.js";
import {later} from "./days.js";
import {distribution, spreads} from "./distribution.js";
import {kpis} from "./kpis.js";
import {countedLines, readExport, textFilters} from "./lines.js";
import type {Setting, Shop} from "./shop.js";

let api: TestApi;
let shop: Shop;

beforeAll(async () => {
  api = await testApi({lines: 900});
  const {pool} = api.database;
  await pool.query("UPDATE settings SET timezone = 'America/New_York'");
  await pool.query(
    `UPDATE transactions SET
       subcategory = (ARRAY['Sofas', 'Novels', NULL])[1 + length(order_id) % 3],
       customer_segment = CASE left(md5(customer_id), 1) < '8' WHEN true THEN 'VIP' WHEN false THEN 'At-Risk' END,
       payment_method = (ARRAY['Card', 'PayPal', NULL])[1 + ascii(md5(order_id)) % 3],
       traffic_source = CASE WHEN md5(transaction_id) < '7' THEN 'Email' WHEN md5(transaction_id) < 'c' THEN 'Search' END`
  );
  await deriveNow(pool);
  await api.store.refresh();
  shop = await readShop();
});

afterAll(() => api[Symbol.asyncDispose]());

async function readShop(): Promise<Shop> {
  const {pool} = api.database;
  const response = await fetch(`${api.origin}/api/export/csv`);
  const settings = (await pool.query("SELECT timezone, churn_days FROM settings")).rows[0];
  const lines = countedLines(readExport(Buffer.from(await response.arrayBuffer())), settings.timezone);
  const sessions = await pool.query(
    "SELECT day::text AS day, country, device_type, traffic_source, sessions FROM sessions"
  );
  const days = lines.map(({day}) => day).toSorted();
  return {
    lines,
    sessions: sessions.rows,
    churnDays: settings.churn_days,
    history: {start: days[0]!, end: days.at(-1)!}
  };
}

const membersOf = {
  country: ["USA", "UK", "España", "日本", "𐐀land", "~none", "nowhere"],
  region: ["R0", "R1", "R2", "~none"],
  city: ["C0", "C1", "C2", "C3", "C4"],
  category: ["Home", "Books", "~odd", "Äpfel", "~none"],
  subcategory: ["Sofas", "Novels", "~none"],
  customer_segment: ["VIP", "At-Risk", "~none"],
  payment_method: ["Card", "PayPal", "~none"],
  device_type: ["Mobile", "Desktop", "~none"],
  traffic_source: ["Email", "Search", "~none"]
} as const satisfies Record<(typeof textFilters)[number], readonly string[]>;

const prices = ["0", "7.3123", "10", "10.0001", "99.99", "2000"];
const day = fc.integer({min: -20, max: 420}).map((offset) => later("2023-11-20", offset));

/** Mostly one or two filters, as more would leave no line to be wrong about. */
const members = fc
  .subarray([...textFilters], {maxLength: 3})
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.subarray([...membersOf[name]], {minLength: 1})])))
  );

const settings: fc.Arbitrary<Setting> = fc
  .record({
    members,
    days: fc.tuple(fc.option(day), fc.option(day)),
    prices: fc.option(fc.subarray(prices, {minLength: 1, maxLength: 2}), {freq: 2}),
    isCapped: fc.boolean()
  })
  .map(({members: chosen, days: [one, other], prices: bounds, isCapped}) => {
    const [start, end] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    const [low, high] = bounds?.length === 1 && isCapped ? [undefined, bounds[0]] : (bounds ?? []);
    return {
      members: chosen,
      ...(start !== null && {start_date: start}),
      ...(end !== null && {end_date: end}),
      ...(low !== undefined && {min_price: low}),
      ...(high !== undefined && {max_price: high})
    };
  });

async function answer(path: string, {members: chosen, ...single}: Setting, own: Record<string, string> = {}) {
  const address = new URLSearchParams({...single, ...own});
  for (const [name, list] of Object.entries(chosen)) for (const member of list) address.append(name, member);
  const {status, body} = await ask(api, `${path}?${address}`);
  expect(status).toBe(200);
  return body;
}

/** Holds for 100 settings of the filters, always the same ones. */
function always<T>(own: fc.Arbitrary<T>, check: (setting: Setting, own: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(settings, own, check), {numRuns: 100, seed: 31});
}

describe("what a second implementation counts from the export", () => {
  it("is over lines whose amounts, profits and days are as the store has them", async () => {
    const moved = shop.lines.filter(({row, day: counted}) => !row.date!.startsWith(counted));
    expect(moved.length, "lines of another day than in UTC").toBeGreaterThan(100);
    for (const {row, amount, profit, day: counted} of shop.lines) {
      expect(Number(row.amount)).toBe(Number(amount) / 10_000);
      expect(row.profit === null ? null : Number(row.profit)).toBe(profit === null ? null : Number(profit) / 10_000);
      expect(row.order_day).toBe(counted);
    }
  });

  it("is what GET /api/kpis answers", async () => {
    let known = 0;
    await always(fc.constant(null), async (setting) => {
      const {meta: _meta, unknown: _unknown, ...figures} = await answer("/api/kpis", setting);
      expect(figures).toEqual(kpis(shop, setting));
      known += Number(figures.churn_rate !== null && figures.previous.total_revenue !== null);
    });
    expect(known, "settings with churn and a period before").toBeGreaterThan(10);
  });

  it("is what GET /api/analytics/countries and categories answer", () =>
    always(fc.constant(null), async (setting) => {
      expect((await answer("/api/analytics/countries", setting)).data).toEqual(countries(shop, setting));
      expect((await answer("/api/analytics/categories", setting)).data).toEqual(categories(shop, setting));
    }));

  it("is what GET /api/analytics/time-series answers", () =>
    always(fc.constantFrom("day", "week", "month"), async (setting, granularity) => {
      const {data} = await answer("/api/analytics/time-series", setting, {granularity});
      expect(data).toEqual(timeSeries(shop, setting, granularity));
    }));

  it("is what GET /api/analytics/distribution answers", () =>
    always(fc.constantFrom(...spreads), async (setting, of) => {
      const {count, total, min, max, mean, percentiles, bins} = await answer("/api/analytics/distribution", setting, {
        of
      });
      const second = distribution(shop, setting, of);
      expect({count, total, min, max, mean, percentiles}).toEqual(second.figures);
      expect(bins).toEqual(bins.map(second.within));
    }));

  it("is what GET /api/analytics/top-products answers", () => {
    const own = fc.record({
      metric: fc.constantFrom("revenue", "orders", "margin"),
      limit: fc.integer({min: 1, max: 12})
    });
    return always(own, async (setting, {metric, limit}) => {
      const {data} = await answer("/api/analytics/top-products", setting, {metric, limit: String(limit)});
      const figures = data.map(({product_name: _name, category: _category, ...row}: Record<string, unknown>) => row);
      expect(figures).toEqual(topProducts(shop, setting, metric, limit));
    });
  });
});
