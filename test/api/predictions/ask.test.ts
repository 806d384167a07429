import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ask, post} from "../../setup/api.js";
import {type PredictedShop, predictedShop} from "../../setup/predicted-shop.js";

let api: PredictedShop;
beforeAll(async () => {
  api = await predictedShop();
});
afterAll(() => api[Symbol.asyncDispose]());

/** Asks, and follows the link to the same figures. */
async function askAndFollow(question: string) {
  const {body} = await post(api, "/api/ask", {question});
  expect(body).toMatchObject({status: "answered", kind: "dataset", sql: null});
  const {method, path} = body.links.api;
  return {body, linked: (await ask(api, path, {method})).body};
}

describe("POST /api/ask about what is predicted", () => {
  it("has the figures of the endpoint that it links to", async () => {
    const forecast = await askAndFollow("What revenue do you expect for the next 30 days?");
    expect(forecast.body.rows).toEqual(forecast.linked.forecast);
    expect(forecast.body.query.parameters).toMatchObject({days_ahead: 30});
    const total = forecast.linked.forecast.reduce((sum: number, {value}: {value: number}) => sum + value, 0);
    expect(forecast.body.sentence).toContain(total.toLocaleString("en", {maximumFractionDigits: 2}));
    const clusters = await askAndFollow("group our customers into 4 clusters");
    expect(clusters.body.rows.map(({size}: {size: number}) => size)).toEqual(
      clusters.linked.clusters.map(({size}: {size: number}) => size)
    );
  });

  it("recommends beside a product by its id, in Spanish too", async () => {
    const {rows} = await api.database.pool.query(
      "SELECT product_id FROM lines GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
    );
    const {body, linked} = await askAndFollow(`productos que se compran junto con ${rows[0].product_id}`);
    expect(body.language).toBe("es");
    expect(body.rows.map(({product_id: id}: {product_id: string}) => id)).toEqual(
      linked.recommendations.map(({product_id: id}: {product_id: string}) => id)
    );
  });
});
