import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import type {Days} from "../../ml/anomalies/anomaly-scores.js";
import {dayNumber} from "../../src/model/calendar.js";

/** Every day of a shop from its first to its last, those without an order included. */
export interface ShopDays extends Days {
  readonly firstDay: string;
}

/** Reads the revenue and the orders of each day. */
export async function readDays(engine: DuckdbEngine): Promise<ShopDays | null> {
  const {firstDay, lastDay} = engine.shop;
  if (firstDay === null || lastDay === null) return null;
  const count = dayNumber(lastDay) - dayNumber(firstDay) + 1;
  const [days, amounts, orderCounts] = await engine.numbers(`
    SELECT (order_day - DATE '${firstDay}')::DOUBLE AS day, sum(amount)::DOUBLE AS revenue,
      (count(DISTINCT order_key) FILTER (is_sale))::DOUBLE AS orders
    FROM lines WHERE order_day BETWEEN DATE '${firstDay}' AND DATE '${lastDay}' GROUP BY order_day`);
  const [revenue, orders] = [new Float64Array(count), new Float64Array(count)];
  days!.forEach((day, i) => {
    revenue[day] = amounts![i]!;
    orders[day] = orderCounts![i]!;
  });
  return {firstDay, revenue, orders};
}
