import {clipPeriod, daysIn} from "../../model/calendar.js";
import {type MeasureName, type Source, measures} from "../../model/measures.js";
import {neededMeasures} from "../../query/compile.js";
import type {MeasureRow} from "../../query/finish.js";
import type {ResolvedQuery} from "../../query/metric-query.js";
import {sortRows} from "../../query/order.js";
import {keyColumns} from "../../query/scope.js";
import type {LineColumns, SessionColumns} from "./columns.js";
import {groupRows} from "./groups.js";
import {type HistoryMeasures, churn, lifetimeValue, queryPeriods} from "./history-measures.js";
import {lineMeasure} from "./line-measures.js";
import {selectRows} from "./selection.js";

/** What a page has of a snapshot. */
export interface ShopColumns {
  readonly lines: LineColumns;
  readonly sessions: SessionColumns;
}

type Values = Partial<Record<MeasureName, bigint | null>>;
type Totals = Map<string, {keys: MeasureRow["keys"]; values: Values}>;

/** The rows that the compiled SQL of the query gives, computed over typed columns. */
export function evaluate(query: ResolvedQuery, {lines, sessions}: ShopColumns): MeasureRow[] {
  const needed = neededMeasures(query);
  const wanted = needed.length > 0 ? needed : (["lines"] as const);
  const bySource = Map.groupBy<Source, MeasureName>(wanted, (name) => measures[name].source);
  const totals = [...bySource].map(([source, names]) => {
    if (source === "lines") return lineTotals(query, names, lines);
    if (source === "sessions") return sessionTotals(query, sessions);
    return historyTotals(query, lines, source === "churn" ? churn : lifetimeValue);
  });
  const rows = [...joinTotals(totals, needed).values()].map(({keys, values}) => ({keys, measures: values}));
  const sorted = sortRows(query, rows);
  return query.limit === null ? sorted : sorted.slice(0, query.limit);
}

function joinTotals(totals: readonly Totals[], needed: readonly MeasureName[]): Totals {
  const joined: Totals = new Map();
  for (const [key, {keys, values}] of totals.flatMap((total) => [...total])) {
    const empty = () => ({keys, values: Object.fromEntries(needed.map((name) => [name, valueOfNoRow(name)]))});
    Object.assign((joined.get(key) ?? joined.set(key, empty()).get(key)!).values, values);
  }
  return joined;
}

/** What the SQL's join gives for a key that a source does not have. */
function valueOfNoRow(name: MeasureName): bigint | null {
  const {nullWhenUnknown, nullWhenDaysMissing} = measures[name];
  return nullWhenUnknown || nullWhenDaysMissing ? null : 0n;
}

function lineTotals(query: ResolvedQuery, names: readonly MeasureName[], lines: LineColumns): Totals {
  const rows = selectRows(lines, [query.filters, query.policy], query.range, query.except);
  const groups = groupRows(query, lines, rows);
  const values = names.map((name) => lineMeasure(measures[name], lines, rows, groups, query));
  return new Map(
    groups.keys.map((keys, group) => [
      keyOf(query, keys),
      {keys, values: Object.fromEntries(names.map((name, i) => [name, whole(values[i]![group]!)]))}
    ])
  );
}

function whole(value: number): bigint | null {
  return Number.isNaN(value) ? null : BigInt(value);
}

function sessionTotals(query: ResolvedQuery, sessions: SessionColumns): Totals {
  const rows = selectRows(sessions, [query.filters, query.policy], query.range, query.except);
  const groups = groupRows(query, sessions, rows);
  const sums = new Float64Array(groups.count);
  const days = new Uint32Array(groups.count);
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; ++i) {
    const group = groups.of[i]!;
    const groupDay = sessions.orderDay[rows[i]!]! * groups.count + group;
    if (!seen.has(groupDay)) days[group]! += 1;
    seen.add(groupDay);
    sums[group]! += sessions.sessions[rows[i]!]!;
  }
  return new Map(
    groups.keys.map((keys, group) => {
      const complete = days[group] === daysOfPeriod(query, keys);
      return [keyOf(query, keys), {keys, values: {sessions: complete ? BigInt(sums[group]!) : null}}];
    })
  );
}

function daysOfPeriod({grain, range}: ResolvedQuery, {date}: MeasureRow["keys"]): number {
  return daysIn(grain === null ? range : clipPeriod(date as string, grain, range));
}

function historyTotals(
  query: ResolvedQuery,
  lines: LineColumns,
  compute: (query: ResolvedQuery, lines: LineColumns, period: {start: string; end: string}) => HistoryMeasures
): Totals {
  return new Map(
    queryPeriods(query).flatMap(({start, clipped}) => {
      const counted = compute(query, lines, clipped);
      // A period without customers is no row of the dataset, as in its SQL.
      if (query.grain !== null && (counted.lifetime_customers ?? counted.churn_eligible_customers) === 0) return [];
      const keys: MeasureRow["keys"] = query.grain === null ? {} : {date: start};
      const values = Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, BigInt(value)]));
      return [[keyOf(query, keys), {keys, values}] as const];
    })
  );
}

function keyOf(query: ResolvedQuery, keys: MeasureRow["keys"]): string {
  return JSON.stringify(keyColumns(query).map((name) => keys[name]));
}
