import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../../db/seed/seed.js";
import {type TestApi, ask, testApi} from "../../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 0});
  await api.store.refresh();
});
afterAll(async () => api[Symbol.asyncDispose]());

describe("GET /api/ml/recommendations/{product_id}", () => {
  it("says what is needed where the shop has sold nothing", async () => {
    const {status, body} = await ask(api, "/api/ml/recommendations/P00001");
    expect(status).toBe(422);
    expect(body.detail).toBe("too little data for this prediction: it needs 2 products, and there are 0");
  });

  it("names products of the shop, best first, beside its measured hits and the baseline's", async () => {
    await seedDemo(api.database.pool, {today: "2026-03-01", transactions: 12_000, customers: 3_000, products: 120});
    await api.database.pool.query("INSERT INTO products (product_id, product_name) VALUES ('NEW', 'Just in')");
    await api.store.refresh();
    const {status, body, headers} = await ask(api, "/api/ml/recommendations/P00001?top_n=5");
    expect(status).toBe(200);
    expect(body).toMatchObject({product_id: "P00001", note: null, basis: "orders"});
    expect(body.recommendations).toHaveLength(5);
    const scores = body.recommendations.map(({score}: {score: number}) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect(body.recommendations.map(({product_id: id}: {product_id: string}) => id)).not.toContain("P00001");
    expect(body.model_metrics.hit_rate_10).toBeGreaterThan(body.model_metrics.baseline_hit_rate_10);
    const again = {headers: {"If-None-Match": headers.get("ETag")!}};
    expect((await ask(api, "/api/ml/recommendations/P00001?top_n=5", again)).status).toBe(304);
  });

  it("counts support, confidence and lift as the orders have them", async () => {
    const {body} = await ask(api, "/api/ml/recommendations/P00001");
    const [first] = body.recommendations;
    const {rows} = await api.database.pool.query(
      `WITH sold AS (SELECT DISTINCT order_key, product_id FROM lines WHERE is_sale),
         own AS (SELECT order_key FROM sold WHERE product_id = 'P00001'),
         other AS (SELECT order_key FROM sold WHERE product_id = $1)
       SELECT (SELECT count(DISTINCT order_key) FROM sold)::integer AS all, (SELECT count(*) FROM own)::integer AS own,
         (SELECT count(*) FROM other)::integer AS other,
         (SELECT count(*) FROM own JOIN other USING (order_key))::integer AS both`,
      [first.product_id]
    );
    const {all, own, other, both} = rows[0];
    expect(first.together).toBe(both);
    expect(first.support).toBeCloseTo((100 * both) / all, 3);
    expect(first.confidence).toBeCloseTo((100 * both) / own, 1);
    expect(first.lift).toBeCloseTo((both * all) / own / other, 2);
  });

  it("says of a product that was never sold that there is nothing to go by", async () => {
    const {status, body} = await ask(api, "/api/ml/recommendations/NEW");
    expect(status).toBe(200);
    expect(body).toMatchObject({product_name: "Just in", recommendations: [], note: "never sold"});
  });

  it("refuses unknown products and wrong numbers", async () => {
    const unknown = await ask(api, "/api/ml/recommendations/P99999");
    expect([unknown.status, unknown.body.detail]).toEqual([
      404,
      "there is no such product; GET /api/products lists them"
    ]);
    for (const query of ["top_n=4", "top_n=21", "top_n=", "top_n=5&top_n=6", "country=UK"])
      expect((await ask(api, `/api/ml/recommendations/P00001?${query}`)).status, query).toBe(400);
  });
});
