import {type Day, type DayRange, clipPeriod, periodsOf} from "../model/calendar.js";
import {decimalsOf} from "../model/currency.js";
import {type Measure, type MeasureName, measures} from "../model/measures.js";
import type {Metric} from "../model/metric.js";
import {reasonForNull} from "../model/metric-unknown.js";
import type {Text} from "../model/text.js";
import {afterCounting} from "./after-counting.js";
import {alignPeriod} from "./align.js";
import type {ResolvedQuery} from "./metric-query.js";
import {neededMeasures} from "./compile.js";
import {sortRows} from "./order.js";
import {QueryError} from "./query-error.js";
import {type Rational, divideBySize, rational, round, subtract, times} from "./rational.js";
import {keyColumns} from "./scope.js";

/** A row as an engine gives it: keys, and measures as whole numbers (money in ten-thousandths) or null. */
export interface MeasureRow {
  readonly keys: Readonly<Record<string, string | number>>;
  readonly measures: Readonly<Partial<Record<MeasureName, bigint | null>>>;
}

/** Metrics by name, rounded; null where a value cannot be known. */
export type Values = Record<string, number | null>;

export interface ResultRow {
  readonly keys: Readonly<Record<string, string | number>>;
  readonly values: Values;
  /** The values of the range that the query compares with; null where the data do not cover it. */
  readonly previous: Values | null;
  /** Percent of the earlier value's size, or percentage points for rates. */
  readonly change: Values | null;
}

export interface QueryResult {
  readonly rows: readonly ResultRow[];
  readonly range: DayRange;
  readonly previousRange: DayRange | null;
  /** Why a metric is null in a row; the first reason met. */
  readonly unknown: Readonly<Record<string, Text>>;
}

/**
 * Divides, rounds and compares what an engine counted: the one place where that is done, for every engine.
 * @param previous rows of the range that the query compares with, without order or limit
 */
export function finish(
  query: ResolvedQuery,
  current: readonly MeasureRow[],
  previous: readonly MeasureRow[] | null
): QueryResult {
  const unknown: Record<string, Text> = {...query.unknown};
  const rows = complete(query, query.range, withEarlier(query, current, previous));
  const earlier = query.previous === null || previous === null ? null : earlierRows(query, previous);
  const results = rows.map((row) => {
    const now = exactValues(query, row, query.range, unknown);
    const values = rounded(query, now);
    if (earlier === null) return {keys: row.keys, values, previous: null, change: null};
    const before = exactValues(query, earlier(row), query.previous!, {});
    return {keys: row.keys, values, previous: rounded(query, before), change: changes(query, now, before)};
  });
  return {rows: afterCounting(query, results), range: query.range, previousRange: query.previous, unknown};
}

/** Adds the members that only the earlier range has, where rows are ordered by how much they changed. */
function withEarlier(
  query: ResolvedQuery,
  current: readonly MeasureRow[],
  previous: readonly MeasureRow[] | null
): readonly MeasureRow[] {
  if (previous === null || query.grain !== null || !query.after?.order) return current;
  const present = new Set(current.map(({keys}) => keyOf(query, keys)));
  const gone = previous.filter(({keys}) => !present.has(keyOf(query, keys)));
  return [...current, ...gone.map(({keys}) => emptyRow(query, keys))];
}

/** Rows that a query may be filled up to; more are no answer that anybody reads. */
const mostRows = 500_000;

/** Adds the periods without lines, unless the query keeps only the first rows. */
function complete(query: ResolvedQuery, range: DayRange, rows: readonly MeasureRow[]): readonly MeasureRow[] {
  if (query.grain === null || query.limit !== null) return rows;
  const present = new Set(rows.map((row) => keyOf(query, row.keys)));
  const members = query.dimensions.length === 0 ? [{}] : [...groupMembers(query, rows)];
  const periods = periodsOf(range, query.grain, query.shop.settings.weekStart);
  if (periods.length * members.length > mostRows)
    throw new QueryError("limit", `too many rows: more than ${mostRows}; set a limit, a coarser grain or a filter`);
  const added = periods.flatMap(({start}) =>
    members.map((keys) => emptyRow(query, {date: start, ...keys})).filter(({keys}) => !present.has(keyOf(query, keys)))
  );
  return added.length === 0 ? rows : sortRows(query, [...rows, ...added]);
}

