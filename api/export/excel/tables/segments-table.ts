import type {Report} from "../../../../loaders/report/report.js";
import {memberLabel} from "../../../../src/components/format.js";
import {dimensions, missing} from "../../../../src/model/dimensions.js";
import type {MetricName} from "../../../../src/model/metrics.js";
import {type RfmSegment, rfmActions, rfmSegments} from "../../../../src/model/segments.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {percentOf} from "../../../../src/query/share.js";
import type {Cleaned} from "../clean-text.js";
import {type SheetColumn, type SheetTable, fraction, sheetTable} from "../sheet-table.js";
import {metricCells, metricColumns, wholeFigures} from "./metric-columns.js";
import {tableNotes} from "./table-notes.js";
import {wholeSelection} from "./whole-selection.js";

const metrics: readonly MetricName[] = ["customers", "revenue", "orders", "average_order_value"];
const share: Text = {en: "Share of customers", es: "Parte de los clientes"};
const action: Text = {en: "What to do", es: "Qué hacer"};

/** The columns of segments. */
export function segmentLayout(language: Language): SheetColumn[] {
  return [
    {name: "segment", label: dimensions.rfm_segment.label[language], kind: "text"},
    ...metricColumns(metrics, language),
    {name: "share", label: share[language], kind: "percent"},
    {name: "action", label: action[language], kind: "text", wraps: true}
  ];
}

/** Every segment, largest revenue first, those without an order last. */
export function segmentsTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {answers} = report;
  const values = wholeSelection(report);
  const present = answers.segments.rows.map((row) => ({segment: String(row.keys.rfm_segment), values: row.values}));
  const absent = rfmSegments
    .filter((name) => !present.some(({segment}) => segment === name))
    .map((segment) => ({segment: segment as string, values: {customers: 0, revenue: 0, orders: 0}}));
  const rows = [...present, ...absent].map(({segment, values: figures}) => [
    memberLabel("rfm_segment", segment, {language}),
    ...metricCells(metrics, figures),
    fraction(percentOf(figures.customers ?? 0, values.customers ?? 0, 0)),
    segment === missing ? null : (rfmActions[segment as RfmSegment]?.[language] ?? null)
  ]);
  const table: Omit<SheetTable, "columns"> = {
    sheet: "segments",
    layout: segmentLayout(language),
    rows,
    matching: rows.length,
    reason: null,
    note: tableNotes.orders[language],
    whole: {...wholeFigures(metrics, values), share: values.customers ? 1 : null}
  };
  return sheetTable(table, cleaned);
}
