import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {auc} from "../../../ml/scores.js";
import type {AtRiskCustomer} from "../../../src/query/predictions/churn.js";
import {ask, testApi} from "../../setup/api.js";
import {type PredictedShop, predictedShop} from "../../setup/predicted-shop.js";

const path = "/api/ml/churn/at-risk";

let api: PredictedShop;
/** The list of customers before anything was predicted. */
let before: Awaited<ReturnType<typeof ask>>;
beforeAll(async () => {
  api = await predictedShop();
  before = await ask(api, "/api/customers?limit=1");
});
afterAll(() => api[Symbol.asyncDispose]());

describe("GET /api/ml/churn/at-risk", () => {
  it("names customers above a threshold, the most likely to leave first", async () => {
    const {status, body} = await ask(api, `${path}?threshold=0.7&limit=30`);
    expect(status).toBe(200);
    const probabilities = body.data.map((row: AtRiskCustomer) => row.churn_probability);
    expect(probabilities).toHaveLength(30);
    expect(probabilities).toEqual(probabilities.toSorted((a: number, b: number) => b - a));
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0.7);
    const [{customers}] = body.thresholds.filter(({threshold}: {threshold: number}) => threshold === 0.7);
    const {body: all} = await ask(api, `${path}?threshold=0.7&limit=1000`);
    expect(all.data).toHaveLength(Math.min(1000, customers));
  });

  it("lists nobody who is gone already", async () => {
    const {body} = await ask(api, `${path}?limit=1000`);
    const days = body.data.map((row: AtRiskCustomer) => row.days_since_last_purchase);
    expect(Math.max(...days)).toBeLessThan(180);
    const {rows} = await api.database.pool.query(
      "SELECT count(*)::integer AS count FROM customers WHERE last_purchase_date > '2026-02-28'::date - 180"
    );
    expect(body.active).toBe(rows[0].count);
  });

  it("gives reasons that add up to the score", async () => {
    const {body} = await ask(api, `${path}?limit=200`);
    for (const {base, score, reasons} of body.data as AtRiskCustomer[]) {
      expect(reasons).toHaveLength(6);
      const sum = reasons.reduce((total, {contribution}) => total + contribution, base);
      expect(sum).toBeCloseTo(score, 4);
    }
  });

  it("says what to do, by segment and by what raises the risk most", async () => {
    const {body} = await ask(api, `${path}?limit=200`);
    for (const {action, reasons, recommended_action: text} of body.data) {
      expect(text).toMatch(/^(Write or call|Send)/);
      const named = reasons.filter(({feature}: {feature: string | null}) => feature !== null);
      const most = Math.max(...named.map(({contribution}: {contribution: number}) => contribution));
      const own = named.find(({feature}: {feature: string}) => feature === action.reason);
      if (own) expect(own.contribution).toBe(most);
    }
  });

  it("measures every model on later days, and uses the one of the least log loss", async () => {
    const {body} = await ask(api, path);
    expect(body.model_metrics).toMatchObject({holdout: "later days", tested_at: "2025-11-30", baseline: "recency"});
    expect(body.models).toHaveLength(3);
    const least = Math.min(...body.models.map(({log_loss: loss}: {log_loss: number}) => loss));
    expect(body.model_metrics.log_loss).toBe(least);
    expect(body.models.find(({model}: {model: string}) => model === body.churn_model).log_loss).toBe(least);
    expect(least).toBeLessThan(0.7);
  });

  it.each(["threshold=0.4", "threshold=0.91", "threshold=x", "limit=0", "limit=1001", "country=USA"])(
    "refuses %s",
    async (query) => {
      expect((await ask(api, `${path}?${query}`)).status).toBe(400);
    }
  );

  it("says how many days it needs", async () => {
    await using small = await testApi({lines: 0});
    const {status, body} = await ask(small, path);
    expect(status).toBe(422);
    expect(body.detail).toContain("180 days");
  });

  it("goes by recency where customers are few, and says so", async () => {
    await using small = await predictedShop({transactions: 400, customers: 100, products: 50});
    const {status, body} = await ask(small, path);
    expect(status).toBe(200);
    expect(body).toMatchObject({churn_model: "recency", chosen_by: "too little data"});
    const named = (body.data as AtRiskCustomer[]).flatMap(({reasons}) =>
      reasons.filter(({contribution}) => contribution !== 0).map(({feature}) => feature)
    );
    expect(new Set(named)).toEqual(new Set(["recency"]));
  });
});

describe("GET /api/customers", () => {
  it("tells each customer's probability of leaving, once it was predicted", async () => {
    expect(before.body.data[0].churn_probability).toBeNull();
    const {body} = await ask(api, path);
    const {body: list} = await ask(api, "/api/customers?limit=1000&sort=-churn_probability");
    const [first] = body.data as AtRiskCustomer[];
    const {body: one} = await ask(api, `/api/customers?q=${first!.customer_id}`);
    expect(one.data[0].churn_probability).toBe(first!.churn_probability);
    expect(list.data[0].churn_probability).toBeGreaterThanOrEqual(first!.churn_probability);
  });

  it("is a new answer to those who hold the one before", async () => {
    await ask(api, path);
    const headers = {"If-None-Match": before.headers.get("ETag")!};
    const after = await ask(api, "/api/customers?limit=1", {headers});
    expect(after.status).toBe(200);
    const again = await ask(api, "/api/customers?limit=1", {headers: {"If-None-Match": after.headers.get("ETag")!}});
    expect(again.status).toBe(304);
  });

  it("tells those apart who were made to order seldom or to leave", async () => {
    await ask(api, path);
    const days = 730;
    const risk = new Map(
      api.truth.buyers.map(({customer_id: id, rate, left_after: left}) => [
        id,
        left === null ? Math.exp((-rate * 90) / days) : 1
      ])
    );
    const {rows} = await api.database.pool.query("SELECT * FROM customer_scores ORDER BY customer_id");
    expect(rows).toHaveLength(risk.size);
    const scores = Float64Array.from(rows, (row) => row.churn_probability);
    const risky = Uint8Array.from(rows, (row) => Number(risk.get(row.customer_id)! > 0.8));
    expect(auc(scores, risky)).toBeGreaterThan(0.65);
  });
});
