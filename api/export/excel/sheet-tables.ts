import type {Report} from "../../../loaders/report/report.js";
import type {Language} from "../../../src/model/text.js";
import type {Cleaned} from "./clean-text.js";
import type {DataSheet} from "./sheet-names.js";
import type {SheetColumn, SheetTable} from "./sheet-table.js";
import {customerLayout, customersTable} from "./tables/customers-table.js";
import {categoriesTable, categoryLayout, countriesTable, countryLayout} from "./tables/member-tables.js";
import {productLayout, productsTable} from "./tables/products-table.js";
import {segmentLayout, segmentsTable} from "./tables/segments-table.js";
import {seriesLayout, seriesTable} from "./tables/series-table.js";
import {summaryLayout, summaryTable} from "./tables/summary-table.js";
import {transactionLayout, transactionsTable} from "./tables/transactions-table.js";

/** The tables of a workbook, from which both its sheets and their hashes are made. */
export interface SheetTables {
  readonly tables: readonly SheetTable[];
  /** What was done to texts that no cell can hold. */
  readonly cleaned: Cleaned;
}

const makers = [
  summaryTable,
  transactionsTable,
  countriesTable,
  categoriesTable,
  productsTable,
  customersTable,
  segmentsTable,
  seriesTable
];

/** The tables of a report in the order of its sheets. */
export function sheetTables(report: Report, language: Language): SheetTables {
  const cleaned = {replaced: 0, cut: 0};
  return {tables: makers.map((make) => make(report, language, cleaned)), cleaned};
}

const layouts: Readonly<Record<DataSheet, (language: Language, currency: string) => readonly SheetColumn[]>> = {
  summary: summaryLayout,
  transactions: transactionLayout,
  countries: countryLayout,
  categories: categoryLayout,
  products: productLayout,
  customers: customerLayout,
  segments: segmentLayout,
  series: seriesLayout
};

/** The columns of a sheet, without a report. */
export function layoutOf(sheet: DataSheet, language: Language, currency: string): readonly SheetColumn[] {
  return layouts[sheet](language, currency);
}
