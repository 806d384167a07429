import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {unzipSync} from "fflate";
import readXlsxFile from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readExcel, readExcelData} from "../../../api/export/excel/read-excel.js";
import {sheetTables} from "../../../api/export/excel/sheet-tables.js";
import {writeLongExcel} from "../../../api/export/excel/write-long-excel.js";
import type {FileManifest} from "../../../api/export/manifest/file-manifest.js";
import type {Report} from "../../../loaders/report/report.js";
import type {TransactionRow} from "../../../loaders/report/transaction-rows.js";
import {readTransactions} from "../../../loaders/report/transaction-rows.js";
import {withReportSource} from "../../../loaders/report/source.js";
import {readReport} from "../../../loaders/report/report.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {strangeNames} from "../../setup/strange-names.js";

const madeAt = new Date("2025-01-02T03:04:05Z");
let database: TestDatabase;
let folder = "";
let report: Report;
let rows: TransactionRow[];
let made: FileManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-long-"));
  database = await testDatabase();
  await fillShop(
    database.pool,
    nastyLines(1_700).map((line, i) =>
      i % 50 === 0 ? {...line, country: strangeNames[(i / 50) % strangeNames.length]!} : line
    )
  );
  await withReportSource({...database, folder: null}, async (source) => {
    const selection = {filters: {}, range: {}};
    report = await readReport(source, selection);
    rows = [];
    for await (const batch of readTransactions(source.client, selection, {newestFirst: true, limit: null}))
      rows.push(...batch);
  });
  made = await writeLongExcel(report, inBatches(), {language, charts: {}, madeAt, path: path()});
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true});
});

/** The workbook of the shop, and the manifest that it was made with. */
const path = () => join(folder, "en.xlsx");
const language = "en";

async function* inBatches(): AsyncGenerator<readonly TransactionRow[]> {
  for (let i = 0; i < rows.length; i += 600) yield rows.slice(i, i + 600);
}

describe("writeLongExcel(report, rows, options)", () => {
  it("lists every row, as it is read back", async () => {
    const all = {...report, transactions: {rows, matching: rows.length}};
    const {tables} = sheetTables(all, language);
    const read = Object.values(await readExcelData(path()));
    expect(read.map((table) => table.rows)).toEqual(tables.map((table) => table.rows));
    const {manifest, hashes} = await readExcel(path());
    expect(manifest).toEqual(made);
    expect(made.request).toContain("transactions=all");
    expect(made.parts[1]).toMatchObject({matching: rows.length, held: rows.length, reason: null});
    expect(hashes).toEqual(Object.fromEntries(made.parts.map(({name, sha256}) => [name, sha256])));
  });

  it("is read by another reader: dates are dates, and totals those of the whole selection", async () => {
    const sheet = (await readXlsxFile(path())).find(({sheet}) => sheet === "Transactions")!.data as unknown[][];
    const [head, first] = sheet;
    expect(first![head!.indexOf("Day")]).toEqual(new Date(`${rows[0]![head!.indexOf("Day")]}T00:00:00Z`));
    const total = sheet.find(([label]) => label === "Total of product lines, not cancelled")!;
    const whole = sheet.find(([label]) => label === "Whole selection")!;
    const at = head!.findIndex((label) => String(label).startsWith("Amount"));
    expect(Math.round((total[at] as number) * 100) / 100).toBe(report.answers.kpis.rows[0]!.values.revenue);
    expect(whole[at]).toBe(report.answers.kpis.rows[0]!.values.revenue);
    const quantity = head!.indexOf("Quantity");
    expect(total[quantity]).toBe(whole[quantity]);
  });

  it("styles its rows as a short workbook does", async () => {
    const xml = new TextDecoder().decode(unzipSync(await readFile(path()))["xl/worksheets/sheet2.xml"]);
    const columns = [...xml.matchAll(/<col min="(\d+)"[^>]*? style="(\d+)"/g)].map(([, , style]) => style);
    const cells = /<row r="2">(.*?)<\/row>/.exec(xml)![1]!;
    for (const [, style] of cells.matchAll(/<c r="[A-Z]+2" s="(\d+)"/g)) expect(columns).toContain(style);
    expect(xml).toContain(`<autoFilter ref="A1:AJ${rows.length + 1}"/>`);
  });

  it("fails, and leaves no open file, where rows cannot be read", async () => {
    async function* broken(): AsyncGenerator<readonly TransactionRow[]> {
      yield rows.slice(0, 10);
      throw new Error("the connection was lost");
    }
    const options = {language: "en", charts: {}, madeAt, path: join(folder, "broken.xlsx")} as const;
    await expect(writeLongExcel(report, broken(), options)).rejects.toThrow("the connection was lost");
    await expect(readExcel(options.path)).rejects.toThrow("not a workbook, or a damaged one");
  });
});
