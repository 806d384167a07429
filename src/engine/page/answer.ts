import type {QueryResult} from "../../query/finish.js";
import type {MetricQuery, ResolveOptions} from "../../query/metric-query.js";
import type {Parameter} from "../../query/parameters.js";

/** A result with the SQL that counts it. */
export interface QueryAnswer extends QueryResult {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** What answers a page's queries: typed columns in the browser. */
export interface PageEngine {
  query(query: MetricQuery, options?: ResolveOptions): QueryAnswer | Promise<QueryAnswer>;
}
