import type {DimensionName} from "../../model/dimensions.js";
import type {DistributionQuery} from "../distribution.js";
import type {MetricQuery} from "../metric-query.js";
import type {Asked} from "../question.js";

/** Rows that hold at least the 36 newest cohorts: those of their months, and those of lines without a customer. */
export const mostCohortRows = 800;

/** Who buys: segments, what customers are worth, whether they return and how soon, and where each segment buys. */
export const customerQuestions = ({filters, range, grain}: Asked) => {
  const of = (name: DistributionQuery["of"]): DistributionQuery => ({of: name, filters, range});
  // A segment is of the customer at the last day with data, so its orders are those up to that day.
  const bySegmentAnd = (dimension: DimensionName): MetricQuery => ({
    metrics: ["revenue"],
    dimensions: ["rfm_segment", dimension],
    filters,
    order: [{by: "revenue", descending: true}],
    limit: 600
  });
  return {
    total: {
      metrics: ["revenue", "orders", "customers", "average_order_value", "customer_lifetime_value", "anonymous_share"],
      filters,
      range
    } as MetricQuery,
    segments: {
      metrics: ["customers", "revenue", "orders", "average_order_value"],
      dimensions: ["rfm_segment"],
      filters
    } as MetricQuery,
    segmentsInPeriod: {metrics: ["customers", "revenue"], dimensions: ["rfm_segment"], filters, range} as MetricQuery,
    value: of("customer_value"),
    gaps: of("days_between_orders"),
    // A cohort is followed from its first month on, so the selection's start plays no part.
    cohorts: {
      metrics: ["customers", "revenue"],
      dimensions: ["first_order_month"],
      filters,
      range: range.end === undefined ? {} : {end: range.end},
      grain: "month",
      order: [{by: "first_order_month", descending: true}],
      limit: mostCohortRows
    } as MetricQuery,
    purchases: {metrics: ["revenue", "orders"], dimensions: ["purchase"], filters, range, grain} as MetricQuery,
    segmentCategory: bySegmentAnd("category"),
    segmentCountry: bySegmentAnd("country")
  };
};
