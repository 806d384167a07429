import {fitIsolationForest, isolationScores} from "../isolation-forest.js";
import {type Expectations, type ExpectationOptions, expectedValues} from "./expected-values.js";

/** The days of a shop, or other periods: amounts, and how many made them up. */
export interface Days {
  readonly revenue: Float64Array;
  readonly orders: Float64Array;
}

/** How unusual each day is. */
export interface AnomalyScores {
  readonly revenue: Expectations;
  readonly orders: Expectations;
  /** The greater distance of revenue and orders, without its sign. */
  readonly distance: Float64Array;
  /** From 0 to 1 by an isolation forest; higher is more unusual. */
  readonly score: Float64Array;
}

/**
 * Scores days by an isolation forest over how far revenue, orders and revenue an order are from what was to be
 * expected, how far from the day before, and what they are of the week before.
 *
 * Use: rank by `score`; a day that is not far off by `distance` either is unusual only among quiet days.
 *
 * Cost: that of `expectedValues` and of the forest.
 */
export function anomalyScores({revenue, orders}: Days, options: ExpectationOptions = {}): AnomalyScores {
  const ofRevenue = expectedValues(revenue, options);
  const ofOrders = expectedValues(orders, options);
  const period = options.period ?? 7;
  const features = [
    ofRevenue.distance,
    ofOrders.distance,
    valueOfOrders({revenue, orders}, ofRevenue, ofOrders),
    ofRevenue.distance.map((distance, i) => distance - (ofRevenue.distance[i - 1] ?? distance)),
    ofRevenue.expected.map((_, i) => weekRatio(revenue, i, period))
  ];
  const count = revenue.length;
  const rows = Float64Array.from(
    {length: count * features.length},
    (_, i) => features[i % features.length]![Math.floor(i / features.length)]!
  );
  const score = count < 2 ? new Float64Array(count) : isolationScores(fitIsolationForest(rows, features.length), rows);
  const distance = ofRevenue.distance.map((value, i) => Math.max(Math.abs(value), Math.abs(ofOrders.distance[i]!)));
  return {revenue: ofRevenue, orders: ofOrders, distance, score};
}

/** Revenue an order relative to what was to be expected; 0 is as expected. */
function valueOfOrders({revenue, orders}: Days, ofRevenue: Expectations, ofOrders: Expectations): Float64Array {
  return revenue.map((value, i) => {
    const [expected, expectedOrders] = [ofRevenue.expected[i]!, ofOrders.expected[i]!];
    if (orders[i]! <= 0 || expected <= 0 || expectedOrders <= 0 || value <= 0) return 0;
    return Math.log(value / orders[i]!) - Math.log(expected / expectedOrders);
  });
}

/** A value over the mean of the cycle before it, at most 10; 1 where there is none. */
function weekRatio(values: Float64Array, i: number, period: number): number {
  const before = values.subarray(Math.max(0, i - period), i);
  const mean = before.reduce((sum, one) => sum + one, 0) / (before.length || 1);
  return mean > 0 ? Math.min(10, values[i]! / mean) : 1;
}
