import ExcelJS from "exceljs";
import type {Report} from "../../../loaders/report/report.js";
import type {Language} from "../../../src/model/text.js";
import type {ReportCharts} from "../charts/report-charts.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {drawManifest} from "./manifest-sheet.js";
import {type LaterRows, drawTable} from "./draw-table.js";
import {addPicture} from "./picture.js";
import {type DataSheet, sheetTitle} from "./sheet-names.js";
import type {SheetTables} from "./sheet-tables.js";
import {drawSummary} from "./summary-sheet.js";
import {type WorkbookParts, unpackWorkbook} from "./workbook-parts.js";

export interface ExcelOptions {
  readonly language: Language;
  readonly charts: ReportCharts;
  /** When the file is made. */
  readonly madeAt: Date;
}

/** Which drawing stands on which sheet. */
const drawings: Readonly<Partial<Record<DataSheet, keyof ReportCharts>>> = {
  summary: "revenue",
  countries: "countries",
  categories: "categories",
  series: "series"
};

export interface BuildOptions extends ExcelOptions {
  readonly manifest: FileManifest;
  /** Transactions that are put into the workbook later; those of the table are, where this is absent. */
  readonly later?: LaterRows;
}

/** Builds a workbook from its tables and gives its files. */
export async function buildWorkbook(
  report: Report,
  {tables, cleaned}: SheetTables,
  {manifest, language, charts, madeAt, later}: BuildOptions
): Promise<WorkbookParts> {
  const workbook = new ExcelJS.Workbook();
  describe(workbook, report, madeAt);
  const locale = {language, currency: report.shop.settings.currency};
  const titles: string[] = [];
  for (const table of tables) {
    const sheet = workbook.addWorksheet(sheetTitle(table.sheet, language));
    const chart = charts[drawings[table.sheet]!];
    let place = {column: table.layout.length + 1, row: 1};
    if (table.sheet === "summary") {
      const options = {language, madeAt, tables, cleaned, chart, parts: manifest.parts};
      place = {column: 0, row: drawSummary(sheet, report, options)};
    } else drawTable(sheet, table, locale, table.sheet === "transactions" ? later : undefined);
    if (chart) titles.push(chart.title);
    if (chart) addPicture(workbook, sheet, {chart, place});
  }
  drawManifest(workbook.addWorksheet(sheetTitle("manifest", language)), manifest, {language, cleaned});
  const file = await workbook.xlsx.writeBuffer({zip: {compression: "STORE"}} as Partial<ExcelJS.XlsxWriteOptions>);
  return unpackWorkbook(new Uint8Array(file), titles);
}

function describe(workbook: ExcelJS.Workbook, {shop}: Report, madeAt: Date): void {
  workbook.creator = "Daybook";
  workbook.lastModifiedBy = "Daybook";
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.title = shop.settings.name.toWellFormed();
  // Readers that keep formulas as they are show what was counted; others count anew.
  workbook.calcProperties.fullCalcOnLoad = true;
}
