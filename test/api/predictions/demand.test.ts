import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../../db/seed/seed.js";
import type {ProductDemand} from "../../../src/query/predictions/demand.js";
import {type TestApi, ask, deriveNow, testApi} from "../../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 0});
  const {pool} = api.database;
  await seedDemo(pool, {today: "2026-03-01", transactions: 12_000, customers: 3_000, products: 60});
  await pool.query(`UPDATE products SET stock_quantity = CASE product_id
    WHEN 'P00001' THEN 0 WHEN 'P00002' THEN 1000000 WHEN 'P00003' THEN NULL ELSE stock_quantity END`);
  await pool.query("DELETE FROM transactions WHERE product_id = 'P00004' AND order_day > '2025-08-01'");
  await pool.query("DELETE FROM transactions WHERE product_id = 'P00005' AND order_day < '2026-02-10'");
  await pool.query("UPDATE products SET launch_date = '2026-02-10' WHERE product_id = 'P00005'");
  await pool.query("INSERT INTO products (product_id, product_name, stock_quantity) VALUES ('P99999', 'Shelf', 3)");
  await deriveNow(pool);
  await api.store.refresh();
});
afterAll(async () => api[Symbol.asyncDispose]());

async function allProducts(query = ""): Promise<Map<string, ProductDemand>> {
  const {body} = await ask(api, `/api/ml/demand-forecast?top_n=100${query}`);
  return new Map(body.data.map((product: ProductDemand) => [product.product_id, product]));
}

describe("GET /api/ml/demand-forecast", () => {
  it("puts what is most urgent first, with what was measured beside the baseline", async () => {
    const {status, body} = await ask(api, "/api/ml/demand-forecast");
    expect(status).toBe(200);
    expect(body).toMatchObject({ranked_by: "urgency", lead_time_days: 14, service_level: 0.95, review_days: 30});
    expect(body.data).toHaveLength(20);
    expect(body.data[0]).toMatchObject({recommendation: "reorder now", stock_out_risk: "high"});
    expect(body.products).toMatchObject({total: 61, never_sold: 1});
    const {wape, baseline_wape: baseline, coverage_80: covered, coverage_95: nearlyAll} = body.model_metrics;
    expect(wape).toBeLessThan(baseline);
    expect(covered).toBeGreaterThan(70);
    expect(covered).toBeLessThan(90);
    expect(nearlyAll).toBeGreaterThan(88);
  });

  it("knows what an empty shelf, a full one and one of which nothing is known mean", async () => {
    const products = await allProducts();
    expect(products.get("P00001")!.stock_out_probability).toBeGreaterThan(0.5);
    expect(products.get("P00001")!.reorder_quantity).toBeGreaterThan(products.get("P00001")!.reorder_point!);
    expect(products.get("P00002")).toMatchObject({
      stock_out_probability: 0,
      stock_out_risk: "low",
      reorder_quantity: 0,
      recommendation: "overstocked",
      days_of_stock: 999
    });
    expect(products.get("P00003")).toMatchObject({
      stock_quantity: null,
      stock_out_probability: null,
      stock_out_risk: "unknown",
      reorder_quantity: null,
      recommendation: "stock not known"
    });
    expect(products.get("P00003")!.reorder_point).toBeGreaterThan(0);
  });

  it("says of which products the past tells little", async () => {
    const products = await allProducts();
    expect(products.get("P99999")).toMatchObject({
      history: "never sold",
      recommendation: "never sold",
      forecast_30d: null,
      stock_out_probability: null,
      model: null
    });
    expect(products.get("P00004")).toMatchObject({history: "discontinued", forecast_30d: 0, reorder_quantity: 0});
    expect(products.get("P00005")).toMatchObject({history: "new", model: "category mean"});
    expect(products.get("P00005")!.forecast_30d).toBeGreaterThan(0);
  });

  it("asks for more stock for a longer wait and a higher service level", async () => {
    const [plain, longer, surer] = await Promise.all(
      ["", "&lead_time_days=60", "&service_level=0.99"].map((query) => allProducts(query))
    );
    for (const [id, {reorder_point: point}] of plain!) {
      expect(longer!.get(id)!.reorder_point ?? 0).toBeGreaterThanOrEqual(point ?? 0);
      expect(surer!.get(id)!.reorder_point ?? 0).toBeGreaterThanOrEqual(point ?? 0);
    }
  });

  it.each(["top_n=0", "top_n=101", "lead_time_days=0", "lead_time_days=121", "service_level=1", "service_level=0.4"])(
    "refuses %s",
    async (query) => {
      expect((await ask(api, `/api/ml/demand-forecast?${query}`)).status).toBe(400);
    }
  );

  it("asks for twelve weeks of sales", async () => {
    await using small = await testApi({lines: 0});
    const {status, body} = await ask(small, "/api/ml/demand-forecast");
    expect(status).toBe(422);
    expect(body.detail).toMatch(/needs 84 days/);
  });
});
