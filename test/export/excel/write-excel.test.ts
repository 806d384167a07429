import {mkdtemp, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import readXlsxFile from "read-excel-file/node";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {drawReportCharts} from "../../../api/export/charts/report-charts.js";
import {readExcel, readExcelData} from "../../../api/export/excel/read-excel.js";
import {sheetTables} from "../../../api/export/excel/sheet-tables.js";
import {writeExcel} from "../../../api/export/excel/write-excel.js";
import type {Report} from "../../../loaders/report/report.js";
import type {Language} from "../../../src/model/text.js";
import type {FilteredRange} from "../../../src/query/analytics.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {type NastyLine, fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {reportOf} from "../../setup/reports.js";
import {strangeNames} from "../../setup/strange-names.js";

type Sheets = Record<string, unknown[][]>;

const madeAt = new Date("2025-01-02T03:04:05Z");
let database: TestDatabase;
let folder = "";
/** Of the whole shop, with its workbook in each language and what another reader reads in them. */
let whole: Report;
let paths: Record<Language, string>;
let read: Record<Language, Sheets>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-excel-"));
  database = await testDatabase();
  const lines = nastyLines(1_500).map((line, i): NastyLine => {
    const name = i % 40 === 0 ? strangeNames[(i / 40) % strangeNames.length]! : null;
    return name === null ? line : {...line, country: name, status: "completed", type: "product", quantity: 2};
  });
  await fillShop(database.pool, lines);
  whole = await reportOf(database);
  paths = {en: await written(whole), es: await written(whole, "es")};
  read = {en: await sheetsOf(paths.en), es: await sheetsOf(paths.es)};
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true});
});

async function written(report: Report, language: Language = "en", {charts = false} = {}): Promise<string> {
  const path = join(folder, `${Math.random()}.xlsx`);
  await writeExcel(report, path, {language, charts: charts ? drawReportCharts(report, language) : {}, madeAt});
  return path;
}

async function sheetsOf(path: string): Promise<Sheets> {
  const sheets = await readXlsxFile(path, {trim: false});
  return Object.fromEntries(sheets.map(({sheet, data}) => [sheet, data as unknown[][]]));
}

/** The row of a sheet that begins with a label. */
function rowOf(rows: readonly unknown[][], label: string): unknown[] {
  return rows.find(([first]) => first === label) ?? [];
}

const selections: readonly Partial<FilteredRange>[] = [
  {filters: {device_type: ["Mobile", "Desktop"]}},
  {filters: {category: ["Home", "Books"]}, range: {start: "2024-05-01", end: "2024-07-31"}},
  {filters: {country: ["~none"]}}
];

