import type {Report} from "../../../../loaders/report/report.js";
import {daysIn} from "../../../../src/model/calendar.js";
import type {MetricName} from "../../../../src/model/metrics.js";
import type {Language, Text} from "../../../../src/model/text.js";
import type {Cleaned} from "../clean-text.js";
import {type SheetColumn, type SheetTable, sheetTable} from "../sheet-table.js";
import {metricCells, metricColumns, wholeFigures} from "./metric-columns.js";
import {joinNotes, partNote, tableNotes} from "./table-notes.js";
import {wholeSelection} from "./whole-selection.js";

const metrics: readonly MetricName[] = ["revenue", "orders", "average_order_value"];
const day: Text = {en: "Day", es: "Día"};

/** The columns of days. */
export function seriesLayout(language: Language): SheetColumn[] {
  return [{name: "date", label: day[language], kind: "day"}, ...metricColumns(metrics, language)];
}

/** The last days of the period, one a row. */
export function seriesTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {answers, days} = report;
  const listed = days === null ? [] : answers.series.rows;
  const rows = listed.map(({keys, values}) => [String(keys.date), ...metricCells(metrics, values)]);
  const matching = days === null ? 0 : daysIn(days);
  const which = tableNotes.lastDays[language].replace("{days}", String(rows.length));
  const table: Omit<SheetTable, "columns"> = {
    sheet: "series",
    layout: seriesLayout(language),
    rows,
    matching,
    reason: rows.length < matching ? which : null,
    note: joinNotes(partNote(rows.length, matching, which, language), tableNotes.orders[language]),
    whole: wholeFigures(metrics, wholeSelection(report))
  };
  return sheetTable(table, cleaned);
}
