import type {Shop} from "../../model/settings.js";
import type {QueryAnswer} from "../../query/answer.js";
import {compile} from "../../query/compile.js";
import {duckdb} from "../../query/dialect.js";
import {
  type DistributionAnswer,
  type DistributionOptions,
  type DistributionQuery,
  resolveDistribution
} from "../../query/distribution.js";
import {finish} from "../../query/finish.js";
import {type MetricQuery, type ResolveOptions, resolveQuery} from "../../query/metric-query.js";
import {columnDistribution} from "./distribution.js";
import {type ShopColumns, evaluate} from "./evaluate.js";

/** Answers metric queries over typed columns, in the browser. */
export class ColumnEngine {
  readonly shop: Shop;
  readonly #columns: ShopColumns;

  constructor(columns: ShopColumns, shop: Shop) {
    this.#columns = columns;
    this.shop = shop;
  }

  /** @throws {QueryError} where the query cannot be answered */
  query(query: MetricQuery, options: ResolveOptions = {}): QueryAnswer {
    const resolved = resolveQuery(query, this.shop, options);
    const earlier = resolved.previous && {...resolved, range: resolved.previous, order: [], limit: null};
    const result = finish(resolved, evaluate(resolved, this.#columns), earlier && evaluate(earlier, this.#columns));
    return {...result, ...compile(resolved, duckdb)};
  }

  /** @throws {QueryError} where the query cannot be answered */
  distribution(query: DistributionQuery, options: DistributionOptions = {}): DistributionAnswer {
    return columnDistribution(resolveDistribution(query, this.shop, options), this.#columns.lines);
  }
}
