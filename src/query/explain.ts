import type {MetricName} from "../model/metrics.js";
import type {Shop} from "../model/settings.js";
import {compile} from "./compile.js";
import {duckdb} from "./dialect.js";
import {type MetricQuery, resolveQuery} from "./metric-query.js";
import type {Statement} from "./parameters.js";
import type {Asked} from "./question.js";

/**
 * The SQL of a query over the snapshot, for reading: what is asked of it, and no more.
 * @throws {QueryError} where the query cannot be answered
 */
export function explain(query: MetricQuery, shop: Shop): Statement {
  return compile(resolveQuery(query, shop, {lenient: true}), duckdb);
}

/** The SQL that counts some metrics of a selection: over its whole range, or by the grain of its charts. */
export function explainAsked({filters, range, grain, shop}: Asked): {
  readonly total: (names: readonly MetricName[]) => Statement;
  readonly series: (names: readonly MetricName[]) => Statement;
} {
  return {
    total: (metrics) => explain({metrics, filters, range}, shop),
    series: (metrics) => explain({metrics, filters, range, grain}, shop)
  };
}
