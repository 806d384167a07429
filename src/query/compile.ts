import type {DayRange} from "../model/calendar.js";
import {type MeasureName, type Source, measures} from "../model/measures.js";
import type {Metric} from "../model/metric.js";
import {measuresOf} from "../model/metric-scope.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Dialect} from "./dialect.js";
import {churnTotals, lifetimeValueTotals} from "./datasets.js";
import type {ResolvedQuery} from "./metric-query.js";
import {Parameters, type Statement} from "./parameters.js";
import type {Scope} from "./scope.js";
import {keyColumns} from "./scope.js";
import {lineTotals, sessionTotals} from "./totals.js";
import {withTables} from "./with-tables.js";

/** Writes the common table expressions of a source, the last of which holds its measures by key. */
type SourceCompiler = (names: readonly MeasureName[], scope: Scope) => readonly [name: string, sql: string][];

const sources: Readonly<Record<Source, SourceCompiler>> = {
  lines: lineTotals,
  sessions: sessionTotals,
  lifetime_value: lifetimeValueTotals,
  churn: churnTotals
};

/**
 * The SQL of a query and its parameters. Each source is aggregated on its own, then they are joined by the keys, so
 * that totals never fan out. The columns are the keys (`date`, dimensions) and one for each measure; values never
 * enter the text.
 * @param range the days to count, by default the query's own; `query.previous` compiles the comparison
 */
export function compile(query: ResolvedQuery, dialect: Dialect, range: DayRange = query.range): Statement {
  const scope: Scope = {query, dialect, range, parameters: new Parameters()};
  const needed = neededMeasures(query);
  const bySource = Map.groupBy<Source, MeasureName>(
    needed.length > 0 ? needed : ["lines"],
    (name) => measures[name].source
  );
  const totals = [...bySource].map(([source, names]) => sources[source](names, scope));
  const tables = [...totals.flat(), ...joinedTotals(query, totals, [...bySource.values()].flat())];
  const sql = [
    withTables(tables),
    `SELECT ${[...keyColumns(query), ...[...bySource.values()].flat()].join(", ")}`,
    `FROM ${tables.at(-1)![0]}`,
    ...orderBy(query),
    ...(query.limit === null ? [] : [`LIMIT ${query.limit}`])
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(scope.parameters.values)});
}

/** The measures that a query reads from an engine: not those of metrics that cannot be known. */
export function neededMeasures(query: ResolvedQuery): MeasureName[] {
  return [...new Set(query.metrics.filter((metric) => isAsked(metric, query)).flatMap(measuresOf))];
}

/** Whether a metric is read from an engine: not where the filters or the days make it unknown for every row. */
export function isAsked(metric: Metric, query: ResolvedQuery): boolean {
  if (query.unknown[metric.name] !== undefined) return false;
  if (query.grain !== null || metric.unknown === undefined) return true;
  const ranges = query.previous === null ? [query.range] : [query.range, query.previous];
  return ranges.some((range) => metric.unknown!(range, query.shop) === undefined);
}

function joinedMeasure(name: MeasureName): string {
  const {source, nullWhenUnknown, nullWhenDaysMissing} = measures[name];
  // A key that only another source has: a sum over no line is 0.
  const zero = (source === "lines" && !nullWhenUnknown) || (source !== "lines" && !nullWhenDaysMissing);
  return zero ? `coalesce(${name}, 0) AS ${name}` : name;
}

/** The totals of several sources side by side; a table of its own, so that ordering sees what the join made of them. */
function joinedTotals(
  query: ResolvedQuery,
  totals: readonly (readonly [name: string, sql: string][])[],
  names: readonly MeasureName[]
): [name: string, sql: string][] {
  if (totals.length === 1) return [];
  const keys = keyColumns(query);
  const [first, ...others] = totals.map((list) => list.at(-1)![0]);
  const join = (name: string) =>
    keys.length === 0 ? `CROSS JOIN ${name}` : `FULL JOIN ${name} USING (${keys.join(", ")})`;
  const columns = [...keys, ...names.map(joinedMeasure)].join(", ");
  return [["totals", [`SELECT ${columns}`, `FROM ${first}`, ...others.map((name) => `  ${join(name)}`)].join("\n")]];
}

function orderBy(query: ResolvedQuery): string[] {
  const terms = query.order.flatMap(({by, descending}) => {
    if (by in metrics && !isAsked(metrics[by as MetricName], query)) return [];
    const expression = by in metrics ? metricSql(metrics[by as MetricName]) : by;
    return [`${expression} ${descending ? "DESC" : "ASC"} NULLS LAST`];
  });
  return terms.length === 0 ? [] : [`ORDER BY ${terms.join(", ")}`];
}

/** The SQL of a metric over the columns of its measures, as double precision; for ordering and for reading. */
export function metricSql({numerator, denominator, negated}: Metric): string {
  const sign = negated ? "-" : "";
  if (denominator === undefined) return `${sign}CAST(${numerator} AS double precision)`;
  return `${sign}CAST(${numerator} AS double precision) / nullif(CAST(${denominator} AS double precision), 0)`;
}