describe("writeExcel(report, path, options)", () => {
  it.each([
    [
      "en",
      [
        "Summary",
        "Transactions",
        "By Country",
        "By Category",
        "Top 100 Products",
        "VIP Customers",
        "RFM Segmentation",
        "Time Series",
        "Manifest"
      ]
    ],
    [
      "es",
      [
        "Resumen",
        "Transacciones",
        "Por País",
        "Por Categoría",
        "Top 100 Productos",
        "Clientes VIP",
        "Segmentación RFM",
        "Serie Temporal",
        "Manifiesto"
      ]
    ]
  ] as const)("names its sheets in the language %s", (language, names) => {
    expect(Object.keys(read[language])).toEqual(names);
  });

  it.each(selections)("says the figures of the report, for %j, to another reader", async (selection) => {
    const report = await reportOf(database, selection);
    const sheets = await sheetsOf(await written(report));
    const [kpis] = report.answers.kpis.rows;
    const summary = sheets["Summary"]!;
    expect(rowOf(summary, "Revenue")[1]).toBe(kpis!.values.revenue);
    expect(rowOf(summary, "Orders")[1]).toBe(kpis!.values.orders);
    expect(rowOf(summary, "Profit margin")[1]).toBeCloseTo(kpis!.values.profit_margin! / 100, 6);
    const countries = report.answers.countries.rows.map(({values}) => [
      values.revenue,
      values.orders,
      values.average_order_value,
      values.customers
    ]);
    expect(sheets["By Country"]!.slice(1, countries.length + 1).map((row) => row.slice(1, 5))).toEqual(countries);
    const products = report.answers.products.rows
      .slice(0, 100)
      .map(({keys, values}, i) => [i + 1, keys.product_id, values.revenue, values.orders, values.units]);
    const listed = sheets["Top 100 Products"]!.slice(1, products.length + 1).map((row) => [
      row[0],
      row[1],
      ...row.slice(4, 7)
    ]);
    expect(listed).toEqual(products);
    const days = report.answers.series.rows.map(({keys, values}) => [
      new Date(String(keys.date)),
      values.revenue,
      values.orders
    ]);
    expect(sheets["Time Series"]!.slice(1, days.length + 1).map((row) => row.slice(0, 3))).toEqual(days);
  });

  it("has totals that are the figures of the whole selection, where rows add up", () => {
    const [report, sheets] = [whole, read.en];
    const {revenue, gross_profit: profit, orders} = report.answers.kpis.rows[0]!.values;
    const units = report.answers.products.rows.reduce((sum, {values}) => sum + values.units!, 0);
    for (const sheet of ["By Country", "By Category", "RFM Segmentation"])
      for (const label of ["Total of the rows", "Whole selection"]) {
        const at = sheets[sheet]![0]!.indexOf("Revenue");
        expect(rowOf(sheets[sheet]!, label)[at], `${sheet}: ${label}`).toBe(revenue);
      }
    const categories = sheets["By Category"]!;
    expect(rowOf(categories, "Total of the rows").slice(1, 3)).toEqual([revenue, profit]);
    expect(rowOf(categories, "Total of the rows")[5]).toBe(units);
    expect(rowOf(categories, "Whole selection")[4]).toBe(orders);
    expect(rowOf(categories, "Total of the rows")[4]).toBeGreaterThan(orders!);
  });

  it("says how many rows a sheet holds of how many, and that those it lists are not all", () => {
    const [report, sheets] = [whole, read.en];
    expect(rowOf(sheets["Summary"]!, "Transactions")[1]).toBe("1,000 of 1,500 rows: the latest");
    expect(rowOf(sheets["Summary"]!, "Time Series")[1]).toMatch(/^90 of \d+ rows: the last 90 days of the period$/);
    const series = sheets["Time Series"]!;
    const listed = report.answers.series.rows.reduce((sum, {values}) => sum + values.revenue!, 0);
    expect(rowOf(series, "Total of the rows")[1]).toBeCloseTo(listed, 2);
    expect(rowOf(series, "Whole selection")[1]).toBe(report.answers.kpis.rows[0]!.values.revenue);
  });

  it.each(["en", "es"] as const)("is read back as its tables, strange names too, in %s", async (language) => {
    const path = paths[language];
    const {tables} = sheetTables(whole, language);
    for (const [i, {columns, rows}] of Object.values(await readExcelData(path)).entries()) {
      expect(columns).toEqual(tables[i]!.columns);
      expect(rows).toEqual(tables[i]!.rows);
    }
    const {manifest, hashes} = await readExcel(path);
    expect(hashes).toEqual(Object.fromEntries(manifest!.parts.map(({name, sha256}) => [name, sha256])));
  });

  it("holds strange names as text, and no formula but its own", async () => {
    const path = paths.en;
    const files = unzipSync(await readFile(path));
    const sheets = Object.entries(files).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    for (const [, xml] of sheets) {
      const formulas = [...new TextDecoder().decode(xml).matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula);
      for (const formula of formulas) expect(formula).toMatch(/^SUM(IFS)?\([A-Z0-9:,&;"<>a-z]+\)$/);
    }
    const countries = read.en["By Country"]!.map(([name]) => name);
    for (const name of [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1+1",
      "__proto__",
      "]]>",
      "two\nlines",
      "😀 𐐀land",
      " spaces around ",
      "00012",
      "bell \ufffd",
      "not a character \ufffd"
    ])
      expect(countries).toContain(name);
  });

  it("writes an empty selection and a single row", async () => {
    const none = await sheetsOf(await written(await reportOf(database, {filters: {country: ["nowhere"]}})));
    expect(none["Transactions"]).toHaveLength(1 + 2);
    expect(rowOf(none["Summary"]!, "Revenue")[1]).toBe(0);
    expect(rowOf(none["Summary"]!, "Average order value")[1]).toBe("not known");
    const one = await reportOf(database, {filters: {country: ["__proto__"], min_price: 1_000}});
    expect(one.transactions.rows.length).toBeLessThan(10);
    const path = await written(one);
    expect((await readExcelData(path))["Transactions"]!.rows).toHaveLength(one.transactions.rows.length);
  });

  it("has its pictures, with words for those who cannot see them, and is the same every time", async () => {
    const report = await reportOf(database, selections[1]);
    const [path, again] = [await written(report, "es", {charts: true}), await written(report, "es", {charts: true})];
    const bytes = await readFile(path);
    expect(bytes.equals(await readFile(again))).toBe(true);
    const files = unzipSync(bytes);
    const titles = Object.values(drawReportCharts(report, "es")).map(({title}) => title);
    const pictures = Object.keys(files).filter((name) => name.endsWith(".png"));
    expect(pictures).toHaveLength(titles.length);
    expect(titles.length).toBeGreaterThan(2);
    const drawing = new TextDecoder().decode(files["xl/drawings/drawing1.xml"]);
    expect(drawing).toContain('descr="');
    expect((await stat(path)).size).toBeLessThan(2_000_000);
  });
});
