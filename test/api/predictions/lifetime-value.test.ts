import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ValuedCustomer} from "../../../src/query/predictions/lifetime-value.js";
import {type JsonAnswer, ask, testApi} from "../../setup/api.js";
import {type PredictedShop, predictedShop} from "../../setup/predicted-shop.js";

const path = "/api/ml/lifetime-value";

let api: PredictedShop;
let body: JsonAnswer["body"];
beforeAll(async () => {
  api = await predictedShop();
  ({body} = await ask(api, path));
});
afterAll(() => api[Symbol.asyncDispose]());

type Totals = Record<"customers" | "alive" | "predicted_value" | "expected_purchases_365d", number>;

describe("GET /api/ml/lifetime-value", () => {
  it("values every customer with an order, and the segments add up", async () => {
    const {rows} = await api.database.pool.query(
      "SELECT count(*)::integer AS count FROM customers WHERE total_orders > 0"
    );
    expect(body.totals.customers).toBe(rows[0].count);
    for (const name of ["customers", "alive", "predicted_value", "expected_purchases_365d"] as const)
      expect(body.segments.reduce((sum: number, segment: Totals) => sum + segment[name], 0)).toBeCloseTo(
        body.totals[name],
        0
      );
    const {expected_purchases_30d: month, expected_purchases_90d: quarter, expected_purchases_365d: year} = body.totals;
    expect(month).toBeLessThan(quarter);
    expect(quarter).toBeLessThan(year);
  });

  it("names the customers of the highest value, each inside an interval", async () => {
    const rows: ValuedCustomer[] = body.data;
    expect(rows).toHaveLength(100);
    const values = rows.map(({predicted_value: value}) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const {lower_80: lower, upper_80: upper, predicted_value: value, probability_alive: alive} of rows) {
      expect(lower).toBeLessThan(upper!);
      expect(value).toBeLessThan(2 * upper!);
      expect(alive).toBeGreaterThan(0);
    }
    expect((await ask(api, `${path}?limit=3`)).body.data).toEqual(rows.slice(0, 3));
  });

  it("is closer to the last days than each customer's own rate", () => {
    const {model_metrics: metrics, model} = body;
    expect(model).toBe("BG/NBD and Gamma-Gamma");
    expect(metrics).toMatchObject({learned_until: "2025-09-01", days: 180});
    expect(metrics.rmse).toBeLessThan(metrics.baseline_rmse);
    expect(Math.abs(metrics.purchases_error)).toBeLessThan(40);
    expect(metrics.coverage_80).toBeGreaterThan(75);
    const counted = metrics.frequencies.reduce((sum: number, {customers}: {customers: number}) => sum + customers, 0);
    expect(counted).toBe(metrics.customers);
  });

  it("finds that frequency and value are unrelated, as they were made", () => {
    expect(body.assumption.holds).toBe(true);
    expect(Math.abs(body.assumption.correlation)).toBeLessThan(0.15);
  });

  it("expects those to be there who were made to stay", async () => {
    const left = new Set(api.truth.buyers.filter(({left_after: day}) => day !== null).map(({customer_id: id}) => id));
    const rows: ValuedCustomer[] = body.data;
    const mean = (of: ValuedCustomer[]) => of.reduce((sum, {probability_alive: alive}) => sum + alive! / of.length, 0);
    const gone = rows.filter(({customer_id: id}) => left.has(id));
    const stayed = rows.filter(({customer_id: id}) => !left.has(id));
    if (gone.length > 0) expect(mean(stayed)).toBeGreaterThan(mean(gone));
    expect(stayed.length).toBeGreaterThan(gone.length);
  });

  it.each(["limit=0", "limit=101", "limit=x", "country=USA"])("refuses %s", async (query) => {
    expect((await ask(api, `${path}?${query}`)).status).toBe(400);
  });

  it("says how many days it needs", async () => {
    await using small = await testApi({lines: 0});
    const {status, body: problem} = await ask(small, path);
    expect(status).toBe(422);
    expect(problem.detail).toContain("60 days");
  });

  it("says how many customers must have come back", async () => {
    await using small = await predictedShop({transactions: 100, customers: 50, products: 50});
    const {status, body: problem} = await ask(small, path);
    expect(status).toBe(422);
    expect(problem.detail).toContain("20 repeat customers");
  });
});
