import type {DimensionName} from "../model/dimensions.js";
import type {Metric} from "../model/metric.js";
import {type MetricName, metricNames} from "../model/metrics.js";
import {compareText} from "../model/text.js";
import type {ResultRow} from "./finish.js";
import type {MetricQuery, Order, ResolvedQuery} from "./metric-query.js";
import {QueryError} from "./query-error.js";

export type BoundKind = "above" | "at_least" | "below" | "at_most";

export const boundKinds: readonly BoundKind[] = ["above", "at_least", "below", "at_most"];

/** A bound of a metric's finished value, as it is shown: money in units of the currency, rates in percent. */
export interface Bound {
  readonly metric: MetricName;
  readonly is: BoundKind;
  readonly value: number;
}

/** What is done with finished rows: bounds, then order, then limit. */
export interface AfterCounting {
  readonly having: readonly Bound[];
  /** Null where the order of the engine stands. */
  readonly order: readonly Required<Order>[] | null;
  readonly limit: number | null;
}

/**
 * Divides order and limit between the engine and what comes after counting: a bound or an order by change needs
 * finished rows, and then the limit waits for them.
 * @throws {QueryError} for an unknown column, a bound of a metric that is not asked for, or a wrong limit
 */
export function resolveOrder(
  query: MetricQuery,
  chosen: readonly Metric[]
): Pick<ResolvedQuery, "order" | "limit" | "after"> {
  const keys: string[] =
    query.grain === undefined ? [...(query.dimensions ?? [])] : ["date", ...(query.dimensions ?? [])];
  const names = chosen.map(({name}) => name);
  const changes = query.compare === undefined ? [] : names.map(changeOf);
  const order = fullOrder(query.order ?? [], keys, [...keys, ...names, ...changes]);
  const limit = resolveLimit(query.limit);
  const having = resolveBounds(query.having ?? [], names);
  const byChange = order.some(({by}) => changes.includes(by));
  if (having.length === 0 && !byChange) return {order, limit, after: null};
  return {
    order: byChange ? fullOrder([], keys, keys) : order,
    limit: null,
    after: {having, order: byChange ? order : null, limit}
  };
}

/** The column that the change of a metric is ordered by. */
export function changeOf(metric: string): string {
  return `${metric}_change`;
}

function fullOrder(order: readonly Order[], keys: readonly string[], known: readonly string[]): Required<Order>[] {
  for (const {by} of order) {
    if (!known.includes(by)) throw new QueryError("order", `unknown column: ${by}; use one of ${known.join(", ")}`);
  }
  const given = order.map(({by, descending = false}) => ({by, descending}));
  const rest = keys.filter((key) => !given.some(({by}) => by === key));
  return [...given, ...rest.map((by) => ({by, descending: false}))];
}

function resolveLimit(limit: number | undefined): number | null {
  if (limit === undefined) return null;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw new QueryError("limit", `invalid limit: ${limit}; use 1 to 100000`);
  return limit;
}

function resolveBounds(bounds: readonly Bound[], names: readonly string[]): readonly Bound[] {
  for (const {metric, is, value} of bounds) {
    if (!names.includes(metric)) throw new QueryError("having", `not asked for: ${metric}; name it among the metrics`);
    if (!boundKinds.includes(is)) throw new QueryError("having", `unknown bound: ${is}; use ${boundKinds.join(", ")}`);
    if (!Number.isFinite(value)) throw new QueryError("having", `invalid value: ${value}`);
  }
  return bounds;
}

/** The rows that keep a query's bounds, in its order, up to its limit. */
export function afterCounting({after}: ResolvedQuery, rows: readonly ResultRow[]): readonly ResultRow[] {
  if (after === null) return rows;
  const kept = rows.filter((row) => after.having.every((bound) => keeps(bound, row)));
  const sorted = after.order === null ? kept : kept.toSorted(byOrder(after.order));
  return after.limit === null ? sorted : sorted.slice(0, after.limit);
}

function keeps({metric, is, value}: Bound, {values}: ResultRow): boolean {
  const found = values[metric] ?? null;
  if (found === null) return false;
  if (is === "above") return found > value;
  if (is === "at_least") return found >= value;
  return is === "below" ? found < value : found <= value;
}

function byOrder(order: readonly Required<Order>[]): (a: ResultRow, b: ResultRow) => number {
  const terms = order.map(({by, descending}) => ({read: readerOf(by), sign: descending ? -1 : 1}));
  return (a, b) => {
    for (const {read, sign} of terms) {
      const found = compareKeys(read(a), read(b), sign);
      if (found !== 0) return found;
    }
    return 0;
  };
}

function readerOf(by: string): (row: ResultRow) => string | number | null {
  const changed = metricNames.find((name) => changeOf(name) === by);
  if (changed !== undefined) return ({change}) => change?.[changed] ?? null;
  if (metricNames.includes(by as MetricName)) return ({values}) => values[by] ?? null;
  return ({keys}) => keys[by as DimensionName] ?? null;
}

/** Nulls last whatever the sign; texts in code-point order, as databases order them. */
function compareKeys(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (typeof a === "string" ? compareText(a, String(b)) : a - Number(b));
}
