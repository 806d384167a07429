import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../../db/seed/seed.js";
import type {Truth} from "../../../db/seed/truth.js";
import type {AnomalousDay, Driver} from "../../../src/query/predictions/anomalies.js";
import {type TestApi, ask, deriveNow, testApi} from "../../setup/api.js";

let api: TestApi;
let truth: Truth;
/** A day on which one product of one country sold far beyond what it does. */
const boughtUp = "2026-02-20";

beforeAll(async () => {
  api = await testApi({lines: 0});
  const {pool} = api.database;
  const size = {transactions: 30_000, customers: 5_000, products: 60};
  await seedDemo(pool, {today: "2026-03-01", ...size, truth: (planted) => (truth = planted)});
  await pool.query(
    `UPDATE transactions SET quantity = 60 * quantity
     WHERE transaction_id = (SELECT min(transaction_id) FROM transactions
       WHERE order_day = $1 AND status = 'completed' AND quantity > 0 AND country = 'USA' AND amount > 50)`,
    [boughtUp]
  );
  await deriveNow(pool);
  await api.store.refresh();
});
afterAll(async () => api[Symbol.asyncDispose]());

const shares = ({members}: Driver) => members.reduce((sum, {share}) => sum + share!, 0);

describe("GET /api/ml/anomalies", () => {
  it("finds most of the days that were planted in a shop of eighteen orders a day, and few others", async () => {
    const {status, body} = await ask(api, "/api/ml/anomalies?days_back=365&contamination=0.03");
    expect(status).toBe(200);
    const found = body.data.map(({date}: AnomalousDay) => date);
    const planted = truth.anomalies.filter(({day}) => day > "2025-02-28").map(({day}) => day);
    const hits = planted.filter((day) => found.includes(day));
    expect(hits.length / planted.length).toBeGreaterThanOrEqual(0.6);
    expect(hits.length / (found.length - 1)).toBeGreaterThanOrEqual(0.7);
    for (const {distance, severity} of body.data as AnomalousDay[])
      expect(severity).toBe(distance >= 9 ? "critical" : distance >= 6 ? "high" : distance >= 4 ? "medium" : "low");
    expect(body.model_metrics.found).toBeGreaterThan(body.model_metrics.baseline_found);
  });

  it("tells apart an outage, a surge and orders of many units", async () => {
    const {body} = await ask(api, "/api/ml/anomalies?days_back=365&contamination=0.1");
    const kinds = {outage: "below orders", surge: "above orders", bulk: "above order value"};
    const days = new Map<string, AnomalousDay>(body.data.map((day: AnomalousDay) => [day.date, day]));
    for (const {day, kind} of truth.anomalies.filter(({day}) => days.has(day)))
      expect(`${days.get(day)!.direction} ${days.get(day)!.made_by}`).toBe(kinds[kind]);
  });

  it("names who made the difference, in shares that add up to the whole of it", async () => {
    const {body} = await ask(api, "/api/ml/anomalies?days_back=365&contamination=0.1");
    for (const day of body.data as AnomalousDay[]) {
      expect(day.drivers.map(({dimension}) => dimension).toSorted()).toEqual(
        ["category", "country", "device_type", "product_id", "traffic_source"].toSorted()
      );
      for (const driver of day.drivers) {
        const sum = (of: "revenue" | "expected_revenue" | "difference") =>
          driver.members.reduce((total, member) => total + member[of], 0);
        expect(sum("revenue")).toBeCloseTo(day.revenue, 1);
        expect(Math.abs(sum("expected_revenue") - day.expected_revenue)).toBeLessThan(0.05);
        expect(Math.abs(sum("difference") - (day.revenue - day.expected_revenue))).toBeLessThan(0.011);
        expect(shares(driver)).toBeCloseTo(100, 6);
        expect(driver.members.length).toBeLessThanOrEqual(4);
      }
    }
  });

  it("puts one product and one country first where they bought a shop up", async () => {
    const {body} = await ask(api, "/api/ml/anomalies?days_back=30");
    const day = body.data.find(({date}: AnomalousDay) => date === boughtUp) as AnomalousDay;
    expect(day).toMatchObject({direction: "above", made_by: "order value"});
    expect(day.drivers[0]!.members[0]!.share).toBeGreaterThan(80);
    const country = day.drivers.find(({dimension}) => dimension === "country")!;
    expect(country.members[0]).toMatchObject({member: "USA"});
  });

  it("tells fewer days for a smaller share and a shorter time", async () => {
    const of = async (query: string) =>
      ((await ask(api, `/api/ml/anomalies?${query}`)).body.data as AnomalousDay[]).map(({date}) => date);
    const all = await of("days_back=365&contamination=0.1");
    const few = await of("days_back=365&contamination=0.01");
    const late = await of("days_back=30&contamination=0.1");
    expect(few.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining([...few, ...late]));
    expect(late.every((date) => date >= "2026-01-30")).toBe(true);
  });

  it.each(["contamination=0.005", "contamination=0.2", "days_back=29", "days_back=366"])(
    "refuses %s",
    async (query) => {
      expect((await ask(api, `/api/ml/anomalies?${query}`)).status).toBe(400);
    }
  );

  it("asks for eight weeks", async () => {
    await using small = await testApi({lines: 0});
    const {status, body} = await ask(small, "/api/ml/anomalies");
    expect(status).toBe(422);
    expect(body.detail).toMatch(/needs 56 days/);
  });
});
