import type {DimensionName} from "../../model/dimensions.js";
import type {MetricName} from "../../model/metrics.js";
import type {MetricQuery} from "../metric-query.js";
import type {Asked} from "../question.js";

const figures: readonly MetricName[] = ["revenue", "orders", "average_order_value", "customers", "conversion_rate"];

/** Device, traffic source and payment method: what each brought, over time, and where they meet. */
export const channelQuestions = ({filters, range, grain}: Asked) => {
  const by = (...dimensions: DimensionName[]): MetricQuery => ({
    metrics: dimensions.includes("payment_method") ? figures.filter((name) => name !== "conversion_rate") : figures,
    dimensions,
    filters,
    range,
    compare: "previous",
    order: [{by: "revenue", descending: true}]
  });
  const over = (dimension: DimensionName): MetricQuery => ({
    metrics: ["revenue", "orders"],
    dimensions: [dimension],
    filters,
    range,
    grain
  });
  const crossed = (...dimensions: DimensionName[]): MetricQuery => ({
    metrics: ["revenue", "orders", "average_order_value"],
    dimensions,
    filters,
    range
  });
  return {
    total: {metrics: figures, filters, range, compare: "previous"} as MetricQuery,
    devices: by("device_type"),
    sources: by("traffic_source"),
    payments: by("payment_method"),
    devicesOver: over("device_type"),
    sourcesOver: over("traffic_source"),
    paymentsOver: over("payment_method"),
    deviceSource: crossed("device_type", "traffic_source"),
    devicePayment: crossed("device_type", "payment_method"),
    sourcePayment: crossed("traffic_source", "payment_method")
  };
};
