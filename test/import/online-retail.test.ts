import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ImportResult} from "../../db/import/import.js";
import {exact, fixture, readFixture, sumOf} from "./exact.js";
import {importShop, type ImportShop} from "./shop.js";

const name = "online_retail_2010_12.csv.gz";
const mapping = JSON.parse(readFileSync("db/import/mappings/online-retail.json", "utf8"));
const rows = readFixture("online-retail", name);
const amountOf = ({Quantity, UnitPrice}: Record<string, string>) => BigInt(Quantity!) * exact(UnitPrice!);
const shipping = ["POST", "DOT", "C2"];
const fees = ["AMAZONFEE", "BANK CHARGES", "CRUK"];
const adjustments = ["M", "m", "D", "S", "B"];
const isProduct = ({StockCode, UnitPrice}: Record<string, string>) =>
  ![...shipping, ...fees, ...adjustments].includes(StockCode!) && exact(UnitPrice!) > 0n;
const products = rows.filter(isProduct);
const isReversal = ({InvoiceNo}: Record<string, string>) => InvoiceNo!.startsWith("C");

describe("the mapping of UCI Online Retail", () => {
  let shop: ImportShop;
  let result: ImportResult & {report: string};
  beforeAll(async () => {
    shop = await importShop();
    result = await shop.import([fixture("online-retail", name)], mapping);
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  it("begins its bridge with the total of the file", () => {
    expect(rows).toHaveLength(42_481);
    expect(result.bridge.total).toBe(sumOf(rows, amountOf));
    expect(result.rows).toBe(rows.length);
    expect(result.rejects).toEqual([]);
  });

  it("takes away shipping, fees and adjustments, and ends at sales and refunds", () => {
    const total = (codes: string[]) =>
      sumOf(
        rows.filter(({StockCode}) => codes.includes(StockCode!)),
        amountOf
      );
    expect(result.bridge.parts.shipping.amount).toBe(total(shipping));
    expect(result.bridge.parts.fees.amount).toBe(total(fees));
    expect(result.bridge.parts.adjustments.amount).toBe(total(adjustments));
    expect(result.bridge.parts.gross_sales.amount).toBe(
      sumOf(
        products.filter((row) => !isReversal(row)),
        amountOf
      )
    );
    expect(result.bridge.parts.refunds.amount).toBe(sumOf(products.filter(isReversal), amountOf));
  });

  it("stores what it counted", async () => {
    const [stored] = await shop.rows(
      `SELECT sum(amount) AS total, count(*)::int AS lines, count(DISTINCT customer_id)::int AS customers,
         (SELECT sum(amount) FROM lines) AS revenue,
         (SELECT count(DISTINCT order_key)::int FROM lines WHERE is_sale) AS orders FROM transactions`
    );
    const sales = products.filter((row) => !isReversal(row));
    expect(exact(String(stored!.total))).toBe(sumOf(rows, amountOf));
    expect(exact(String(stored!.revenue))).toBe(sumOf(products, amountOf));
    expect(stored!.lines).toBe(rows.length);
    expect(stored!.customers).toBe(new Set(rows.map(({CustomerID}) => CustomerID).filter(Boolean)).size);
    expect(stored!.orders).toBe(new Set(sales.map(({InvoiceNo}) => InvoiceNo)).size);
  });

  it("counts revenue by shop day and by country as the file does", async () => {
    const stored = await shop.rows("SELECT order_day, country, sum(amount) AS amount FROM lines GROUP BY 1, 2");
    const expected = Map.groupBy(products, ({InvoiceDate, Country}) => `${InvoiceDate!.slice(0, 10)} ${Country}`);
    const found = new Map(stored.map((row) => [`${row.order_day} ${row.country}`, exact(String(row.amount))]));
    expect(found).toEqual(new Map([...expected].map(([key, group]) => [key, sumOf(group, amountOf)])));
  });

  it("takes the shop's settings, and keeps gift vouchers and odd codes as products", async () => {
    const [settings] = await shop.rows("SELECT currency, timezone FROM settings");
    expect(settings).toEqual({currency: "GBP", timezone: "Europe/London"});
    const kinds = await shop.rows(
      "SELECT DISTINCT line_type FROM transactions WHERE product_id IN ('DCGS0076', 'gift_0001_40')"
    );
    expect(kinds).toEqual([{line_type: "product"}]);
  });

  it("leaves everything as it is when the file comes again", async () => {
    const version = await shop.version();
    const again = await shop.import([fixture("online-retail", name)], mapping);
    expect(again.changes).toMatchObject({
      changed: false,
      lines: {unchangedOrders: 2_025, insertedLines: 0, deletedLines: 0}
    });
    expect(await shop.version()).toBe(version);
    expect(await shop.rows("SELECT source FROM loads")).toHaveLength(1);
  });
});
