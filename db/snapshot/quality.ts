import type {DuckDBConnection} from "@duckdb/node-api";
import type pg from "pg";
import {type CheckName, checkNames} from "../../src/model/checks.js";
import {type ListTable, customers, products, transactions} from "../../src/query/list-tables.js";
import type {Quality, TableQuality} from "../../src/query/snapshot.js";
import {readRows} from "../duckdb/pool.js";

type Counts = Readonly<Record<string, unknown>>;

/** What a check counts, as SQL: the rows that it finds, and those that it looks at. */
type CheckSql = Readonly<Partial<Record<CheckName, readonly [found: string, of: string]>>>;

const where = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const product = "line_type = 'product' AND status <> 'cancelled'";
const sold = "line_type = 'product' AND status = 'completed'";
const without = (column: string): [string, string] => [where(`${product} AND ${column} IS NULL`), where(product)];

/** Counted in one scan of the lines, together with what their columns lack. */
const lineChecks: CheckSql = {
  negative_prices: [where("unit_price < 0"), "count(*)"],
  zero_prices: [where(`${product} AND unit_price = 0`), where(product)],
  zero_quantities: [where("quantity = 0"), "count(*)"],
  unmarked_refunds: [where(`${sold} AND quantity < 0`), where(sold)],
  sold_below_cost: [where(`${sold} AND profit < 0`), where(`${sold} AND profit IS NOT NULL`)],
  lines_without_cost: without("cost_price"),
  lines_without_customer: without("customer_id"),
  lines_without_category: without("category"),
  lines_without_country: without("country"),
  rates_of_one: [
    where("transactions.currency <> settings.currency AND exchange_rate = 1"),
    where("transactions.currency <> settings.currency")
  ],
  future_dates: [where("date > committed_at"), "count(*)"]
};

/** Counted in the snapshot's own tables, which hold the same instant: its numbered orders make them cheap. */
const snapshotChecks = `
  WITH per_order AS (
    SELECT min(order_day) <> max(order_day) AS days,
      min(coalesce(customer_key, -1)) <> max(coalesce(customer_key, -1)) AS customers
    FROM lines GROUP BY order_key),
  alike AS (
    SELECT count(*) AS lines FROM lines
    GROUP BY order_key, order_day, order_hour, product_id, quantity, unit_price, amount, status),
  span AS (SELECT coalesce(max(order_day) - min(order_day) + 1, 0) AS days,
    min(order_day) AS first_day, max(order_day) AS last_day FROM lines)
  SELECT
    (SELECT coalesce(sum(lines - 1), 0) FROM alike) AS duplicate_lines, (SELECT count(*) FROM lines) AS duplicate_lines_of,
    (SELECT ${where("customers")} FROM per_order) AS orders_of_two_customers,
    (SELECT ${where("days")} FROM per_order) AS orders_of_two_days,
    (SELECT count(*) FROM per_order) AS orders_of_two_customers_of, (SELECT count(*) FROM per_order) AS orders_of_two_days_of,
    days - (SELECT count(DISTINCT order_day) FROM lines WHERE is_sale) AS days_without_orders, days AS days_without_orders_of,
    days - (SELECT count(DISTINCT order_day) FROM session_days WHERE order_day BETWEEN first_day AND last_day)
      AS days_without_sessions, days AS days_without_sessions_of,
    (SELECT ${where("coalesce(total_orders, 0) = 0")} FROM customers) AS customers_without_orders,
    (SELECT count(*) FROM customers) AS customers_without_orders_of,
    (SELECT ${where("cost_price IS NULL")} FROM products) AS products_without_cost,
    (SELECT count(*) FROM products) AS products_without_cost_of,
    (SELECT count(*) FROM products ANTI JOIN lines USING (product_id)) AS products_never_sold,
    (SELECT count(*) FROM products) AS products_never_sold_of
  FROM span`;

const originals = `
  SELECT count(*) AS unknown_originals_of,
    count(*) FILTER (WHERE NOT EXISTS (SELECT FROM transactions o WHERE o.order_id = r.reverses_order_id))
      AS unknown_originals
  FROM transactions r WHERE status = 'refunded'`;

/** What was counted in the store's own tables. */
export interface StoreCounts {
  readonly tables: readonly TableQuality[];
  readonly counts: Counts;
}

/** Counts in the store what the copy of it cannot tell. */
export async function countStore(client: pg.ClientBase): Promise<StoreCounts> {
  const checkColumns = Object.entries(lineChecks).flatMap(([name, [found, of]]) => [
    `${found} AS ${name}`,
    `${of} AS ${name}_of`
  ]);
  const lines = await readTable(client, transactions, {
    day: "order_day",
    more: checkColumns,
    beside: "settings, data_version"
  });
  const tables = [
    lines,
    await readTable(client, customers, {day: "registration_date"}),
    await readTable(client, products, {day: "launch_date"}),
    await readTable(client, {name: "sessions", columns: {}}, {day: "day"})
  ];
  const {rows: refunds} = await client.query(originals);
  return {tables: tables.map(({quality}) => quality), counts: {...lines.counts, ...refunds[0]}};
}

/** What was counted in the tables of a snapshot. */
export type SnapshotCounts = Counts;

/** Counts in the tables that were copied, where their numbers make it cheap. */
export async function countSnapshot(snapshot: DuckDBConnection): Promise<SnapshotCounts> {
  const [counts] = await readRows(snapshot, snapshotChecks);
  return counts!;
}

/** What the rows of one instant lack, and what is odd about them. Examples are never kept. */
export function qualityOf(store: StoreCounts, copied: SnapshotCounts): Quality {
  const counts: Counts = {...store.counts, ...copied};
  return {
    tables: store.tables,
    checks: checkNames.map((name) => ({name, found: Number(counts[name]), of: Number(counts[`${name}_of`])}))
  };
}

interface TableOptions {
  /** The column whose first and last day are told. */
  readonly day: string;
  /** Further aggregates, as SQL. */
  readonly more?: readonly string[];
  /** Tables of one row that these read. */
  readonly beside?: string;
}

async function readTable(
  client: pg.ClientBase,
  {name, columns}: Pick<ListTable, "columns"> & {readonly name: string},
  {day, more = [], beside}: TableOptions
): Promise<{quality: TableQuality; counts: Counts}> {
  const nullable = Object.keys(columns).filter((column) => !columns[column]!.required);
  // Alone, count(column) is far cheaper than a count with a condition.
  const known = nullable.map((column) => `count(${name}.${column}) AS known_${column}`);
  const aggregates = ["count(*) AS rows", `min(${day}) AS first`, `max(${day}) AS last`, ...known, ...more];
  const {rows} = await client.query(`SELECT ${aggregates.join(", ")} FROM ${beside ? `${name}, ${beside}` : name}`);
  const [counts] = rows;
  const total = Number(counts.rows);
  const nulls = nullable.map((column) => ({column, missing: total - Number(counts[`known_${column}`])}));
  return {quality: {name, rows: total, days: {column: day, first: counts.first, last: counts.last}, nulls}, counts};
}
