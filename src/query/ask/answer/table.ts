import {type DimensionName, dimensions} from "../../../model/dimensions.js";
import type {Unit} from "../../../model/metric.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Text} from "../../../model/text.js";
import type {QueryResult, ResultRow} from "../../finish.js";
import type {MetricQuery} from "../../metric-query.js";

export type Cell = string | number | null;

/** A column of an answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly label: Text;
  readonly type: "date" | "text" | "integer" | "number";
  /** Null for what is no figure, and for figures of no unit. */
  readonly unit: Unit | null;
}

/** Figures that answer a question; cells by the name of their column. */
export interface AnswerTable {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** The name of a product by its id; null where it has none. */
export type ProductName = (id: string) => string | null;

const date: AnswerColumn = {name: "date", label: {en: "Date", es: "Fecha"}, type: "date", unit: null};
const productName: AnswerColumn = {
  name: "product_name",
  label: {en: "Product name", es: "Nombre del producto"},
  type: "text",
  unit: null
};

/**
 * The rows of a query as a table: keys, metrics, and where it compares `previous_…` and `change_…` of each. A product
 * has its name beside its id.
 */
export function queryTable(query: MetricQuery, {rows}: QueryResult, nameOf: ProductName): AnswerTable {
  const compares = query.compare !== undefined;
  return {
    columns: [
      ...keyColumnsOf(query),
      ...query.metrics.map(metricColumn),
      ...(compares ? query.metrics.flatMap((name) => [previousColumn(name), changeColumn(name)]) : [])
    ],
    rows: rows.map((row) => ({
      ...keyCells(row.keys, nameOf),
      ...row.values,
      ...(compares && comparedCells(query, row))
    }))
  };
}

/** The columns of a query's keys. */
export function keyColumnsOf({grain, dimensions: grouped = []}: MetricQuery): AnswerColumn[] {
  return [...(grain === undefined ? [] : [date]), ...grouped.flatMap(dimensionColumns)];
}

/** The cells of a row's keys. */
export function keyCells(keys: ResultRow["keys"], nameOf: ProductName): Record<string, Cell> {
  const {product_id: id} = keys;
  return {...keys, ...(id !== undefined && {product_name: nameOf(String(id))})};
}

function dimensionColumns(name: DimensionName): AnswerColumn[] {
  const {label, type} = dimensions[name];
  return [{name, label, type, unit: null}, ...(name === "product_id" ? [productName] : [])];
}

function metricColumn(name: MetricName): AnswerColumn {
  const {label, unit} = metrics[name];
  return {name, label, type: unit === "count" ? "integer" : "number", unit};
}

function previousColumn(name: MetricName): AnswerColumn {
  const {label} = metrics[name];
  return {
    ...metricColumn(name),
    name: `previous_${name}`,
    label: {en: `${label.en}, earlier`, es: `${label.es}, antes`}
  };
}

/** The column of a metric's change. */
export function changeColumn(name: MetricName): AnswerColumn {
  const {label, change} = metrics[name];
  const text =
    change === "percent"
      ? {en: `${label.en}, change in percent`, es: `${label.es}, cambio en porcentaje`}
      : {en: `${label.en}, change in percentage points`, es: `${label.es}, cambio en puntos porcentuales`};
  return {name: `change_${name}`, label: text, type: "number", unit: change === "percent" ? "percent" : null};
}

function comparedCells({metrics: names}: MetricQuery, {previous, change}: ResultRow): Record<string, Cell> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`previous_${name}`, previous?.[name] ?? null],
      [`change_${name}`, change?.[name] ?? null]
    ])
  );
}
