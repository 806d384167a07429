import type {MetricName} from "../../model/metrics.js";
import type {DistributionQuery} from "../distribution.js";
import type {MetricQuery} from "../metric-query.js";
import type {Asked} from "../question.js";

const figures: readonly MetricName[] = ["revenue", "orders", "average_order_value"];

/** Revenue and orders over time, by day of the week and hour, and how days and orders are spread. */
export const trendQuestions = ({filters, range, grain}: Asked) => {
  const series = (compare: MetricQuery["compare"] & string): MetricQuery => ({
    metrics: figures,
    filters,
    range,
    grain,
    compare
  });
  return {
    total: {metrics: figures, filters, range, compare: "previous"} as MetricQuery,
    totalLastYear: {metrics: figures, filters, range, compare: "last_year"} as MetricQuery,
    previous: series("previous"),
    lastYear: series("last_year"),
    days: {metrics: ["revenue", "orders"], filters, range, grain: "day"} as MetricQuery,
    hours: {
      metrics: ["revenue", "orders"],
      dimensions: ["order_weekday", "order_hour"],
      filters,
      range
    } as MetricQuery,
    dailyRevenue: {of: "daily_revenue", filters, range} as DistributionQuery,
    orderValues: {of: "order_value", filters, range} as DistributionQuery
  };
};
