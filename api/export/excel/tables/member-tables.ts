import type {Report} from "../../../../loaders/report/report.js";
import {memberLabel} from "../../../../src/components/format.js";
import {decimalsOf} from "../../../../src/model/currency.js";
import {dimensions} from "../../../../src/model/dimensions.js";
import type {MetricName} from "../../../../src/model/metrics.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {percentOf} from "../../../../src/query/share.js";
import type {Cleaned} from "../clean-text.js";
import {type SheetColumn, type SheetTable, fraction, sheetTable} from "../sheet-table.js";
import {metricCells, metricColumns, wholeFigures} from "./metric-columns.js";
import {tableNotes} from "./table-notes.js";
import {wholeSelection} from "./whole-selection.js";

const countryMetrics: readonly MetricName[] = ["revenue", "orders", "average_order_value", "customers"];
const categoryMetrics: readonly MetricName[] = ["revenue", "gross_profit", "profit_margin", "orders", "units"];
const share: Text = {en: "Share of revenue", es: "Parte de los ingresos"};

/** The columns of countries. */
export function countryLayout(language: Language): SheetColumn[] {
  return [
    {name: "country", label: dimensions.country.label[language], kind: "text"},
    ...metricColumns(countryMetrics, language),
    {name: "share", label: share[language], kind: "percent"}
  ];
}

/** Every country, largest revenue first. */
export function countriesTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {answers, shop} = report;
  const values = wholeSelection(report);
  const decimals = decimalsOf(shop.settings.currency);
  const revenue = values.revenue ?? 0;
  const rows = answers.countries.rows.map((row) => [
    memberLabel("country", String(row.keys.country), {language}),
    ...metricCells(countryMetrics, row.values),
    fraction(percentOf(row.values.revenue ?? 0, revenue, decimals))
  ]);
  const table: Omit<SheetTable, "columns"> = {
    sheet: "countries",
    layout: countryLayout(language),
    rows,
    matching: rows.length,
    reason: null,
    note: tableNotes.orders[language],
    whole: {...wholeFigures(countryMetrics, values), share: revenue === 0 ? null : 1}
  };
  return sheetTable(table, cleaned);
}

/** The columns of categories. */
export function categoryLayout(language: Language): SheetColumn[] {
  const label = dimensions.category.label[language];
  return [{name: "category", label, kind: "text"}, ...metricColumns(categoryMetrics, language)];
}

/** Every category, largest revenue first. */
export function categoriesTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {answers} = report;
  const rows = answers.categories.rows.map(({keys, values}) => [
    memberLabel("category", String(keys.category), {language}),
    ...metricCells(categoryMetrics, values)
  ]);
  const table: Omit<SheetTable, "columns"> = {
    sheet: "categories",
    layout: categoryLayout(language),
    rows,
    matching: rows.length,
    reason: null,
    note: tableNotes.orders[language],
    whole: wholeFigures(categoryMetrics, wholeSelection(report))
  };
  return sheetTable(table, cleaned);
}
