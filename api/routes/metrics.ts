import {z} from "zod";
import type {Metric} from "../../src/model/metric.js";
import {allowedDimensions, allowedFilters, allowsPriceFilter} from "../../src/model/metric-scope.js";
import {metricNames, metrics as catalogue} from "../../src/model/metrics.js";
import type {Shop} from "../../src/model/settings.js";
import {compile} from "../../src/query/compile.js";
import {duckdb} from "../../src/query/dialect.js";
import {resolveQuery} from "../../src/query/metric-query.js";
import {engineRoute} from "../route.js";
import {catalogueAnswer} from "../schemas/catalogue.js";

/** `GET /api/metrics`: every metric with its definition and its SQL. */
export const metrics = engineRoute({
  method: "get",
  path: "/api/metrics",
  id: "listMetrics",
  tag: "Data",
  summary: "What every figure means",
  query: z.strictObject({}),
  answer: catalogueAnswer,
  async work({engine: {shop}}) {
    return {data: catalogueOf(shop)};
  }
});

/** Every metric with its definition and its SQL. */
export function catalogueOf(shop: Shop) {
  return metricNames.map((name) => entry(catalogue[name], shop));
}

function entry(metric: Metric, shop: Shop) {
  const {name, label, description, unit, change} = metric;
  return {
    name,
    label,
    description,
    unit,
    change,
    dimensions: allowedDimensions(metric),
    filters: [...allowedFilters(metric), ...(allowsPriceFilter(metric) ? ["min_price", "max_price"] : [])],
    ...statementOf(metric, shop)
  };
}

/** The SQL of a metric by itself. What a short history makes unknowable is compiled all the same. */
function statementOf({unknown: _, ...metric}: Metric, shop: Shop) {
  const query = resolveQuery({metrics: [metric.name as (typeof metricNames)[number]]}, shop);
  return compile({...query, metrics: [metric]}, duckdb);
}
