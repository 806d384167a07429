import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {seedDemo} from "../../db/seed/seed.js";
import type {MetricName} from "../../src/model/metrics.js";
import {fixture} from "../import/exact.js";
import {importShop} from "../import/shop.js";
import {expectSameAnswer, expectSameAnswers} from "../setup/agreement.js";
import {testDatabase} from "../setup/database.js";
import {openEngines} from "../setup/engines.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {smallShops} from "../setup/small-shops.js";

describe("PostgreSQL, DuckDB and columns answer any query with the same rows", () => {
  it.each(["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"])("of a shop in %s", async (timezone) => {
    await using database = await testDatabase();
    await fillShop(database.pool, nastyLines(600), {timezone});
    await using engines = await openEngines(database);
    await expectSameAnswers(engines, {runs: 42});
  });

  it.each(Object.entries(smallShops))("of a shop of %s", async (_name, {timezone, lines, figures}) => {
    await using database = await testDatabase();
    await fillShop(database.pool, lines, {timezone});
    await using engines = await openEngines(database);
    const metrics = Object.keys(figures) as MetricName[];
    expect(engines.columns.query({metrics}).rows[0]!.values).toEqual(figures);
    await expectSameAnswers(engines, {runs: 30});
  });

  it("of demo data", async () => {
    await using database = await testDatabase();
    const size = {transactions: 3000, customers: 1500, products: 60, today: "2026-03-15"};
    await seedDemo(database.pool, size);
    await using engines = await openEngines(database);
    await expectSameAnswers(engines, {runs: 42});
  });

  it.each([
    ["adventureworks", ["sales.csv.gz", "products.csv.gz", "customers.csv.gz"]],
    ["online-retail", ["online_retail_2010_12.csv.gz"]]
  ])("of the orders of %s", async (name, files) => {
    await using shop = await importShop();
    const mapping = JSON.parse(readFileSync(`db/import/mappings/${name}.json`, "utf8"));
    const paths = files.map((file) => fixture(name, file));
    await shop.import(paths, mapping);
    await using engines = await openEngines(shop.database);
    await expectSameAnswers(engines, {runs: 12});
  });
});

describe("an order over midnight", () => {
  it("counts on both of its days, once in all, and in the hours of the shop", async () => {
    const {timezone, lines} = smallShops["orders over midnight and over changes to and from summer time"]!;
    await using database = await testDatabase();
    await fillShop(database.pool, lines, {timezone});
    await using engines = await openEngines(database);
    const query = {metrics: ["orders"], dimensions: ["order_hour"], grain: "day"} as const;
    await expectSameAnswer(engines, query);
    const rows = engines.columns.query(query).rows.filter(({values}) => values.orders !== 0);
    expect(rows.map(({keys, values}) => [keys.date, keys.order_hour, values.orders])).toEqual([
      ["2024-03-30", 23, 1],
      ["2024-03-31", 0, 1],
      ["2024-03-31", 1, 1],
      ["2024-03-31", 3, 1],
      ["2024-03-31", 23, 1],
      ["2024-04-01", 0, 1],
      ["2024-10-27", 2, 1],
      ["2024-10-27", 23, 1],
      ["2024-10-28", 0, 1]
    ]);
  });
});
