import {type AnomalyScores, anomalyScores} from "../../ml/anomalies/anomaly-scores.js";
import {
  type AnomalyModel,
  type FoundDays,
  anomalyModels,
  measureAnomalies,
  rankings
} from "../../ml/anomalies/measure-anomalies.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {addDays} from "../../src/model/calendar.js";
import type {AnomaliesAnswer, AnomalousDay, AnomalySeverity} from "../../src/query/predictions/anomalies.js";
import {type ShopDays, readDays} from "./anomaly-days.js";
import {driversOf} from "./anomaly-drivers.js";
import type {PredictionTask} from "./task.js";
import {round} from "./round.js";

/** Days that a shop must have: eight weeks, by which a weekday can be told. */
const leastDays = 56;
/** Days that are shown, and shares of all days that can be asked for, at most. */
const [mostDays, mostRanked] = [365, 0.1];
/** Distance from which on a day is an anomaly at all, so that a quiet shop has none. */
const far = 3;

/** Days whose figures are far from what was to be expected, and who made the difference. */
export const anomalies: PredictionTask<Record<string, never>, AnomaliesAnswer> = {
  name: "anomalies",
  version: 1,
  defaults: [{}],
  async run(engine) {
    const days = await readDays(engine);
    const count = days?.revenue.length ?? 0;
    if (!days || count < leastDays) throw new TooLittleData("days", {needed: leastDays, found: count});
    const measured = measureAnomalies(days);
    const model = bestOf(measured);
    const scores = anomalyScores(days);
    const found = findDays(days, scores, model);
    const drivers = await driversOf(
      engine,
      found.map(({date, revenue, expected_revenue: expected}) => ({date, revenue, expected}))
    );
    const percent = (hits: number) => Number(((100 * hits) / (measured.changed || 1)).toFixed(2));
    return {
      answer: {
        days: count,
        model,
        data: found.map((day) => ({...day, drivers: drivers.get(day.date)!})),
        series: seriesOf(days, scores),
        measured: {
          changed_days: measured.changed,
          found: percent(measured.found[model]),
          baseline_found: percent(measured.found["trailing distance"])
        }
      }
    };
  }
};

/** The isolation forest, where nothing simpler finds more. */
function bestOf({found}: FoundDays): AnomalyModel {
  return anomalyModels.reduce((best: AnomalyModel, model) => (found[model] > found[best] ? model : best));
}

/** The days that are far off, the newest first. */
function findDays(days: ShopDays, of: AnomalyScores, model: AnomalyModel): Omit<AnomalousDay, "drivers">[] {
  const {distance} = of;
  const scores = rankings(days, of)[model];
  const ranks = rankOf(scores);
  const asScore = (value: number) => (model === "isolation forest" ? value : value / (value + far));
  return [...scores.keys()]
    .slice(-mostDays)
    .filter((day) => distance[day]! >= far && ranks[day]! <= mostRanked)
    .reverse()
    .map((day) => ({
      ...describeDay(day, days, of),
      score: round(asScore(scores[day]!), 4),
      rank: round(ranks[day]!, 6)
    }));
}

function describeDay(day: number, days: ShopDays, {revenue, orders, distance}: AnomalyScores) {
  const isFar = (distances: Float64Array) => Math.abs(distances[day]!) >= far;
  const side = (isFar(revenue.distance) ? revenue : orders).distance[day]!;
  return {
    date: addDays(days.firstDay, day),
    revenue: round(days.revenue[day]!, 2),
    orders: days.orders[day]!,
    expected_revenue: round(revenue.expected[day]!, 2),
    expected_orders: round(orders.expected[day]!, 1),
    distance: round(distance[day]!, 2),
    severity: severityOf(distance[day]!),
    direction: side > 0 ? ("above" as const) : ("below" as const),
    made_by: isFar(orders.distance) ? ("orders" as const) : ("order value" as const)
  };
}

/** The share of days that are at least as unusual as each. */
function rankOf(scores: Float64Array): Float64Array {
  const ranks = new Float64Array(scores.length);
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  order.forEach((day, place) => (ranks[day] = (place + 1) / scores.length));
  return ranks;
}

function severityOf(distance: number): AnomalySeverity {
  if (distance >= 9) return "critical";
  if (distance >= 6) return "high";
  return distance >= 4 ? "medium" : "low";
}

function seriesOf(days: ShopDays, {revenue: {expected}}: AnomalyScores): AnomaliesAnswer["series"] {
  return [...days.revenue.keys()].slice(-mostDays).map((day) => ({
    date: addDays(days.firstDay, day),
    revenue: round(days.revenue[day]!, 2),
    expected_revenue: round(expected[day]!, 2)
  }));
}
