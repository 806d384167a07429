import {type DayRange, addDays} from "../model/calendar.js";
import {type FilteredRange, categoriesQuery, countriesQuery} from "./analytics.js";
import type {MetricQuery} from "./metric-query.js";
import {fittingGrain, kpiQuery} from "./overview.js";
import type {Answers} from "./question.js";

/** Lines, products and customers that a report lists at most. */
export const reportLimits = {transactions: 1_000, products: 100, customers: 100, days: 90} as const;

/**
 * The questions of a report, by the name of what they fill.
 * @param days the days of the range, both ends given
 */
export const reportQuestions = (selection: FilteredRange, days: DayRange) => ({
  kpis: kpiQuery(selection.filters, selection.range),
  countries: countriesQuery(selection),
  categories: categoriesQuery(selection),
  products: {
    ...selection,
    metrics: ["revenue", "orders", "units", "gross_profit", "profit_margin"],
    dimensions: ["product_id"],
    order: [{by: "revenue", descending: true}]
  } as MetricQuery,
  segments: {
    ...selection,
    metrics: ["customers", "revenue", "orders", "average_order_value"],
    dimensions: ["rfm_segment"],
    order: [{by: "revenue", descending: true}]
  } as MetricQuery,
  /** The whole range in the grain that `fittingGrain` gives, beside the range before it. */
  trend: {
    ...selection,
    metrics: ["revenue", "orders"],
    grain: fittingGrain(days),
    compare: "previous"
  } as MetricQuery,
  series: {
    filters: selection.filters,
    range: lastDays(days),
    metrics: ["revenue", "orders", "average_order_value"],
    grain: "day"
  } as MetricQuery
});

export type ReportAnswers = Answers<ReturnType<typeof reportQuestions>>;

/** The last days of a range, as many as a report shows day by day. */
function lastDays({start, end}: DayRange): DayRange {
  const first = addDays(end, 1 - reportLimits.days);
  return {start: first > start ? first : start, end};
}
