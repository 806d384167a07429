import {daysIn} from "../model/calendar.js";
import {type Measure, type MeasureName, measures} from "../model/measures.js";
import {conditionSql, exceptPredicates, filterPredicates, rangePredicate} from "./predicates.js";
import {type Scope, keyColumns, periodEndSql, periodSql} from "./scope.js";

/** The measures over order lines, by key. */
export function lineTotals(names: readonly MeasureName[], scope: Scope): [string, string][] {
  const columns = names.map((name) => `${lineMeasureSql(measures[name], scope)} AS ${name}`);
  return [["line_totals", aggregateSql("lines", columns, scope)]];
}

/** The sessions, by key; null where a day of the period has no row. */
export function sessionTotals(_names: readonly MeasureName[], scope: Scope): [string, string][] {
  const {query, range, parameters} = scope;
  if (query.grain === null) {
    const days = parameters.bind(String(daysIn(range)), "integer");
    const column = `CASE WHEN count(DISTINCT order_day) = ${days} THEN sum(sessions) END AS sessions`;
    return [["session_totals", aggregateSql("session_days", [column], scope)]];
  }
  const keys = keyColumns(query);
  const daily = aggregateSql("session_days", ["count(DISTINCT order_day) AS days", "sum(sessions) AS sessions"], scope);
  const days = `${periodEndSql(scope)} - GREATEST(date, ${parameters.bind(range.start, "date")}) + 1`;
  const complete = `SELECT ${keys.join(", ")}, CASE WHEN days = ${days} THEN sessions END AS sessions\nFROM session_periods`;
  return [
    ["session_periods", daily],
    ["session_totals", complete]
  ];
}

function aggregateSql(view: "lines" | "session_days", columns: readonly string[], scope: Scope): string {
  const keys = keySql(scope);
  return [
    `SELECT ${[...keys, ...columns].join(",\n  ")}`,
    `FROM ${view}`,
    `WHERE ${selection(view, scope).join(" AND ")}`,
    ...(keys.length === 0 ? [] : [`GROUP BY ${keys.map((_, i) => i + 1).join(", ")}`])
  ].join("\n");
}

function keySql({query: {grain, dimensions, shop}}: Scope): string[] {
  if (grain === null) return [...dimensions];
  return [`${periodSql("order_day", grain, shop.settings.weekStart)} AS date`, ...dimensions];
}

function selection(view: "lines" | "session_days", {query, dialect, range, parameters}: Scope): string[] {
  const source = view === "lines" ? view : "sessions";
  return [
    rangePredicate("order_day", range, parameters),
    ...filterPredicates(query.filters, source, dialect, parameters),
    ...exceptPredicates(query.except, source, dialect, parameters),
    ...filterPredicates(query.policy, source, dialect, parameters)
  ];
}

/** The columns of a measure that no table has. */
const computed: Readonly<Partial<Record<Measure["column"], string>>> = {
  list_amount: "quantity * unit_price",
  discount: "quantity * unit_price - amount"
};

function lineMeasureSql(measure: Measure, scope: Scope): string {
  const {aggregate, column, nullWhenUnknown} = measure;
  const filter = filterClause(measure, scope);
  if (aggregate === "count") return `count(*)${filter}`;
  if (aggregate === "count_distinct") return `count(DISTINCT ${column})${filter}`;
  const sum = `coalesce(sum(${computed[column] ?? column})${filter}, 0)`;
  return nullWhenUnknown ? `CASE WHEN count(${column}) > 0 OR count(*) = 0 THEN ${sum} END` : sum;
}

function filterClause({where = []}: Measure, {query, range, parameters}: Scope): string {
  const conditions = where.flatMap((condition) => {
    if (condition !== "first_order_in_period") return [conditionSql[condition]];
    const since = `first_order_day >= ${parameters.bind(range.start, "date")}`;
    if (query.grain === null) return [since];
    const period = (day: string) => periodSql(day, query.grain!, query.shop.settings.weekStart);
    return [since, `${period("first_order_day")} = ${period("order_day")}`];
  });
  return conditions.length === 0 ? "" : ` FILTER (WHERE ${conditions.join(" AND ")})`;
}
