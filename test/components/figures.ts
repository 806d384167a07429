import type {QueryAnswer} from "../../src/query/answer.js";
import type {ResultRow, Values} from "../../src/query/finish.js";

/** The figures of 90 days in 2025, all known, compared with the 90 days before. */
export function kpis(values: Values = {}, changes: Values = {}): QueryAnswer {
  const now: Values = {
    revenue: 1234567.89,
    orders: 4337,
    average_order_value: 284.66,
    gross_profit: 500000,
    profit_margin: 40.5,
    customers: 3775,
    new_customers: 1169,
    conversion_rate: 2.09,
    customer_lifetime_value: 935.12,
    churn_rate: 77.5,
    cost_coverage: 100,
    anonymous_share: 0,
    ...values
  };
  const change: Values = {revenue: 19.54, orders: -3, churn_rate: -2.2, conversion_rate: 0.01, ...changes};
  const row: ResultRow = {keys: {}, values: now, previous: {...now}, change};
  return {
    rows: [row],
    range: {start: "2025-08-26", end: "2025-11-23"},
    previousRange: {start: "2025-05-28", end: "2025-08-25"},
    unknown: {conversion_rate: {en: "no session data for every day of the period", es: "no hay datos de sesiones"}},
    sql: "SELECT revenue FROM lines WHERE order_day >= $1",
    parameters: ["2025-08-26"]
  };
}

/** Weeks from 2025-08-25, the first and the last of which the range of `kpis` cuts off. */
export function weeks(values: readonly (number | null)[]): QueryAnswer {
  const start = Date.UTC(2025, 7, 25);
  const rows = values.map((value, i): ResultRow => {
    const date = new Date(start + i * 7 * 86_400_000).toISOString().slice(0, 10);
    const period = {revenue: value, orders: value};
    return {keys: {date}, values: period, previous: {revenue: 1, orders: 1}, change: {revenue: null, orders: null}};
  });
  return {...kpis(), rows};
}
