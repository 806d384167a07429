import type {Shop} from "../model/settings.js";
import {compile} from "./compile.js";
import {duckdb} from "./dialect.js";
import {type MetricQuery, resolveQuery} from "./metric-query.js";
import type {Statement} from "./parameters.js";

/**
 * The SQL of a query over the snapshot, for reading: what is asked of it, and no more.
 * @throws {QueryError} where the query cannot be answered
 */
export function explain(query: MetricQuery, shop: Shop): Statement {
  return compile(resolveQuery(query, shop, {lenient: true}), duckdb);
}
