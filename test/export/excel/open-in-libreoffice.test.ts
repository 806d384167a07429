import {execFile} from "node:child_process";
import {accessSync, constants} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, delimiter, join} from "node:path";
import {promisify} from "node:util";
import {pathToFileURL} from "node:url";
import readXlsxFile from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeExcel} from "../../../api/export/excel/write-excel.js";
import {writeLongExcel} from "../../../api/export/excel/write-long-excel.js";
import type {Report} from "../../../loaders/report/report.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {type NastyLine, fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {reportOf} from "../../setup/reports.js";
import {strangeNames} from "../../setup/strange-names.js";

const soffice = findOffice();
const madeAt = new Date("2025-01-02T03:04:05Z");

let database: TestDatabase;
let report: Report;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-office-"));
  database = await testDatabase();
  const lines = nastyLines(150).map((line, i): NastyLine => {
    const name = i % 6 === 0 ? strangeNames[(i / 6) % strangeNames.length]! : null;
    return name === null ? line : {...line, country: name, status: "completed", type: "product", quantity: 2};
  });
  await fillShop(database.pool, lines);
  report = await reportOf(database);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true});
});

/** The path of LibreOffice; null where it is not installed. */
function findOffice(): string | null {
  const paths = (process.env.PATH ?? "").split(delimiter).map((at) => join(at, "soffice"));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Lets LibreOffice open workbooks, count their formulas anew, and save them. */
async function savedAgain(paths: readonly string[]): Promise<Map<string, unknown[][]>[]> {
  const out = join(folder, "again");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await promisify(execFile)(soffice!, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...paths]);
  return Promise.all(paths.map((path) => sheetsOf(join(out, basename(path)))));
}

async function sheetsOf(path: string): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsxFile(path, {trim: false});
  return new Map(sheets.map(({sheet, data}) => [sheet, data as unknown[][]]));
}

describe.skipIf(soffice === null)("a workbook in LibreOffice (skipped where soffice is not installed)", () => {
  it("opens, and its formulas give the figures of the summary", async () => {
    const paths = ["short", "long"].map((name) => join(folder, `${name}.xlsx`));
    const options = {language: "es", charts: {}, madeAt} as const;
    await writeExcel(report, paths[0]!, options);
    await writeLongExcel(report, once(report.transactions.rows), {...options, path: paths[1]!});
    for (const sheets of await savedAgain(paths)) expectFigures(sheets);
  }, 180_000);
});

function expectFigures(sheets: ReadonlyMap<string, unknown[][]>): void {
  const {revenue, gross_profit: profit} = report.answers.kpis.rows[0]!.values;
  const totals = (sheet: string, label: string) => sheets.get(sheet)!.find(([first]) => first === label)!;
  const categories = totals("Por Categoría", "Total de las filas");
  expect(categories[1]).toBeCloseTo(revenue!, 6);
  expect(categories[2]).toBeCloseTo(profit!, 6);
  const lines = totals("Transacciones", "Total de líneas de producto, no canceladas");
  const amount = sheets.get("Transacciones")![0]!.indexOf("Importe, USD");
  expect(Math.round((lines[amount] as number) * 100) / 100).toBe(revenue);
  const names = sheets.get("Por País")!.map(([name]) => name);
  for (const name of ["=1+1", "@SUM(A1)", "__proto__", "_x0041_", "00012", "&lt;b&gt; & <b>"])
    expect(names).toContain(name);
  expect(sheets.get("Serie Temporal")![1]![0]).toBeInstanceOf(Date);
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
