import type {Shop} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {duckdb} from "../../src/query/dialect.js";
import type {MetricQuery, ResolveOptions} from "../../src/query/metric-query.js";
import type {Parameter} from "../../src/query/parameters.js";
import {answerQuery} from "../answer.js";
import type {Engine, Version} from "../engine.js";
import {AnswerCache} from "./answer-cache.js";
import type {DuckdbPool} from "./pool.js";

/** Answers from a snapshot file, which holds one data version and never changes. */
export class DuckdbEngine implements Engine {
  readonly name = "duckdb";
  readonly version: Version;
  readonly shop: Shop;
  readonly #pool: DuckdbPool;
  readonly #cache = new AnswerCache();

  constructor(pool: DuckdbPool, version: Version, shop: Shop) {
    this.#pool = pool;
    this.version = version;
    this.shop = shop;
  }

  query(query: MetricQuery, options: ResolveOptions = {}): Promise<QueryAnswer> {
    const run = ({sql, parameters}: {sql: string; parameters: readonly Parameter[]}) => this.rows(sql, parameters);
    return this.#cache.get(query, options, () => answerQuery(query, options, {shop: this.shop, dialect: duckdb, run}));
  }

  rows(sql: string, parameters: readonly Parameter[] = []): Promise<Record<string, unknown>[]> {
    return this.#pool.rows(sql, parameters);
  }

  /** See `DuckdbPool.numbers`. */
  numbers(sql: string): Promise<Float64Array[]> {
    return this.#pool.numbers(sql);
  }
}
