import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {listen, testConfig} from "../setup/api.js";
import {openEngines} from "../setup/engines.js";
import {fixture} from "./exact.js";
import {importShop} from "./shop.js";

const shops = {
  adventureworks: {
    files: ["sales.csv.gz", "products.csv.gz", "customers.csv.gz"],
    revenue: 24_914_586.82,
    orders: 25_162
  },
  // Orders are invoices with a completed product line of positive quantity: fewer than there are invoice numbers.
  "online-retail": {files: ["online_retail_2010_12.csv.gz"], revenue: 760_400.5, orders: null}
};

describe.each(Object.entries(shops))("the files of %s", (name, {files, revenue, orders}) => {
  it("show their true total on SQL, API and the page's columns alike", async () => {
    await using shop = await importShop();
    const mapping = JSON.parse(readFileSync(`db/import/mappings/${name}.json`, "utf8"));
    await shop.import(
      files.map((file) => fixture(name, file)),
      mapping
    );
    const [stored] = await shop.rows("SELECT round(sum(amount), 2) AS revenue FROM lines");
    await using engines = await openEngines(shop.database);
    await using api = await listen({engines: engines.duckdb, pool: shop.database.pool, config: testConfig});
    const kpis = (await (await fetch(`${api.origin}/api/kpis`)).json()) as {
      total_revenue: number;
      total_orders: number;
    };
    const [columns] = engines.columns.query({metrics: ["revenue", "orders"]}).rows;
    expect(Number(stored!.revenue)).toBe(revenue);
    expect(kpis.total_revenue).toBe(revenue);
    expect(columns!.values).toEqual({revenue, orders: kpis.total_orders});
    if (orders !== null) expect(kpis.total_orders).toBe(orders);
  });
});
