import {gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {importShop, type ImportShop, plainMapping, salesCsv} from "./shop.js";

describe("what an import reads", () => {
  let shop: ImportShop;
  beforeAll(async () => void (shop = await importShop()));
  beforeEach(() => shop.empty());
  afterAll(() => shop[Symbol.asyncDispose]());

  const stored = (column: string) =>
    shop
      .rows(`SELECT ${column} AS value FROM transactions ORDER BY order_id, transaction_id`)
      .then((rows) => rows.map(({value}) => value));

  it("reads several date formats in one column, in the mapping's order", async () => {
    const dates = ["2024-03-01 10:00:00", "5/14/2024 8:26", "04.03.2024", "01/02/2024 00:00"];
    const file = await shop.write("dates.csv", salesCsv(...dates.map((date, index) => `${index},${date},c,p,1,1`)));
    const formats = ["%Y-%m-%d %H:%M:%S", "%m/%d/%Y %H:%M", "%d.%m.%Y"];
    await shop.import([file], plainMapping({columns: {date: {column: "date", formats}}}));
    expect(await stored("to_char(date, 'YYYY-MM-DD HH24:MI')")).toEqual([
      "2024-03-01 10:00",
      "2024-05-14 08:26",
      "2024-03-04 00:00",
      "2024-01-02 00:00"
    ]);
  });

  it("places times of the file's zone, and times with an offset, in the shop's days", async () => {
    const dates = ["2024-07-01 00:30:00", "2024-07-01T00:30:00Z", "2024-01-01T23:30:00-05:00"];
    const file = await shop.write("zones.csv", salesCsv(...dates.map((date, index) => `${index},${date},c,p,1,1`)));
    const settings = {timezone: "America/New_York"};
    const {firstDay, lastDay} = await shop.import([file], plainMapping({timezone: "Europe/London", settings}));
    expect(await stored("to_char(date, 'YYYY-MM-DD HH24:MI')")).toEqual([
      "2024-06-30 23:30",
      "2024-07-01 00:30",
      "2024-01-02 04:30"
    ]);
    expect(await stored("order_day")).toEqual(["2024-06-30", "2024-06-30", "2024-01-01"]);
    expect([firstDay, lastDay]).toEqual(["2024-01-01", "2024-06-30"]);
  });

  it("reads marks, signs and currencies of numbers", async () => {
    const prices = ['"1,234.50"', "$3.10", "(5.00)", "7-", "1e2", "0.30000000000000004", "EUR 8"];
    const file = await shop.write(
      "numbers.csv",
      salesCsv(...prices.map((price, index) => `${index},2024-01-01,c,p,1,${price}`))
    );
    await shop.import([file], plainMapping());
    expect(await stored("unit_price")).toEqual([
      "1234.5000",
      "3.1000",
      "-5.0000",
      "-7.0000",
      "100.0000",
      "0.3000",
      "8.0000"
    ]);
  });

  it("reads a semicolon-delimited Latin-1 file with decimal commas", async () => {
    const lines = [
      "bestellung;datum;name;menge;preis",
      "1;31.12.2023;Süßes für 5 €;2;1.234,56",
      "2;01.01.2024;Töpfe;1;0,5"
    ];
    const bytes = Buffer.from(lines.join("\r\n"), "latin1");
    // The euro sign is windows-1252's: Latin-1 has none.
    bytes[bytes.indexOf(0xac)] = 0x80;
    const file = await shop.write("latin.csv", bytes);
    const columns = {
      order_id: "Bestellung",
      date: {column: "datum", formats: ["%d.%m.%Y"]},
      customer_id: {expression: "NULL"},
      product_id: "name",
      product_name: "name",
      quantity: "menge",
      unit_price: "preis"
    };
    const {report} = await shop.import([file], plainMapping({decimal: ",", columns}));
    expect(await stored("product_name")).toEqual(["Süßes für 5 €", "Töpfe"]);
    expect(await stored("amount")).toEqual(["2469.1200", "0.5000"]);
    expect(report).toContain("semicolon, windows-1252");
  });

  it("reads UTF-16 and packed files, and files of one part together", async () => {
    const wide = Buffer.from(`\ufeff${salesCsv("1,2024-01-01,ç,p,1,1")}`, "utf16le");
    const files = [
      await shop.write("wide.csv", wide),
      await shop.write("packed.csv.gz", gzipSync(salesCsv("2,2024-01-02,é,p,1,1")))
    ];
    await shop.import(files, plainMapping());
    expect(await stored("customer_id")).toEqual(["ç", "é"]);
  });

  it("keeps line breaks and quotes of quoted fields", async () => {
    const file = await shop.write(
      "quoted.csv",
      salesCsv('1,2024-01-01,"a\nb",p,1,1', '2,2024-01-01,"say ""no""",p,1,1', '3,2024-01-01,"x;\r\ny,",p,1,1')
    );
    await shop.import([file], plainMapping());
    expect(await stored("customer_id")).toEqual(["a\nb", 'say "no"', "x;\r\ny,"]);
  });

  it("reads Parquet", async () => {
    const path = join(shop.folder, "sales.parquet");
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT i AS order_id, TIMESTAMP '2024-02-29 12:34:56' AS date, 'c' AS customer_id, 'p' AS product_id, 2 AS quantity,
         CASE i WHEN 1 THEN 0.1::DOUBLE + 0.2 ELSE 19.99 END AS unit_price FROM range(1, 3) AS r(i)) TO '${path}'`
    );
    connection.closeSync();
    instance.closeSync();
    await shop.import([path], plainMapping());
    expect(await stored("amount")).toEqual(["0.6000", "39.9800"]);
    expect(await stored("order_day")).toEqual(["2024-02-29", "2024-02-29"]);
  });

  it("does not let a later row's expression read other files", async () => {
    const file = await shop.write("secret.csv", salesCsv("1,2024-01-01,c,p,1,1"));
    const columns = {customer_id: {expression: "(SELECT content FROM read_text('/etc/passwd'))"}};
    await expect(shop.import([file], plainMapping({columns}))).rejects.toThrow(/columns.customer_id.*disabled/);
  });
});