function* groupMembers(query: ResolvedQuery, rows: readonly MeasureRow[]): Iterable<MeasureRow["keys"]> {
  const seen = new Set<string>();
  for (const {
    keys: {date: _, ...keys}
  } of rows) {
    const key = JSON.stringify(query.dimensions.map((name) => keys[name]));
    if (!seen.has(key)) yield keys;
    seen.add(key);
  }
}

function keyOf(query: ResolvedQuery, keys: MeasureRow["keys"]): string {
  return JSON.stringify(keyColumns(query).map((name) => keys[name]));
}

function emptyRow(query: ResolvedQuery, keys: MeasureRow["keys"]): MeasureRow {
  return {
    keys,
    measures: Object.fromEntries(neededMeasures(query).map((name) => [name, emptyMeasure(measures[name])]))
  };
}

function emptyMeasure({nullWhenDaysMissing}: Measure): bigint | null {
  return nullWhenDaysMissing ? null : 0n;
}

function earlierRows(query: ResolvedQuery, rows: readonly MeasureRow[]): (row: MeasureRow) => MeasureRow {
  const byKey = new Map(rows.map((row) => [keyOf(query, row.keys), row]));
  return ({keys}) => {
    const aligned = query.grain === null ? keys : {...keys, date: alignPeriod(query, keys.date as Day)};
    return byKey.get(keyOf(query, aligned)) ?? emptyRow(query, aligned);
  };
}

function exactValues(
  query: ResolvedQuery,
  row: MeasureRow,
  range: DayRange,
  unknown: Record<string, Text>
): (Rational | null)[] {
  const period = query.grain === null ? range : clipPeriod(row.keys.date as Day, query.grain, range);
  return query.metrics.map((metric) => {
    const reason = query.unknown[metric.name] ?? metric.unknown?.(period, query.shop);
    const value = reason === undefined ? exactValue(metric, row) : null;
    if (value === null) unknown[metric.name] ??= reason ?? reasonForNull(metric);
    return value;
  });
}

function exactValue({numerator, denominator, unit, negated}: Metric, row: MeasureRow): Rational | null {
  const above = scaled(numerator, row);
  const below = denominator === undefined ? rational(1n) : scaled(denominator, row);
  if (above === null || below === null) return null;
  const value = rational(above.numerator * below.denominator, above.denominator * below.numerator);
  if (value === null) return null;
  const signed = negated ? times(value, -1n) : value;
  return unit === "percent" ? times(signed, 100n) : signed;
}

function scaled(name: MeasureName, {measures: values}: MeasureRow): Rational | null {
  return rational(values[name] ?? null, measures[name].money ? 10_000n : 1n);
}

function rounded(query: ResolvedQuery, values: readonly (Rational | null)[]): Values {
  return Object.fromEntries(
    query.metrics.map((metric, i) => {
      const value = values[i] ?? null;
      return [metric.name, value === null ? null : round(value, decimals(metric, query))];
    })
  );
}

function decimals({unit}: Metric, query: ResolvedQuery): number {
  if (unit === "currency") return decimalsOf(query.shop.settings.currency);
  return unit === "percent" ? 2 : 0;
}

function changes(
  query: ResolvedQuery,
  now: readonly (Rational | null)[],
  before: readonly (Rational | null)[]
): Values {
  return Object.fromEntries(
    query.metrics.map((metric, i) => {
      const change = changeOf(metric, now[i] ?? null, before[i] ?? null);
      return [metric.name, change === null ? null : round(change, 2)];
    })
  );
}

function changeOf({change}: Metric, now: Rational | null, before: Rational | null): Rational | null {
  if (now === null || before === null || before.numerator === 0n) return null;
  if (change === "points") return subtract(now, before);
  const share = divideBySize(subtract(now, before), before);
  return share === null ? null : times(share, 100n);
}
