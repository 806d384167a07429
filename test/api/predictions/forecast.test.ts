import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../../db/seed/seed.js";
import {type TestApi, ask, post, testApi} from "../../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 0});
  await api.store.refresh();
});
afterAll(async () => api[Symbol.asyncDispose]());

const forecast = (query = "", options: RequestInit = {}) =>
  ask(api, `/api/ml/forecast${query}`, {method: "POST", ...options});

describe("POST /api/ml/forecast", () => {
  it("says what is needed where there is too little", async () => {
    const {status, body} = await forecast();
    expect([status, body.detail]).toEqual([
      422,
      "too little data for this prediction: it needs 14 days, and there are 0"
    ]);
  });

  it("forecasts 90 days of revenue by default, beside its error and the baseline's on days it has not seen", async () => {
    await seedDemo(api.database.pool, {today: "2026-03-01", transactions: 12_000, customers: 3_000, products: 120});
    await api.store.refresh();
    const {status, body} = await forecast();
    expect(status).toBe(200);
    expect(body.metric).toBe("revenue");
    expect(body.forecast).toHaveLength(90);
    expect(body.forecast[0].date).toBe("2026-03-01");
    expect(body.forecast.at(-1).date).toBe("2026-05-29");
    for (const {value, lower_80, upper_80, lower_95, upper_95} of body.forecast)
      expect([lower_95, lower_80, value, upper_80, upper_95]).toEqual(
        [lower_95, lower_80, value, upper_80, upper_95].toSorted((a: number, b: number) => a - b)
      );
    expect(body.model_metrics.mase).toBeLessThan(body.model_metrics.baseline_mase);
    expect(body.candidates.map(({model}: {model: string}) => model)).toContain("seasonal-naive");
    expect(body.holidays_of).toContain("USA");
  });

  it("learns from the days as the API counts them", async () => {
    const {body} = await forecast("?days_ahead=30&metric=orders");
    const days = await ask(api, "/api/analytics/time-series?granularity=day&start_date=2025-03-01&end_date=2026-02-28");
    expect(body.history.start).toBe("2025-03-01");
    expect(body.history.values).toEqual(days.body.data.map(({orders}: {orders: number}) => orders));
  });

  it("is made of parts that add up to it", async () => {
    const {body} = await forecast("?days_ahead=30&metric=orders");
    const {trend, week, year, holidays} = body.components;
    for (const [i, {value}] of body.forecast.entries()) {
      const at = body.history.values.length + i;
      expect(Math.abs(trend[at] + week[at] + year[at] + holidays[at] - value)).toBeLessThan(0.3);
    }
  });

  it("reads what is asked from the query string or from a JSON body, the same for both", async () => {
    const inQuery = await forecast("?days_ahead=7&metric=orders");
    const inBody = await post(api, "/api/ml/forecast", {days_ahead: 7, metric: "orders"});
    expect(inQuery.body.forecast).toHaveLength(7);
    expect(inBody.body.forecast).toEqual(inQuery.body.forecast);
  });

  it.each([
    ["?days_ahead=6", undefined, 400],
    ["?days_ahead=181", undefined, 400],
    ["?days_ahead=7.5", undefined, 400],
    ["?metric=profit", undefined, 400],
    ["?days_ahead=7&days_ahead=8", undefined, 400],
    ["?country=UK", undefined, 400],
    ["", {days_ahead: 6}, 422],
    ["", {days_ahead: "30"}, 422],
    ["", {horizon: 30}, 422],
    ["?days_ahead=30", {days_ahead: 30}, 400]
  ])("refuses %s %j with %i", async (query, body, expected) => {
    const {status} = body === undefined ? await forecast(query) : await post(api, `/api/ml/forecast${query}`, body);
    expect(status).toBe(expected);
  });
});
