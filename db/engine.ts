import type {Shop} from "../src/model/settings.js";
import type {QueryAnswer} from "../src/query/answer.js";
import type {DistributionAnswer, DistributionOptions, DistributionQuery} from "../src/query/distribution.js";
import type {MetricQuery, ResolveOptions} from "../src/query/metric-query.js";
import type {Parameter} from "../src/query/parameters.js";

/** What every answer says of the data that it was counted from. */
export interface Version {
  /** Raised by every committed change of data. */
  readonly dataVersion: number;
  /** When that version was committed, ISO 8601 in UTC. */
  readonly asOf: string;
}

/** One version of a shop's data, and what can be asked of it. Answers of one engine never mix two versions. */
export interface Engine {
  readonly name: "duckdb" | "postgres";
  readonly version: Version;
  readonly shop: Shop;
  /** Folder of the snapshot that answers, which other threads may read for as long as the engine is lent; null where none does. */
  readonly folder: string | null;
  /** @throws {QueryError} where the query cannot be answered */
  query(query: MetricQuery, options?: ResolveOptions): Promise<QueryAnswer>;
  /** @throws {QueryError} where the query cannot be answered */
  distribution(query: DistributionQuery, options?: DistributionOptions): Promise<DistributionAnswer>;
  /** Rows of a statement of our own, for what is no metric query: names of products, members, checks. */
  rows(sql: string, parameters?: readonly Parameter[]): Promise<Record<string, unknown>[]>;
}

/** Lends the engine of the newest data version for the time of one piece of work. */
export interface EngineSource {
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
}
