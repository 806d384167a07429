import {drawRows} from "../draw-rows.js";
import {mulberry32} from "../random.js";
import {type AnomalyScores, type Days, anomalyScores} from "./anomaly-scores.js";
import type {ExpectationOptions} from "./expected-values.js";
import {trailingDistance} from "./trailing-distance.js";

/** What ranks days by how unusual they are. */
export type AnomalyModel = "isolation forest" | "distance" | "trailing distance";

/** How many of the changed days each model ranks among as many of the most unusual. */
export interface FoundDays {
  readonly changed: number;
  readonly found: Readonly<Record<AnomalyModel, number>>;
}

/** What is done to a day, in turn: revenue and orders by a factor. */
const changes = [
  {revenue: 0.4, orders: 0.4},
  {revenue: 2, orders: 2},
  {revenue: 2.5, orders: 1}
] as const;

/** How unusual each day is by every model; higher is more unusual. */
export function rankings(
  days: Days,
  {score, distance}: AnomalyScores = anomalyScores(days)
): Readonly<Record<AnomalyModel, Float64Array>> {
  const [revenue, orders] = [trailingDistance(days.revenue), trailingDistance(days.orders)];
  return {
    "isolation forest": score,
    distance,
    "trailing distance": revenue.map((value, i) => Math.max(Math.abs(value), Math.abs(orders[i]!)))
  };
}

/**
 * Changes some days on purpose, one in thirty, and looks how many of them are found.
 *
 * Use: where nobody has marked the days that were unusual. What was unusual before is a false alarm to all models alike.
 *
 * Source: injection of known anomalies, as in A. Emmott et al., "Systematic construction of anomaly detection
 * benchmarks from real data", ODD 2013.
 *
 * Cost: that of scoring the days once.
 */
export function measureAnomalies(
  days: Days,
  {seed = 1, ...options}: ExpectationOptions & {readonly seed?: number} = {}
): FoundDays {
  const busy = [...days.orders.keys()].filter((i) => days.orders[i]! > 0 && days.revenue[i]! > 0);
  const drawn = [...drawRows(busy.length, Math.round(busy.length / 30), mulberry32(seed))].map((i) => busy[i]!);
  const changed = {revenue: days.revenue.slice(), orders: days.orders.slice()};
  drawn.forEach((day, i) => {
    const change = changes[i % changes.length]!;
    changed.revenue[day]! *= change.revenue;
    changed.orders[day]! *= change.orders;
  });
  const scores = rankings(changed, anomalyScores(changed, options));
  const found = (model: AnomalyModel) =>
    mostUnusual(scores[model], drawn.length).filter((i) => drawn.includes(i)).length;
  return {
    changed: drawn.length,
    found: {
      "isolation forest": found("isolation forest"),
      distance: found("distance"),
      "trailing distance": found("trailing distance")
    }
  };
}

/** The days of the highest scores, the highest first. */
export function mostUnusual(scores: Float64Array, count: number): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
}
