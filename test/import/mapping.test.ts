import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readMapping} from "../../db/import/mapping.js";
import {importShop, type ImportShop, plainMapping, salesCsv} from "./shop.js";

describe("readMapping(json)", () => {
  it.each([
    [{...plainMapping(), source: "My Shop"}, "source: use lower case letters"],
    [{...plainMapping(), sauce: 1}, 'Unrecognized key: "sauce"'],
    [plainMapping({columns: {colour: "x"}}), 'columns: Unrecognized key: "colour"'],
    [plainMapping({columns: {date: undefined}}), "columns.date: is missing"],
    [plainMapping({columns: {date: {formats: ["%Y"]}}}), "columns.date: give either column or expression"],
    [plainMapping({timezone: "London"}), "timezone: not an IANA time zone"],
    [plainMapping({settings: {currency: "pounds"}}), "settings.currency: not an ISO 4217 code"],
    [plainMapping({files: {lines: {}}}), "files.sales: is missing"],
    [plainMapping({files: {sales: {}, prices: {key: "a"}}}), "files.prices: key and joins go together"],
    [plainMapping({products: {columns: {product_id: "x"}}}), "products.file: no such file: products"],
    [plainMapping({exchangeRates: [{currency: "EUR", from: "2024-01-01", rate: 1.1}]}), "exchangeRates.0.rate:"],
    [plainMapping({maxRejects: 5}), "maxRejects:"]
  ])("names the field that is wrong: case %#", (json, message) => {
    expect(() => readMapping(json)).toThrow(message);
  });
});

describe("a mapping that does not fit its files", () => {
  let shop: ImportShop;
  let file: string;
  beforeAll(async () => {
    shop = await importShop();
    file = await shop.write("sales.csv", salesCsv("1,2024-01-01,c,p,1,ten"));
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  it.each([
    [
      plainMapping({columns: {country: "land"}}),
      "columns.country: no column land in the files, which have order_id, date"
    ],
    [plainMapping({columns: {country: {expression: "upper(land)"}}}), /columns.country: .*"land" not found/],
    [plainMapping({columns: {country: {expression: "upper("}}}), /columns.country: .*syntax error/],
    [plainMapping({columns: {date: {column: "date", formats: ["%Q"]}}}), /columns.date: .*format specifier/],
    [plainMapping({rules: {fee: "product_id + "}}), /rules.fee: .*syntax error/],
    [plainMapping({files: {sales: {match: "lines*"}}}), "no part in the mapping for file sales.csv"],
    [
      plainMapping({files: {sales: {match: "sales*"}, prices: {match: "p*", key: "a", joins: "b"}}}),
      "no file for prices"
    ],
    [
      plainMapping({columns: {country: {expression: "unit_price::INTEGER"}}}),
      /an expression of the mapping fails on the data: .*TRY_CAST/
    ]
  ])("is refused with the field or the file named: case %#", async (mapping, message) => {
    await expect(shop.import([file], mapping)).rejects.toThrow(message);
  });

  it("is refused where a file cannot be read", async () => {
    await expect(shop.import([`${shop.folder}/none.csv`], plainMapping())).rejects.toThrow(
      /cannot read none.csv: .*no such file/
    );
    const twice = await shop.write("twice.csv", "a,b,A\n1,2,3\n");
    await expect(shop.import([twice], plainMapping())).rejects.toThrow(
      "cannot read twice.csv: column named twice in the header: A"
    );
  });
});
