import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../db/seed/seed.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type TestApi, ask, testApi} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 0});
  await seedDemo(api.database.pool, {today: "2026-03-01", transactions: 12_000, customers: 3_000, products: 120});
  await api.store.refresh();
});
afterAll(async () => api[Symbol.asyncDispose]());

describe("GET /api/ml/recommendations/{product_id}", () => {
  it("names products of the shop, best first, beside its measured hits and the baseline's", async () => {
    const {status, body} = await ask(api, "/api/ml/recommendations/P00001?top_n=5");
    expect(status).toBe(200);
    expect(body).toMatchObject({product_id: "P00001"});
    expect(body.recommendations).toHaveLength(5);
  });
});
