import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import type {ChurnReason} from "../../src/model/churn.js";
import {type Day, addDays} from "../../src/model/calendar.js";

/** Columns of a model, each with the reason that it is part of; channels follow. */
const features = {
  recency: {reason: "recency", sql: "cutoff - last_day"},
  relative_recency: {reason: "rhythm", sql: "(cutoff - last_day) / nullif((last_day - first_day) / (orders - 1), 0)"},
  mean_gap: {reason: "rhythm", sql: "(last_day - first_day) / nullif(orders - 1, 0)"},
  last_gap: {reason: "rhythm", sql: "last_day - day_before"},
  tenure: {reason: "tenure", sql: "cutoff - first_day"},
  orders: {reason: "frequency", sql: "orders"},
  recent_orders: {reason: "frequency", sql: "recent_orders"},
  earlier_orders: {reason: "frequency", sql: "earlier_orders"},
  revenue: {reason: "value", sql: "sold + coalesce(refunded, 0)"},
  order_value: {reason: "value", sql: "sold / orders"},
  recent_revenue: {reason: "value", sql: "recent_amount"},
  products: {reason: "basket", sql: "products / orders"},
  units: {reason: "basket", sql: "units / orders"},
  discount: {reason: "discount", sql: "1 - sold / nullif(listed, 0)"},
  refunds: {reason: "refunds", sql: "-coalesce(refunded, 0) / nullif(sold, 0)"}
} as const satisfies Record<string, {readonly reason: ChurnReason; readonly sql: string}>;

export type ChurnFeature = keyof typeof features;

export const churnFeatureNames = Object.keys(features) as ChurnFeature[];

/** The reason that each column is part of, channels included. */
export function reasonsOfColumns(channels: readonly string[]): ChurnReason[] {
  return [...churnFeatureNames.map((name) => features[name].reason), ...channels.map(() => "channel" as const)];
}

export interface FeatureOptions {
  /** The last day that is looked at. */
  readonly cutoff: Day;
  readonly churnDays: number;
  /** Channels that have a column each. */
  readonly channels: readonly string[];
  /** SQL that chooses customers by `customer_key`; all by default. */
  readonly chosen?: string;
}

/**
 * One row a customer with an order up to the cut-off: `customer_key` and the features. Nothing after the cut-off is read.
 * All columns but the key are DOUBLE, null where a figure cannot be known, such as a gap after one order.
 */
export function featuresSql({cutoff, churnDays, channels, chosen = "true"}: FeatureOptions): string {
  const day = `DATE '${cutoff}'`;
  const since = (days: number) => `day > ${day} - ${days}`;
  const shares = channels.map((name, i) => `avg((channel = ${quoted(name)})::INTEGER) AS channel_${i}`);
  const columns = churnFeatureNames.map((name) => `(${features[name].sql})::DOUBLE AS ${name}`);
  return `
    WITH seen AS (
      SELECT * FROM lines WHERE order_day <= ${day} AND customer_key IS NOT NULL AND ${chosen}
    ),
    orders AS (
      SELECT customer_key, order_key, min(order_day) AS day, sum(amount) AS amount,
        sum(quantity * unit_price) AS listed, sum(quantity) AS units, count(*) AS products,
        min(traffic_source) AS channel
      FROM seen WHERE is_sale GROUP BY customer_key, order_key
    ),
    refunds AS (
      SELECT customer_key, sum(amount) AS refunded FROM seen WHERE NOT is_sale GROUP BY customer_key
    ),
    customers_seen AS (
      SELECT customer_key, ${day} AS cutoff, count(*) AS orders, min(day) AS first_day, max(day) AS last_day,
        max(day, 2)[2] AS day_before, sum(amount) AS sold, sum(listed) AS listed,
        sum(units) AS units, sum(products) AS products,
        count(*) FILTER (WHERE ${since(churnDays)}) AS recent_orders,
        count(*) FILTER (WHERE ${since(2 * churnDays)} AND NOT ${since(churnDays)}) AS earlier_orders,
        coalesce(sum(amount) FILTER (WHERE ${since(churnDays)}), 0) AS recent_amount
        ${shares.map((share) => `, ${share}`).join("")}
      FROM orders GROUP BY customer_key
    )
    SELECT customer_key, ${[...columns, ...channels.map((_, i) => `channel_${i}`)].join(", ")}
    FROM customers_seen LEFT JOIN refunds USING (customer_key)`;
}

/** Features of customers, one row after another. */
export interface ChurnRows {
  readonly columns: number;
  readonly rows: Float64Array;
  /** The snapshot's number of each customer. */
  readonly keys: Float64Array;
  /** From 0 to 4, by the customer's id: the same at every cut-off. */
  readonly folds: Float64Array;
  /** Days since the last order. */
  readonly recency: Float64Array;
}

/** Features with what came true. */
export interface LabelledRows extends ChurnRows {
  /** 1 where no order followed within the churn days. */
  readonly labels: Uint8Array;
}

/** Reads features, in the order of ids. */
export async function readFeatures(engine: DuckdbEngine, options: FeatureOptions): Promise<ChurnRows> {
  return rowsOf(
    await engine.numbers(`
      SELECT customer_key::DOUBLE, (hash(customer_id) % 5)::DOUBLE, features.* EXCLUDE (customer_key)
      FROM (${featuresSql(options)}) AS features JOIN customer_keys ON customer_keys.number = customer_key
      ORDER BY customer_id`)
  );
}

/** Reads features and, from the churn days after the cut-off, who left. */
export async function readLabelled(engine: DuckdbEngine, options: FeatureOptions): Promise<LabelledRows> {
  const {cutoff, churnDays, chosen = "true"} = options;
  const [labels, ...rest] = await engine.numbers(`
    WITH returned AS (
      SELECT DISTINCT customer_key FROM lines
      WHERE is_sale AND customer_key IS NOT NULL AND ${chosen}
        AND order_day > DATE '${cutoff}' AND order_day <= DATE '${addDays(cutoff, churnDays)}'
    )
    SELECT (returned.customer_key IS NULL)::INTEGER::DOUBLE, features.customer_key::DOUBLE,
      (hash(customer_id) % 5)::DOUBLE, features.* EXCLUDE (customer_key)
    FROM (${featuresSql(options)}) AS features JOIN customer_keys ON customer_keys.number = features.customer_key
    LEFT JOIN returned ON returned.customer_key = features.customer_key
    ORDER BY customer_id`);
  return {...rowsOf(rest), labels: Uint8Array.from(labels!)};
}

function rowsOf([keys, folds, ...columns]: readonly Float64Array[]): ChurnRows {
  const rows = new Float64Array(keys!.length * columns.length);
  columns.forEach((values, column) => values.forEach((value, row) => (rows[row * columns.length + column] = value)));
  return {columns: columns.length, rows, keys: keys!, folds: folds!, recency: columns[0]!};
}

/** The five channels of most orders up to a day. */
export async function readChannels(engine: DuckdbEngine, until: Day): Promise<string[]> {
  const found = await engine.rows(
    `SELECT traffic_source AS name FROM lines
     WHERE is_sale AND customer_key IS NOT NULL AND traffic_source <> '~none' AND order_day <= DATE '${until}'
     GROUP BY name ORDER BY count(DISTINCT order_key) DESC, name LIMIT 5`
  );
  return found.map(({name}) => String(name));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
