import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {parse} from "csv-parse/sync";
import {TooManyRejects} from "../../db/import/import.js";
import {importShop, type ImportShop, plainMapping, salesCsv} from "./shop.js";

const good = (order: number) => `${order},2024-01-01 10:00,c,p,1,10`;

describe("rows that cannot be read", () => {
  let shop: ImportShop;
  beforeAll(async () => void (shop = await importShop()));
  beforeEach(() => shop.empty());
  afterAll(() => shop[Symbol.asyncDispose]());

  const listed = async (path: string | null) => {
    const rows: Record<string, string>[] = parse(await readFile(path!, "utf8"), {columns: true});
    return rows.map(({line, column, reason, value}) => [Number(line), column, reason, value]);
  };

  it("are listed by line, column and reason, and counted", async () => {
    const lines = [
      good(1),
      "2,2024-01-01,c,p,one,10",
      '3,2024-01-01,"a\nb",p,1,10',
      "",
      "4,2024-02-30,c,p,1,10",
      ",2024-01-01,c,p,1,10",
      "6,2024-01-01,c",
      "7,2024-01-01,c,p,1.5,10",
      "8,2024-01-01,c,p,1,10,extra",
      "9,2024-01-01,c,p,1,1.00001",
      "10,2024-01-01,c,p,3000000000,1",
      "11,2024-01-01,c\0d,p,1,1",
      "12,2024-01-01,c,p,,1",
      good(13)
    ];
    const file = await shop.write("bad.csv", salesCsv(...lines));
    const {rejectsFile, rejects, rows, accepted, bridge} = await shop.import([file], plainMapping({maxRejects: 1}));
    expect(await listed(rejectsFile)).toEqual([
      [3, "quantity", "is not a number as the mapping says numbers are written", "one"],
      [7, "date", "is not a date in any of the mapping's formats", "2024-02-30"],
      [8, "order_id", "is missing", ""],
      [9, "", "missing columns", "6,2024-01-01,c"],
      [10, "quantity", "is not a whole number", "1.5"],
      [11, "", "too many columns", "8,2024-01-01,c,p,1,10,extra"],
      [12, "unit_price", "has more than 4 decimals", "1.00001"],
      [13, "quantity", "is not between -2147483647 and 2147483647", "3000000000"],
      [14, "customer_id", "holds a NUL byte", "c\0d"],
      [15, "quantity", "is missing", ""]
    ]);
    expect([rows, accepted]).toEqual([13, 3]);
    expect(rejects.reduce((sum, {rows}) => sum + rows, 0)).toBe(10);
    expect(bridge.unreadable).toBe(4);
    expect(await shop.rows("SELECT sum(amount) AS amount FROM transactions")).toEqual([{amount: "30.0000"}]);
  });

  it.each(["epoch", "infinity", "-infinity", "today"])("are those whose date is the word %s", async (word) => {
    const file = await shop.write("words.csv", salesCsv(good(1), `2,${word},c,p,1,10`));
    const formats = ["%Y-%m-%d %H:%M", "%Y"];
    const mapping = plainMapping({columns: {date: {column: "date", formats}}, maxRejects: 1});
    const {rejectsFile} = await shop.import([file], mapping);
    expect(await listed(rejectsFile)).toEqual([[3, "date", "is not a date in any of the mapping's formats", word]]);
  });

  it("are found by their lines among many, and all others are stored", async () => {
    const lines = Array.from({length: 30_000}, (_, index) => good(index));
    lines[4] = "4,2024-01-01 10:00,c,p,1";
    lines[15_000] = "15000,2024-13-01,c,p,1,10";
    lines[29_999] = "29999,2024-01-01 10:00,c,p,many,10";
    const file = await shop.write("many.csv", salesCsv(...lines));
    const {rejectsFile, accepted} = await shop.import([file], plainMapping());
    expect((await listed(rejectsFile)).map(([line, column]) => [line, column])).toEqual([
      [6, ""],
      [15_002, "date"],
      [30_001, "quantity"]
    ]);
    expect(accepted).toBe(29_997);
    expect(await shop.rows("SELECT count(*)::int AS lines, sum(amount) AS amount FROM transactions")).toEqual([
      {lines: 29_997, amount: "299970.0000"}
    ]);
  });

  it("count in the file's total where their amount can be read", async () => {
    const file = await shop.write("total.csv", salesCsv(good(1), "2,never,c,p,2,7.25"));
    const {bridge} = await shop.import([file], plainMapping({maxRejects: 0.5}));
    expect(bridge.total).toBe(24_5000n);
    expect(bridge.parts.rejected).toEqual({rows: 1, amount: 14_5000n});
  });

  it("stop the import when they are more than the stated share, with nothing changed", async () => {
    const version = await shop.version();
    const lines = Array.from({length: 98}, (_, index) => good(index));
    const file = await shop.write("share.csv", salesCsv(...lines, "98,never,c,p,1,1", "99,never,c,p,1,1"));
    const rejectsFile = `${shop.folder}/own.csv`;
    const refused = shop.import([file], plainMapping({settings: {currency: "EUR"}}), {rejectsFile});
    await expect(refused).rejects.toThrow("2 of 100 rows of sales cannot be read, more than the 1 %");
    await expect(refused).rejects.toBeInstanceOf(TooManyRejects);
    expect((await listed(rejectsFile)).map(([line]) => line)).toEqual([100, 101]);
    expect(await shop.rows("SELECT transaction_id FROM transactions")).toEqual([]);
    expect(await shop.version()).toBe(version);
    expect((await shop.import([file], plainMapping({maxRejects: 0.02}))).accepted).toBe(98);
  });

  it("count a quote that is never closed by the lines that it swallows", async () => {
    const lines = Array.from({length: 20}, (_, index) => good(index));
    const file = await shop.write("open.csv", salesCsv('a,2024-01-01,"c,p,1,1', ...lines));
    await expect(shop.import([file], plainMapping({maxRejects: 0.5}))).rejects.toThrow("21 of 21 rows");
  });

  it("take a broken character for a broken row in a file that is UTF-8 elsewhere", async () => {
    const text = salesCsv(
      "1,2024-01-01,Zoë,p,1,1",
      "2,2024-01-01,José,p,1,1",
      "3,2024-01-01,bad#,p,1,1",
      "4,2024-01-01,x,,y,1"
    );
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf("#")] = 0xff;
    const {rejectsFile} = await shop.import([await shop.write("mixed.csv", bytes)], plainMapping({maxRejects: 0.5}));
    expect((await listed(rejectsFile)).map(([line, column]) => [line, column])).toEqual([
      [4, ""],
      [5, "quantity"]
    ]);
  });

  it("are those of other currencies without a rate, and lines with a rate count at it", async () => {
    const file = await shop.write(
      "rates.csv",
      "order_id,date,customer_id,product_id,quantity,unit_price,currency\n" +
        "1,2024-01-31,c,p,2,10,EUR\n2,2024-02-01,c,p,2,10,eur\n3,2024-02-01,c,p,1,10,USD\n4,2024-02-01,c,p,1,10,JPY\n5,2023-12-31,c,p,1,10,EUR\n"
    );
    const exchangeRates = [
      {currency: "EUR", from: "2024-01-01", rate: "1.05"},
      {currency: "EUR", from: "2024-02-01", rate: "1.1"}
    ];
    const mapping = plainMapping({columns: {currency: "currency"}, exchangeRates, maxRejects: 0.5});
    const {rejectsFile, bridge} = await shop.import([file], mapping);
    const rows = await shop.rows(
      "SELECT order_id, total_amount, amount, total_amount_usd AS usd FROM transactions ORDER BY 1"
    );
    expect(rows).toEqual([
      {order_id: "1", total_amount: "20.0000", amount: "21.0000", usd: "21.0000"},
      {order_id: "2", total_amount: "20.0000", amount: "22.0000", usd: "22.0000"},
      {order_id: "3", total_amount: "10.0000", amount: "10.0000", usd: "10.0000"}
    ]);
    expect((await listed(rejectsFile)).map(([line, column, , value]) => [line, column, value])).toEqual([
      [5, "exchange_rate", "JPY"],
      [6, "exchange_rate", "EUR"]
    ]);
    expect(bridge).toMatchObject({total: 53_0000n, unreadable: 2});
  });

  it("are those whose amount the store cannot keep", async () => {
    const file = await shop.write("large.csv", salesCsv(good(1), "2,2024-01-01,c,p,2000000000,90000000000000"));
    const {rejects} = await shop.import([file], plainMapping({maxRejects: 0.5}));
    expect(rejects).toEqual([
      {part: "sales", column: "unit_price", reason: "gives an amount that is out of range", rows: 1}
    ]);
  });

  it("are refunds of positive quantity, and a refund takes the rate of its original", async () => {
    const header = "order_id,date,customer_id,product_id,quantity,unit_price,currency,of";
    const lines = [
      header,
      "1,2024-01-31,c,p,2,10,EUR,",
      "R1,2024-02-05,c,p,-2,10,EUR,1",
      "R2,2024-02-05,c,p,1,10,EUR,1"
    ];
    const mapping = plainMapping({
      columns: {currency: "currency", reverses_order_id: "of"},
      rules: {refunded: "order_id LIKE 'R%'"},
      exchangeRates: [
        {currency: "EUR", from: "2024-01-01", rate: "1.05"},
        {currency: "EUR", from: "2024-02-01", rate: "1.1"}
      ],
      maxRejects: 0.5
    });
    const {rejectsFile, bridge} = await shop.import(
      [await shop.write("refunds.csv", `${lines.join("\n")}\n`)],
      mapping
    );
    expect(await shop.rows("SELECT sum(amount) AS net FROM transactions")).toEqual([{net: "0.0000"}]);
    expect(bridge.parts.refunds).toEqual({rows: 1, amount: -21_0000n});
    expect((await listed(rejectsFile)).map(([line, column]) => [line, column])).toEqual([[4, "quantity"]]);
  });
});
