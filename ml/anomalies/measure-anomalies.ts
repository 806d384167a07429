import {drawRows} from "../draw-rows.js";
import {type Random, mulberry32} from "../random.js";
import {type AnomalyScores, type Days, anomalyScores} from "./anomaly-scores.js";
import type {ExpectationOptions} from "./expected-values.js";
import {trailingDistance} from "./trailing-distance.js";

/** What ranks days by how unusual they are. */
export const anomalyModels = ["isolation forest", "distance", "trailing distance"] as const;
export type AnomalyModel = (typeof anomalyModels)[number];

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
 * Changes some days on purpose, one in thirty, several times over, and looks how many of them are found.
 *
 * Use: where nobody has marked the days that were unusual. What was unusual before is a false alarm to all models alike.
 *
 * Source: injection of known anomalies, as in A. Emmott et al., "Systematic construction of anomaly detection
 * benchmarks from real data", ODD 2013.
 *
 * Cost: that of scoring the days as many times.
 */
export function measureAnomalies(
  days: Days,
  {seed = 1, rounds = 3, ...options}: ExpectationOptions & {readonly seed?: number; readonly rounds?: number} = {}
): FoundDays {
  const found = {"isolation forest": 0, distance: 0, "trailing distance": 0};
  let changed = 0;
  const random = mulberry32(seed);
  for (let round = 0; round < rounds; round++) {
    const {days: other, drawn} = changeDays(days, random);
    const scores = rankings(other, anomalyScores(other, options));
    changed += drawn.length;
    for (const model of anomalyModels)
      found[model] += mostUnusual(scores[model], drawn.length).filter((day) => drawn.includes(day)).length;
  }
  return {changed, found};
}

function changeDays({revenue, orders}: Days, random: Random): {readonly days: Days; readonly drawn: readonly number[]} {
  const busy = [...orders.keys()].filter((i) => orders[i]! > 0 && revenue[i]! > 0);
  const drawn = [...drawRows(busy.length, Math.round(busy.length / 30), random)].map((i) => busy[i]!);
  const days = {revenue: revenue.slice(), orders: orders.slice()};
  drawn.forEach((day, i) => {
    const change = changes[i % changes.length]!;
    days.revenue[day]! *= change.revenue;
    days.orders[day]! *= change.orders;
  });
  return {days, drawn};
}

/** The days of the highest scores, the highest first. */
export function mostUnusual(scores: Float64Array, count: number): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
}
