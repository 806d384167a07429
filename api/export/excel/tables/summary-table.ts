import type {Report} from "../../../../loaders/report/report.js";
import {type Metric, unitLabels} from "../../../../src/model/metric.js";
import {metrics} from "../../../../src/model/metrics.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {kpiMetrics} from "../../../../src/query/overview.js";
import type {Cleaned} from "../clean-text.js";
import {type CellValue, type SheetColumn, type SheetTable, fraction, sheetTable} from "../sheet-table.js";

const labels = {
  metric: {en: "Metric", es: "Métrica"},
  value: {en: "This period", es: "Este período"},
  previous: {en: "Period before", es: "Período anterior"},
  change: {en: "Change", es: "Cambio"},
  unit: {en: "Unit", es: "Unidad"},
  note: {en: "Why it is not known", es: "Por qué no se conoce"}
} as const satisfies Record<string, Text>;

/** The columns of the summary's figures; the unit of a row says how its figures are written. */
export function summaryLayout(language: Language): SheetColumn[] {
  return Object.entries(labels).map(([name, label]) => {
    const isText = name === "metric" || name === "unit" || name === "note";
    return {name, label: label[language], kind: isText ? "text" : "money"};
  });
}

/** The metrics of the summary, in the order of its rows. */
export const summaryMetrics: readonly Metric[] = kpiMetrics.map((name) => metrics[name]);

/** Every figure of the selection with its comparison; what is not known is null, and the last column says why. */
export function summaryTable({answers: {kpis}}: Report, language: Language, cleaned: Cleaned): SheetTable {
  const row = kpis.rows[0];
  const rows = summaryMetrics.map((metric): CellValue[] => {
    const {name, label, unit, change} = metric;
    const inCell = (value: number | null | undefined, isFraction: boolean) =>
      isFraction ? fraction(value ?? null) : (value ?? null);
    const value = row?.values[name] ?? null;
    return [
      label[language],
      inCell(value, unit === "percent"),
      inCell(row?.previous?.[name], unit === "percent"),
      inCell(row?.change?.[name], change === "percent"),
      unitLabels[unit][language],
      value === null ? (kpis.unknown[name]?.[language] ?? null) : null
    ];
  });
  const table: Omit<SheetTable, "columns"> = {
    sheet: "summary",
    layout: summaryLayout(language),
    rows,
    matching: rows.length,
    reason: null,
    note: null,
    whole: {}
  };
  return sheetTable(table, cleaned);
}
