import {type DayRange, type Grain, addDays, daysIn} from "../model/calendar.js";
import {type Preset, presets} from "../model/filters.js";
import type {MetricName} from "../model/metrics.js";
import type {Filters, MetricQuery} from "./metric-query.js";

/** The figures of the overview's cards, in their order; the pairs stand on one card. */
export const kpiMetrics: readonly MetricName[] = [
  "revenue",
  "orders",
  "average_order_value",
  "gross_profit",
  "profit_margin",
  "customers",
  "new_customers",
  "conversion_rate",
  "customer_lifetime_value",
  "churn_rate",
  "cost_coverage",
  "anonymous_share"
];

/** The period that a page shows where the address names none. */
export const defaultPreset: Preset = "last_90_days";

/** The days of a preset in data that end on `lastDay`; the whole range where the data are shorter. */
export function presetRange(preset: Preset, {firstDay, lastDay}: {firstDay: string; lastDay: string}): DayRange {
  const {days} = presets[preset];
  if (days === null) return {start: firstDay, end: lastDay};
  return {start: addDays(lastDay, 1 - days), end: lastDay};
}

/** The grain in which a range makes a line that can be read: about 7 to 60 points. */
export function fittingGrain(range: DayRange): Grain {
  const days = daysIn(range);
  return days <= 45 ? "day" : days <= 270 ? "week" : "month";
}

/** The overview's cards: every figure with its comparison. */
export function kpiQuery(filters: Filters, range: Partial<DayRange>): MetricQuery {
  return {metrics: kpiMetrics, filters, range, compare: "previous"};
}

/** The series behind the overview's sparklines and its chart over time. */
export function seriesQuery(filters: Filters, range: Partial<DayRange>, grain: Grain): MetricQuery {
  return {metrics: kpiMetrics, filters, range, grain, compare: "previous"};
}
