import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type GroupFeature, groupFeatureNames} from "../../src/model/customer-groups.js";
import {rfmSegments} from "../../src/model/segments.js";
import {featuresSql} from "./churn-features.js";

/** What customers are grouped by, in natural units, one row after another. */
export interface GroupRows {
  readonly columns: number;
  readonly rows: Float64Array;
  /** Number of each customer's RFM segment, from 0. */
  readonly segments: Int32Array;
}

const columns: Readonly<Record<GroupFeature, string>> = {
  revenue: "revenue",
  orders: "orders",
  recency: "recency",
  basket: "products",
  tenure: "tenure",
  discount: "coalesce(discount, 0)"
};

/** Columns whose large values lie far apart. */
const skewed: readonly GroupFeature[] = ["revenue", "orders", "recency", "basket"];

/** Reads customers with an order, by id; those that SQL over `customer_key` chooses. */
export async function readGroupRows(
  engine: DuckdbEngine,
  channels: readonly string[],
  chosen = "true"
): Promise<GroupRows> {
  const {lastDay, settings} = engine.shop;
  const features = featuresSql({cutoff: lastDay!, churnDays: settings.churnDays, channels, chosen});
  const names = [...groupFeatureNames.map((name) => columns[name]), ...channels.map((_, i) => `channel_${i}`)];
  const known = rfmSegments.map((name) => `'${name}'`).join(", ");
  const [segments, ...values] = await engine.numbers(`
    SELECT coalesce(list_position([${known}], rfm_segment), 0)::DOUBLE, ${names.join(", ")}
    FROM (${features}) AS features JOIN customer_keys ON customer_keys.number = customer_key
    LEFT JOIN customers ON customers.customer_id = customer_keys.customer_id
    ORDER BY customer_keys.customer_id`);
  const rows = new Float64Array(segments!.length * values.length);
  values.forEach((column, j) => column.forEach((value, i) => (rows[i * values.length + j] = value)));
  return {columns: values.length, rows, segments: Int32Array.from(segments!)};
}

/** A scale that makes rows comparable: logarithms where values are skewed, then standard deviations. */
export interface GroupScale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Rows as they are compared: all channels together weigh as much as one other column. */
export function scaled({rows, columns}: GroupRows, {mean, deviation}: GroupScale): Float64Array {
  const own = groupFeatureNames.length;
  const weight = 1 / Math.sqrt(Math.max(1, columns - own));
  return levelled(rows, columns).map((value, i) => {
    const column = i % columns;
    return ((value - mean[column]!) / deviation[column]!) * (column < own ? 1 : weight);
  });
}

/** Rows with logarithms in the place of skewed values. */
export function levelled(rows: Float64Array, columns: number): Float64Array {
  return rows.map((value, i) => {
    const name = groupFeatureNames[i % columns];
    return name && skewed.includes(name) ? Math.sign(value) * Math.log1p(Math.abs(value)) : value;
  });
}
