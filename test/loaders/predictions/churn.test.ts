import {copyFile, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {DuckdbEngine} from "../../../db/duckdb/engine.js";
import {DuckdbPool} from "../../../db/duckdb/pool.js";
import {seedDemo} from "../../../db/seed/seed.js";
import {makeSnapshot} from "../../../db/snapshot/make.js";
import {churn} from "../../../loaders/predictions/churn.js";
import {churnFeatureNames, readFeatures, readLabelled} from "../../../loaders/predictions/churn-features.js";
import type {Shop} from "../../../src/model/settings.js";
import {demoSettings} from "../../../src/model/settings.js";
import {testDatabase} from "../../setup/database.js";

const cutoff = "2025-11-30";
const options = {cutoff, churnDays: 90, channels: ["Email", "Direct"]};
const shop: Shop = {firstDay: "2024-03-01", lastDay: "2026-02-28", settings: demoSettings};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-churn-"));
  await using database = await testDatabase();
  await seedDemo(database.pool, {today: "2026-03-01", transactions: 6_000, customers: 4_000, products: 60});
  const client = await database.pool.connect();
  const snapshot = await makeSnapshot(client, {folder: join(folder, "snapshots")});
  client.release();
  await copyFile(join(snapshot!.folder, "shop.duckdb"), join(folder, "shop.duckdb"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** Works on the snapshot, after changes to a copy of it. */
async function onSnapshot<T>(changes: string, work: (engine: DuckdbEngine) => Promise<T>): Promise<T> {
  const path = join(folder, `${Math.random()}.duckdb`);
  await copyFile(join(folder, "shop.duckdb"), path);
  await change(path, changes);
  using pool = await DuckdbPool.open(path, {concurrency: 1});
  return await work(new DuckdbEngine(pool, {dataVersion: 1, asOf: "2026-03-01T00:00:00Z"}, shop));
}

async function change(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

const twist = (when: string) => `
  UPDATE lines SET amount = 3 * amount + 1, quantity = quantity + 5, unit_price = 1, traffic_source = 'Email',
    is_sale = NOT is_sale, order_seq = 9, first_order_day = '2020-01-01', rfm_segment = 'Lost',
    customer_key = (customer_key + 1) % 900
  WHERE ${when};
  DELETE FROM lines WHERE ${when} AND order_key % 3 = 0;
  UPDATE customers SET lifetime_value = 1, total_orders = 99, rfm_segment = 'Lost', last_purchase_date = '2026-02-28'`;

describe("readFeatures(engine, {cutoff})", () => {
  it("sees nothing of what came after the cut-off", async () => {
    const read = (engine: DuckdbEngine) => readFeatures(engine, options);
    const asItWas = await onSnapshot("", read);
    expect(await onSnapshot(twist(`order_day > '${cutoff}'`), read)).toEqual(asItWas);
    expect(await onSnapshot(twist(`order_day = '${cutoff}'`), read)).not.toEqual(asItWas);
  });

  it("counts a customer's orders as by hand", async () => {
    const line = (order: number, day: string, change = {}) => ({
      ...{order_key: order, order_day: day, quantity: 2, unit_price: 10, amount: 18, is_sale: true},
      ...{traffic_source: "Email", ...change}
    });
    const lines = [
      line(1, "2025-01-01"),
      line(1, "2025-01-01", {quantity: 1, amount: 10}),
      line(2, "2025-08-01", {traffic_source: "Direct"}),
      line(2, "2025-08-09", {quantity: -1, amount: -9, is_sale: false}),
      line(3, "2025-10-31"),
      line(4, "2025-12-01", {amount: 500})
    ].map((each) => `(${Object.values(each).map((value) => `'${value}'`)}, 1)`);
    const {rows, columns} = await onSnapshot(
      `DELETE FROM lines; DELETE FROM customer_keys; INSERT INTO customer_keys (customer_id, number) VALUES ('c', 1);
       INSERT INTO lines (order_key, order_day, quantity, unit_price, amount, is_sale, traffic_source, customer_key)
       VALUES ${lines.join(", ")}`,
      (engine) => readFeatures(engine, options)
    );
    const named = Object.fromEntries(churnFeatureNames.map((name, i) => [name, rows[i]]));
    expect(columns).toBe(churnFeatureNames.length + 2);
    expect(named).toMatchObject({recency: 30, tenure: 333, mean_gap: 151.5, last_gap: 91, orders: 3});
    expect(named).toMatchObject({recent_orders: 1, earlier_orders: 1, revenue: 55, recent_revenue: 18, units: 7 / 3});
    expect(named.products).toBeCloseTo(4 / 3);
    expect(named.discount).toBeCloseTo(1 - 64 / 70);
    expect(named.refunds).toBeCloseTo(9 / 64);
    expect([...rows.slice(-2)]).toEqual([2 / 3, 1 / 3]);
  });
});

describe("readLabelled(engine, {cutoff})", () => {
  it("says who ordered in no way in the churn days", async () => {
    const {keys, labels, ids} = await onSnapshot("", async (engine) => ({
      ...(await readLabelled(engine, options)),
      ids: await engine.rows(
        `SELECT DISTINCT customer_key AS key FROM lines WHERE is_sale AND order_day BETWEEN '2025-12-01' AND '2026-02-28'`
      )
    }));
    const returned = new Set(ids.map(({key}) => key));
    expect([...keys].map((key) => (returned.has(key) ? 0 : 1))).toEqual([...labels]);
    expect(new Set(labels)).toEqual(new Set([0, 1]));
  });
});

describe("churn.run(engine)", () => {
  it("says the same of the same data", async () => {
    const run = () => onSnapshot("", (engine) => churn.run(engine, {}));
    expect(await run()).toEqual(await run());
  });

  it("tries models on other customers where days are too few for later ones", async () => {
    const short = "DELETE FROM lines WHERE order_day < '2025-08-01'";
    const {answer} = await onSnapshot(short, async (engine) => {
      const shorter = {...shop, firstDay: "2025-08-01"};
      return churn.run(Object.assign(engine, {shop: shorter}), {});
    });
    expect(answer.model_metrics.holdout).toBe("other customers");
    expect(answer.model_metrics.auc).toBeGreaterThan(0.4);
  });
});
