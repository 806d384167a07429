import {type MeasureName, measures} from "../model/measures.js";
import type {Metric} from "../model/metric.js";
import {type MetricName, metrics} from "../model/metrics.js";
import {compareText} from "../model/text.js";
import {isAsked} from "./compile.js";
import type {MeasureRow} from "./finish.js";
import type {ResolvedQuery} from "./metric-query.js";

/** Rows in the query's order, as the compiled SQL orders them: by value, then key in code-point order, nulls last. */
export function sortRows(query: ResolvedQuery, rows: readonly MeasureRow[]): MeasureRow[] {
  const terms = query.order
    .filter(({by}) => !(by in metrics) || isAsked(metrics[by as MetricName], query))
    .map(({by, descending}) => ({read: reader(by), sign: descending ? -1 : 1}));
  return rows.toSorted((a, b) => {
    for (const {read, sign} of terms) {
      const order = compareKeys(read(a), read(b), sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

type Key = string | number | null;

function reader(by: string): (row: MeasureRow) => Key {
  return by in metrics ? (row) => metricNumber(metrics[by as MetricName], row) : ({keys}) => keys[by] ?? null;
}

/** The value of a metric in double precision, as compiled SQL orders by it. */
function metricNumber({numerator, denominator, negated}: Metric, row: MeasureRow): number | null {
  const above = measureNumber(numerator, row);
  const below = denominator === undefined ? 1 : measureNumber(denominator, row);
  if (above === null || below === null || below === 0) return null;
  return (negated ? -above : above) / below;
}

function measureNumber(name: MeasureName, {measures: values}: MeasureRow): number | null {
  const value = values[name] ?? null;
  if (value === null) return null;
  return measures[name].money ? Number(value) / 1e4 : Number(value);
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (typeof a === "string" ? compareText(a, b as string) : a - (b as number));
}
