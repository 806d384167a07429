import type {DistributionName} from "../model/distributions.js";
import {chosenLines, customerOrders, visibleLines} from "./datasets.js";
import {knownDays} from "./distribution.js";
import {rangePredicate} from "./predicates.js";
import type {Scope} from "./scope.js";

/** Common table expressions, the last of which has the column `value`: one row an order, customer or day. */
type ValueTables = (scope: Scope) => readonly [name: string, sql: string][];

/** Fits money in 64 bits, where DuckDB's sums take 128. */
const money = (sql: string) => `CAST(${sql} AS decimal(18, 4)) AS value`;

/** The values of each distribution. */
export const distributionValues: Readonly<Record<DistributionName, ValueTables>> = {
  order_value: orderValues,
  customer_value: customerValues,
  days_between_orders: daysBetweenOrders,
  daily_revenue: dailyRevenue
};

function orderValues(scope: Scope): [string, string][] {
  const values = [
    `SELECT ${money("sum(amount)")}`,
    "FROM lines",
    `WHERE ${["is_sale", inRange(scope), ...chosenLines(scope)].join(" AND ")}`,
    "GROUP BY order_key"
  ];
  return [["order_values", values.join("\n")]];
}

function customerValues(scope: Scope): [string, string][] {
  const selected = [
    "SELECT DISTINCT customer_key",
    "FROM lines",
    `WHERE ${[...customerOrders, inRange(scope), ...chosenLines(scope)].join(" AND ")}`
  ];
  const values = [
    `SELECT ${money("sum(amount)")}`,
    "FROM selected_customers JOIN lines USING (customer_key)",
    `WHERE ${[upToEnd(scope), ...visibleLines(scope)].join(" AND ")}`,
    "GROUP BY customer_key"
  ];
  return [
    ["selected_customers", selected.join("\n")],
    ["customer_values", values.join("\n")]
  ];
}

/** Every order of a customer counts as the one before; the filters say of which orders the days are kept. */
function daysBetweenOrders(scope: Scope): [string, string][] {
  const isSelected = `bool_or(${[inRange(scope), ...chosenLines(scope)].join(" AND ")})`;
  const orders = [
    `SELECT customer_key, order_seq, min(order_day) AS order_day, ${isSelected} AS is_selected`,
    "FROM lines",
    `WHERE ${[...customerOrders, upToEnd(scope), ...visibleLines(scope)].join(" AND ")}`,
    "GROUP BY customer_key, order_seq"
  ];
  const before = "lag(order_day) OVER (PARTITION BY customer_key ORDER BY order_day, order_seq)";
  return [
    ["customer_orders", orders.join("\n")],
    ["order_gaps", `SELECT is_selected, order_day - ${before} AS days\nFROM customer_orders`],
    ["selected_gaps", "SELECT CAST(days AS bigint) AS value\nFROM order_gaps\nWHERE is_selected AND days IS NOT NULL"]
  ];
}

function dailyRevenue(scope: Scope): [string, string][] {
  const {start, end} = knownDays(scope.query);
  const bounds = [start, end].map((day) => scope.parameters.bind(day, "timestamp")).join(", ");
  const totals = [
    "SELECT order_day, sum(amount) AS amount",
    "FROM lines",
    `WHERE ${[inRange(scope), ...chosenLines(scope)].join(" AND ")}`,
    "GROUP BY order_day"
  ];
  return [
    ["days", `SELECT CAST(day AS date) AS order_day\nFROM generate_series(${bounds}, INTERVAL '1 day') AS series(day)`],
    ["day_totals", totals.join("\n")],
    ["day_values", `SELECT ${money("coalesce(amount, 0)")}\nFROM days LEFT JOIN day_totals USING (order_day)`]
  ];
}

function inRange({range, parameters}: Scope): string {
  return rangePredicate("order_day", range, parameters);
}

function upToEnd({range, parameters}: Scope): string {
  return `order_day <= ${parameters.bind(range.end, "date")}`;
}
