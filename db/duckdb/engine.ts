import {dirname} from "node:path";
import type {Shop} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {duckdb} from "../../src/query/dialect.js";
import type {DistributionAnswer, DistributionOptions, DistributionQuery} from "../../src/query/distribution.js";
import type {MetricQuery, ResolveOptions} from "../../src/query/metric-query.js";
import type {Parameter} from "../../src/query/parameters.js";
import {type Database, answerQuery} from "../answer.js";
import {answerDistribution} from "../distribution.js";
import type {Engine, Version} from "../engine.js";
import {AnswerCache} from "./answer-cache.js";
import type {DuckdbPool} from "./pool.js";

/** Answers from a snapshot file, which holds one data version and never changes. */
export class DuckdbEngine implements Engine {
  readonly name = "duckdb";
  readonly version: Version;
  readonly shop: Shop;
  readonly folder: string;
  readonly #pool: DuckdbPool;
  readonly #cache = new AnswerCache();

  constructor(pool: DuckdbPool, version: Version, shop: Shop) {
    this.#pool = pool;
    this.version = version;
    this.shop = shop;
    this.folder = dirname(pool.file);
  }

  query(query: MetricQuery, options: ResolveOptions = {}): Promise<QueryAnswer> {
    return this.#cache.get(query, options, () => answerQuery(query, options, this.#database()));
  }

  distribution(query: DistributionQuery, options: DistributionOptions = {}): Promise<DistributionAnswer> {
    return this.#cache.get(query, options, () => answerDistribution(query, options, this.#database()));
  }

  rows(sql: string, parameters: readonly Parameter[] = []): Promise<Record<string, unknown>[]> {
    return this.#pool.rows(sql, parameters);
  }

  /** See `DuckdbPool.numbers`. */
  numbers(sql: string): Promise<Float64Array[]> {
    return this.#pool.numbers(sql);
  }

  #database(): Database {
    return {shop: this.shop, dialect: duckdb, run: ({sql, parameters}) => this.rows(sql, parameters)};
  }
}
