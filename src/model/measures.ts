/**
 * The tables that are aggregated on their own before they are joined. `lines` is one row a product line that was not
 * cancelled; `sessions` one row a day, country, device and traffic source; the other two are named datasets that look
 * at a customer's history (see src/query/datasets.ts).
 */
export type Source = "lines" | "sessions" | "lifetime_value" | "churn";

/** What a line must satisfy to be counted; all of a list must hold. */
export type Condition =
  /** a completed line of positive quantity */
  | "sale"
  | "completed"
  | "refunded"
  | "known_profit"
  | "known_customer"
  | "unknown_customer"
  /** the customer's first order ever lies in the period that is counted */
  | "first_order_in_period";

/** `list_amount` is quantity × unit price, `discount` what the amount falls short of it. */
export type LineColumn = "amount" | "list_amount" | "discount" | "profit" | "quantity" | "order_key" | "customer_key";

/** An aggregate of a column. Sums of money are exact; a sum over no line is 0. */
export interface Measure {
  readonly source: Source;
  readonly aggregate: "sum" | "count" | "count_distinct" | "dataset";
  readonly column: LineColumn | "sessions" | "customers" | "churned" | "eligible" | "lines";
  readonly where?: readonly Condition[];
  /** Sums of money are numbers with four decimals, everything else is whole. */
  readonly money?: true;
  /** Null where lines exist but none of them has the column (profit with no known cost). */
  readonly nullWhenUnknown?: true;
  /** Null where a day of the period has no row. */
  readonly nullWhenDaysMissing?: true;
}

const definitions = {
  lines: {source: "lines", aggregate: "count", column: "lines"},
  net_amount: {source: "lines", aggregate: "sum", column: "amount", money: true},
  completed_amount: {source: "lines", aggregate: "sum", column: "amount", where: ["completed"], money: true},
  refunded_amount: {source: "lines", aggregate: "sum", column: "amount", where: ["refunded"], money: true},
  list_amount: {source: "lines", aggregate: "sum", column: "list_amount", where: ["completed"], money: true},
  discount_amount: {source: "lines", aggregate: "sum", column: "discount", where: ["completed"], money: true},
  profit: {source: "lines", aggregate: "sum", column: "profit", money: true, nullWhenUnknown: true},
  known_cost_amount: {source: "lines", aggregate: "sum", column: "amount", where: ["known_profit"], money: true},
  quantity: {source: "lines", aggregate: "sum", column: "quantity"},
  orders: {source: "lines", aggregate: "count_distinct", column: "order_key", where: ["sale"]},
  orders_without_customer: {
    source: "lines",
    aggregate: "count_distinct",
    column: "order_key",
    where: ["sale", "unknown_customer"]
  },
  customers: {source: "lines", aggregate: "count_distinct", column: "customer_key", where: ["sale"]},
  new_customers: {
    source: "lines",
    aggregate: "count_distinct",
    column: "customer_key",
    where: ["sale", "first_order_in_period"]
  },
  sessions: {source: "sessions", aggregate: "sum", column: "sessions", nullWhenDaysMissing: true},
  lifetime_amount: {source: "lifetime_value", aggregate: "dataset", column: "amount", money: true},
  lifetime_customers: {source: "lifetime_value", aggregate: "dataset", column: "customers"},
  churned_customers: {source: "churn", aggregate: "dataset", column: "churned"},
  churn_eligible_customers: {source: "churn", aggregate: "dataset", column: "eligible"}
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof definitions;

/** Every measure that a metric is made of, by name. */
export const measures: Readonly<Record<MeasureName, Measure>> = definitions;
