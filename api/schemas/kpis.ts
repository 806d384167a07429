import {z} from "zod";
import type {MetricName} from "../../src/model/metrics.js";
import {metrics} from "../../src/model/metrics.js";
import {kpiMetrics} from "../../src/query/overview.js";
import {answerDay, figure, meta, unknown} from "./answer.js";
import {component} from "./components.js";

/** Names that clients know some metrics by. */
const clientNames: Partial<Record<MetricName, string>> = {
  revenue: "total_revenue",
  orders: "total_orders",
  customers: "total_customers"
};

/** The key of a metric in the answer. */
export function kpiKey(name: string): string {
  return clientNames[name as MetricName] ?? name;
}

/** A schema with a key for every KPI. */
function kpiSchema(describe: (name: MetricName) => string) {
  return z.object(Object.fromEntries(kpiMetrics.map((name) => [kpiKey(name), figure.describe(describe(name))])));
}

const changeUnits = {percent: "Percent of the earlier value's size", points: "Percentage points"} as const;

export const kpiAnswer = component(
  "Kpis",
  z.object({
    ...kpiSchema((name) => metrics[name].description.en).shape,
    period: z
      .object({start_date: answerDay.nullable(), end_date: answerDay.nullable()})
      .describe("The days that were counted; null where the shop has no data"),
    previous: kpiSchema((name) => `${metrics[name].label.en} of the equal number of days just before`),
    change: kpiSchema((name) => changeUnits[metrics[name].change]),
    unknown,
    meta
  })
);
