import type {SeedOptions} from "../../db/seed/seed.js";
import {seedDemo} from "../../db/seed/seed.js";
import type {Truth} from "../../db/seed/truth.js";
import {type TestApi, testApi} from "./api.js";

/** An API over a demo shop, and what was planted in it. */
export interface PredictedShop extends TestApi {
  readonly truth: Truth;
}

/** Starts an API over a demo shop of a size; 8,000 order lines by default. */
export async function predictedShop(size: Partial<SeedOptions> = {}): Promise<PredictedShop> {
  const api = await testApi({lines: 0});
  let planted: Truth | undefined;
  await seedDemo(api.database.pool, {
    today: "2026-03-01",
    transactions: 8_000,
    customers: 4_000,
    products: 120,
    ...size,
    truth: (truth) => (planted = truth)
  });
  await api.store.refresh();
  return {...api, truth: planted!};
}
