import {missing} from "../../../model/dimensions.js";
import type {MetricQuery} from "../../metric-query.js";
import type {Derivation} from "../reading.js";
import {plurals} from "../say/plurals.js";
import type {AnswerColumn, AnswerTable} from "./table.js";

/** The rows whose first metric grew, or fell. */
export function changedRows(table: AnswerTable, {metrics: [name]}: MetricQuery, only: "up" | "down"): AnswerTable {
  const sign = only === "up" ? 1 : -1;
  return {...table, rows: table.rows.filter((row) => Number(row[`change_${name}`] ?? 0) * sign > 0)};
}

/** The first rows of each group, groups in the order of their keys, rows in that of the query. */
export function firstOfEach(
  {columns, rows}: AnswerTable,
  query: MetricQuery,
  {ranked, limit}: Extract<Derivation, {kind: "each"}>
): AnswerTable {
  const keys = [...(query.grain === undefined ? [] : ["date"]), ...(query.dimensions ?? [])].filter(
    (name) => name !== ranked
  );
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keys.map((name) => row[name])));
  const kept = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some.slice(0, limit));
  return {columns, rows: kept};
}

/** How many rows there are, in one row. */
export function countOf({rows}: AnswerTable, {grain, dimensions: [name] = []}: MetricQuery): AnswerTable {
  const {en, es} = plurals[name ?? grain!];
  const label = {en: `Number of ${en}`, es: `Número de ${es}`};
  const column: AnswerColumn = {name: "count", label, type: "integer", unit: "count"};
  const known = name === undefined ? rows : rows.filter((row) => row[name] !== missing);
  return {columns: [column], rows: [{count: known.length}]};
}
