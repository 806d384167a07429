import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {formatAmount} from "../../db/import/bridge.js";
import type {ImportResult} from "../../db/import/import.js";
import {exact, fixture, readFixture, sumOf} from "./exact.js";
import {importShop, type ImportShop} from "./shop.js";

const mapping = JSON.parse(readFileSync("db/import/mappings/adventureworks.json", "utf8"));
const files = ["sales", "products", "customers"].map((name) => fixture("adventureworks", `${name}.csv.gz`));
const sales = readFixture("adventureworks", "sales.csv.gz");
const products = new Map(readFixture("adventureworks", "products.csv.gz").map((row) => [row.ProductKey, row]));
const amountOf = ({ProductKey, OrderQuantity}: Record<string, string>) =>
  BigInt(OrderQuantity!) * exact(products.get(ProductKey)!.ProductPrice!);
const costOf = ({ProductKey, OrderQuantity}: Record<string, string>) =>
  BigInt(OrderQuantity!) * exact(products.get(ProductKey)!.ProductCost!);

describe("the mapping of AdventureWorks", () => {
  let shop: ImportShop;
  let result: ImportResult & {report: string};
  beforeAll(async () => {
    shop = await importShop();
    result = await shop.import(files, mapping);
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  it("comes to the published figures", async () => {
    expect(formatAmount(result.bridge.total)).toBe("24,914,586.82");
    expect(result).toMatchObject({orders: 25_162, customers: 17_411, firstDay: "2017-01-01", lastDay: "2019-06-30"});
    expect(await shop.rows("SELECT count(*)::int AS customers FROM customers")).toEqual([{customers: 18_148}]);
    expect(await shop.rows("SELECT count(*)::int AS products FROM products")).toEqual([{products: 293}]);
  });

  it("joins price and cost from the product file, to the last digit", async () => {
    const [stored] = await shop.rows("SELECT sum(amount) AS amount, sum(profit) AS profit FROM lines");
    expect(exact(String(stored!.amount))).toBe(sumOf(sales, amountOf));
    expect(exact(String(stored!.profit))).toBe(sumOf(sales, (row) => amountOf(row) - costOf(row)));
  });

  it("keeps every line, though order number and line item are not unique", async () => {
    const pairs = new Set(sales.map((row) => `${row.OrderNumber} ${row.OrderLineItem}`));
    expect(pairs.size).toBeLessThan(sales.length);
    expect(await shop.rows("SELECT count(*)::int AS lines FROM transactions")).toEqual([{lines: sales.length}]);
  });

  it("leaves everything as it is when the files come again, in another order", async () => {
    const version = await shop.version();
    const again = await shop.import(files.toReversed(), mapping);
    expect(again.changes!.changed).toBe(false);
    expect(await shop.version()).toBe(version);
  });
});
