import {readFileSync} from "node:fs";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {derive} from "../../db/derive/derive.js";
import {fixture} from "./exact.js";
import {importShop, type ImportShop, plainMapping} from "./shop.js";

const retail = JSON.parse(readFileSync("db/import/mappings/online-retail.json", "utf8"));
const derived = "transaction_id, order_day, order_hour, order_seq, first_order_day, total_amount_usd";

/** Times that clocks skip and show twice, in both zones; orders of one instant, of two customers, of none; what is no sale. */
const odd = [
  "order_id,date,customer_id,product_id,quantity,unit_price,discount,currency",
  "1,2024-03-31 01:30,ann,p,1,10,0,GBP",
  "2,2024-03-31 02:30,ann,p,1,10,0.333333,USD",
  "3,2024-10-27 01:30,ann,q,3,0.0333,0.05,USD",
  "4,2024-10-27T00:45:00+00:00,ann,p,1,10,0,EUR",
  "5,2024-10-26T23:59:59.5-07:00,ann,p,1,10,0,GBP",
  "6,2024-11-03 05:30,ben,p,1,10,0,GBP",
  "7,2024-11-03T01:30:00-04:00,ben,p,1,10,0,GBP",
  "8,2024-11-03T01:30:00-05:00,ben,p,1,10,0,GBP",
  "9b,2024-02-29 23:59,cleo,p,1,10,0,USD",
  "9a,2024-02-29 23:59,cleo,p,1,10,0,USD",
  "9a,2024-02-29 23:58,dan,p,1,10,0,GBP",
  "10,2024-01-01 00:00,cleo,p,-1,10,0,USD",
  "11,2024-01-01 00:00,eve,p,-1,10,0,GBP",
  "12,2024-01-02 00:00,cleo,post,1,4,0,GBP",
  "13,2024-01-03 00:00,,p,2,1.2345,0.5,GBP",
  "14,2024-01-04 00:00,cleo,void,1,10,0,GBP",
  "Ω,1970-01-01 00:00,ΐ,p,1,10,0,GBP",
  "z,1969-12-31T23:30:00Z,ΐ,p,1,10,0,GBP"
].join("\n");

describe("what a first load derives on the way", () => {
  let shop: ImportShop;
  beforeAll(async () => void (shop = await importShop()));
  beforeEach(() => shop.empty());
  afterAll(() => shop[Symbol.asyncDispose]());

  const lines = () => shop.rows(`SELECT ${derived} FROM transactions ORDER BY transaction_id`);
  /** Statements of one transaction that wrote the rows: one where no update came after the copy. */
  const writes = () => shop.rows("SELECT DISTINCT cmin::text FROM transactions");

  const sold = () =>
    shop.rows(
      `SELECT product_id AS id, product_name AS text, category, subcategory FROM products
       UNION ALL SELECT customer_id, country, NULL, NULL FROM customers ORDER BY 1`
    );
  /** Takes the products and customers away that derive finds in the lines. */
  const forget = () => shop.rows("DELETE FROM products").then(() => shop.rows("DELETE FROM customers"));

  const nothing =
    "order_day = NULL, order_hour = NULL, order_seq = NULL, first_order_day = NULL, total_amount_usd = -1";

  /** Puts other values in the place of the derived ones, and derives. */
  async function deriveAfter(change: string) {
    const client = await shop.database.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query(`UPDATE transactions SET ${change}`);
      await derive(client);
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  }

  it("leaves derive no line to change", async () => {
    await shop.import([fixture("online-retail", "online_retail_2010_12.csv.gz")], retail);
    const [loaded, entities] = [await lines(), await sold()];
    expect(loaded).toHaveLength(42_481);
    expect(entities.length).toBeGreaterThan(3_000);
    await forget();
    expect(await writes()).toHaveLength(1);
    await deriveAfter(nothing);
    expect(await lines()).toEqual(loaded);
    expect(await sold()).toEqual(entities);
  });

  it.each([
    ["Europe/London", "Europe/London", "GBP"],
    ["Europe/London", "America/New_York", "GBP"],
    ["America/New_York", "Asia/Kolkata", "USD"],
    ["Pacific/Auckland", "UTC", "EUR"]
  ])("is what derive would say of odd lines: times of %s, days of %s, %s", async (zone, shopZone, currency) => {
    const mapping = plainMapping({
      timezone: zone,
      settings: {timezone: shopZone, currency},
      columns: {
        currency: "currency",
        discount_applied: "discount",
        product_name: {expression: "nullif('Made for ' || customer_id, 'Made for ann')"},
        category: {expression: "order_id"},
        country: {expression: "nullif(order_id, '9a')"}
      },
      rules: {shipping: "product_id = 'post'", cancelled: "product_id = 'void'"},
      exchangeRates: ["GBP", "USD", "EUR"].map((of, index) => ({currency: of, from: "1900-01-01", rate: `1.${index}7`}))
    });
    await shop.import([await shop.write("odd.csv", odd)], mapping);
    const [loaded, entities] = [await lines(), await sold()];
    expect(loaded).toHaveLength(18);
    await forget();
    expect(await writes()).toHaveLength(1);
    await deriveAfter(nothing);
    expect(await lines()).toEqual(loaded);
    expect(await sold()).toEqual(entities);
  });

  it("is corrected where it is wrong", async () => {
    await shop.import([await shop.write("odd.csv", odd)], plainMapping({columns: {currency: {expression: "'USD'"}}}));
    const loaded = await lines();
    await deriveAfter("order_seq = 99, order_hour = 25 WHERE order_id = '1'");
    expect(await lines()).toEqual(loaded);
  });
});
