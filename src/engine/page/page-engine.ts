import type {QueryAnswer} from "../../query/answer.js";
import type {DistributionAnswer, DistributionOptions, DistributionQuery} from "../../query/distribution.js";
import type {MetricQuery, ResolveOptions} from "../../query/metric-query.js";

/** What answers a page's queries: typed columns in the browser. */
export interface PageEngine {
  query(query: MetricQuery, options?: ResolveOptions): QueryAnswer | Promise<QueryAnswer>;
  distribution(
    query: DistributionQuery,
    options?: DistributionOptions
  ): DistributionAnswer | Promise<DistributionAnswer>;
}
