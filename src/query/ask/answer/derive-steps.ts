import {periodStart, addDays} from "../../../model/calendar.js";
import {type Metric, metricChange} from "./metric-change.js";
import {metrics} from "../../../model/metrics.js";
import type {QueryResult, ResultRow} from "../../finish.js";
import type {MetricQuery} from "../../metric-query.js";
import type {Derivation} from "../reading.js";
import {type AnswerTable, changeColumn} from "./table.js";

export interface StepsOptions {
  readonly query: MetricQuery;
  readonly result: QueryResult;
  /** The figures of the period before the first one; null where there are none. */
  readonly before: QueryResult | null;
  readonly table: AnswerTable;
  readonly weekStart: number;
}

/**
 * The table with the change of the first metric from the period before each row's, of the same members; null where that
 * period or a figure of it is not known. A rank keeps the periods that changed most.
 */
export function withSteps(
  {rank}: Pick<Extract<Derivation, {kind: "steps"}>, "rank">,
  {query, result, before, table, weekStart}: StepsOptions
): AnswerTable {
  const name = query.metrics[0]!;
  const metric: Metric = metrics[name];
  const column = changeColumn(name);
  const values = new Map(
    [...(before?.rows ?? []), ...result.rows].map((row) => [keyOf(row), row.values[name] ?? null])
  );
  const earlier = ({keys}: ResultRow) =>
    keyOf({keys: {...keys, date: periodStart(addDays(String(keys.date), -1), query.grain!, weekStart)}});
  const rows = table.rows.map((cells, i) => {
    const row = result.rows[i]!;
    return {...cells, [column.name]: metricChange(metric, row.values[name] ?? null, values.get(earlier(row)) ?? null)};
  });
  const columns = [...table.columns, column];
  if (rank === undefined) return {columns, rows};
  const sign = rank.descending ? -1 : 1;
  const change = (row: (typeof rows)[number]) => row[column.name] as number | null;
  const known = rows.filter((row) => change(row) !== null).toSorted((a, b) => sign * (change(a)! - change(b)!));
  return {columns, rows: known.slice(0, rank.limit)};
}

function keyOf({keys}: Pick<ResultRow, "keys">): string {
  return JSON.stringify(Object.entries(keys).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
