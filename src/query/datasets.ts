import {periodsOf} from "../model/calendar.js";
import type {MeasureName} from "../model/measures.js";
import {exceptPredicates, filterPredicates, rangePredicate} from "./predicates.js";
import {type Scope, keyColumns, periodEndSql, periodSql} from "./scope.js";

/** What holds for a line of an order whose customer is known. */
export const customerOrders = ["is_sale", "customer_key IS NOT NULL"];

/** Lifetime value: of the customers with a matching order in the period, net amount up to the period's end. */
export function lifetimeValueTotals(_names: readonly MeasureName[], scope: Scope): [string, string][] {
  const {query, range, parameters} = scope;
  const {grain} = query;
  const keys = keyColumns(query);
  const period = grain === null ? [] : [`${periodSql("order_day", grain, query.shop.settings.weekStart)} AS date`];
  const selected = [
    `SELECT DISTINCT ${[...period, "customer_key"].join(", ")}`,
    "FROM lines",
    `WHERE ${[rangePredicate("order_day", range, parameters), ...customerOrders, ...chosenLines(scope)].join(" AND ")}`
  ];
  const end = grain === null ? parameters.bind(range.end, "date") : periodEndSql(scope);
  const columns = ["coalesce(sum(amount), 0) AS lifetime_amount", "count(DISTINCT customer_key) AS lifetime_customers"];
  const totals = [
    `SELECT ${[...keys, ...columns].join(", ")}`,
    "FROM selected_customers JOIN lines USING (customer_key)",
    `WHERE ${[`order_day <= ${end}`, ...visibleLines(scope)].join(" AND ")}`,
    ...(keys.length === 0 ? [] : ["GROUP BY date"])
  ];
  return [
    ["selected_customers", selected.join("\n")],
    ["lifetime_value_totals", totals.join("\n")]
  ];
}

/** Churn at the last day of each period: who had a matching order in the window before the last N days, and none since. */
export function churnTotals(_names: readonly MeasureName[], scope: Scope): [string, string][] {
  const {query, range, parameters} = scope;
  const {churnDays, weekStart} = query.shop.settings;
  const periods =
    query.grain === null ? [{start: range.start, clipped: range}] : periodsOf(range, query.grain, weekStart);
  const starts = parameters.placeholder(periods.map(({start}) => start));
  const ends = parameters.placeholder(periods.map(({clipped}) => clipped.end));
  const between = (from: number, to: number) => `order_day > last_day - ${from} AND order_day <= last_day - ${to}`;
  const customersOf = (from: number, to: number, predicates: readonly string[]) =>
    [
      "SELECT DISTINCT date, customer_key",
      `FROM churn_periods JOIN lines ON ${between(from, to)}`,
      `WHERE ${[...customerOrders, ...predicates].join(" AND ")}`
    ].join("\n");
  return [
    ["churn_periods", `SELECT unnest(${starts}::date[]) AS date, unnest(${ends}::date[]) AS last_day`],
    ["churn_eligible", customersOf(2 * churnDays, churnDays, chosenLines(scope))],
    ["churn_active", customersOf(churnDays, 0, visibleLines(scope))],
    ["churn_totals", churnCounts(keyColumns(query))]
  ];
}

function churnCounts(keys: readonly string[]): string {
  const columns = [
    "count(*) AS churn_eligible_customers",
    "count(*) - count(churn_active.customer_key) AS churned_customers"
  ];
  return [
    `SELECT ${[...keys.map((key) => `churn_eligible.${key}`), ...columns].join(", ")}`,
    "FROM churn_eligible LEFT JOIN churn_active",
    "  ON churn_active.date = churn_eligible.date AND churn_active.customer_key = churn_eligible.customer_key",
    ...(keys.length === 0 ? [] : ["GROUP BY churn_eligible.date"])
  ].join("\n");
}

/** The filters of the query, which choose the customers of a dataset. */
export function chosenLines({query, dialect, parameters}: Scope): string[] {
  return [
    ...filterPredicates(query.filters, "lines", dialect, parameters),
    ...exceptPredicates(query.except, "lines", dialect, parameters),
    ...filterPredicates(query.policy, "lines", dialect, parameters)
  ];
}

/** What holds for every line that a dataset reads. */
export function visibleLines({query, dialect, parameters}: Scope): string[] {
  return filterPredicates(query.policy, "lines", dialect, parameters);
}
