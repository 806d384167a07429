import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type Day, addDays} from "../../src/model/calendar.js";
import {rfmSegments} from "../../src/model/segments.js";

/** What customers bought up to a day; one entry a customer in each array. A purchase is a day with an order. */
export interface Histories {
  readonly keys: Float64Array;
  /** Number of the RFM segment, from 1; 0 where there is none. */
  readonly segments: Float64Array;
  /** Purchases after the first. */
  readonly frequency: Float64Array;
  /** Days from the first purchase to the last, and to the day. */
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** Mean value of the purchases after the first; NaN without one. */
  readonly meanValue: Float64Array;
  /** Purchases and their value in the days after; 0 where none are looked at. */
  readonly laterPurchases: Float64Array;
  readonly laterValue: Float64Array;
}

export interface HistoryOptions {
  readonly until: Day;
  /** Days after `until` that are counted apart; 0 by default. */
  readonly later?: number;
  /** SQL that chooses customers by `customer_key`; all by default. */
  readonly chosen?: string;
}

/** Reads histories, in the order of ids. */
export async function readHistories(
  engine: DuckdbEngine,
  {until, later = 0, chosen = "true"}: HistoryOptions
): Promise<Histories> {
  const known = rfmSegments.map((name) => `'${name}'`).join(", ");
  const of = `is_sale AND customer_key IS NOT NULL AND ${chosen}`;
  const [keys, segments, frequency, recency, age, meanValue, laterPurchases, laterValue] = await engine.numbers(`
    WITH purchases AS (
      SELECT customer_key, order_day, sum(amount) AS amount FROM lines
      WHERE ${of} AND order_day <= DATE '${addDays(until, later)}' GROUP BY customer_key, order_day
    ),
    histories AS (
      SELECT customer_key,
        count(*) FILTER (WHERE order_day <= DATE '${until}') - 1 AS frequency,
        min(order_day) AS first_day,
        max(order_day) FILTER (WHERE order_day <= DATE '${until}') AS last_day,
        sum(amount) FILTER (WHERE order_day <= DATE '${until}') - arg_min(amount, order_day) AS repeat_value,
        count(*) FILTER (WHERE order_day > DATE '${until}') AS later_purchases,
        coalesce(sum(amount) FILTER (WHERE order_day > DATE '${until}'), 0) AS later_value
      FROM purchases GROUP BY customer_key
    )
    SELECT customer_key::DOUBLE, coalesce(list_position([${known}], rfm_segment), 0)::DOUBLE, frequency::DOUBLE,
      (last_day - first_day)::DOUBLE, (DATE '${until}' - first_day)::DOUBLE,
      (repeat_value / nullif(frequency, 0))::DOUBLE, later_purchases::DOUBLE, later_value::DOUBLE
    FROM histories JOIN customer_keys ON customer_keys.number = customer_key
    LEFT JOIN customers ON customers.customer_id = customer_keys.customer_id
    WHERE frequency >= 0
    ORDER BY customer_keys.customer_id`);
  return {
    keys: keys!,
    segments: segments!,
    frequency: frequency!,
    recency: recency!,
    age: age!,
    meanValue: meanValue!,
    laterPurchases: laterPurchases!,
    laterValue: laterValue!
  };
}

/** Customers with an order, and the share of gross sales that is refunded. */
export async function readScale(engine: DuckdbEngine): Promise<{customers: number; refundShare: number}> {
  const [customers, shares] = await engine.numbers(`
    SELECT count(DISTINCT customer_key) FILTER (WHERE is_sale)::DOUBLE,
      coalesce(-sum(amount) FILTER (WHERE NOT is_sale) / nullif(sum(amount) FILTER (WHERE is_sale), 0), 0)::DOUBLE
    FROM lines WHERE customer_key IS NOT NULL`);
  return {customers: customers![0]!, refundShare: Math.min(1, Math.max(0, shares![0]!))};
}
