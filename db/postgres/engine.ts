import type pg from "pg";
import type {Shop} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {postgres} from "../../src/query/dialect.js";
import type {DistributionAnswer, DistributionOptions, DistributionQuery} from "../../src/query/distribution.js";
import type {MetricQuery, ResolveOptions} from "../../src/query/metric-query.js";
import type {Parameter} from "../../src/query/parameters.js";
import {type Database, answerQuery} from "../answer.js";
import {answerDistribution} from "../distribution.js";
import type {Engine, EngineSource, Version} from "../engine.js";
import {readSettings} from "../settings.js";

/** Answers from one instant of PostgreSQL: one connection in one read-only transaction. */
class PostgresEngine implements Engine {
  readonly name = "postgres";
  readonly folder = null;
  readonly version: Version;
  readonly shop: Shop;
  readonly #client: pg.ClientBase;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: pg.ClientBase, version: Version, shop: Shop) {
    this.#client = client;
    this.version = version;
    this.shop = shop;
  }

  query(query: MetricQuery, options: ResolveOptions = {}): Promise<QueryAnswer> {
    return answerQuery(query, options, this.#database());
  }

  distribution(query: DistributionQuery, options: DistributionOptions = {}): Promise<DistributionAnswer> {
    return answerDistribution(query, options, this.#database());
  }

  /** One statement after the other: a connection runs one at a time. */
  async rows(sql: string, parameters: readonly Parameter[] = []): Promise<Record<string, unknown>[]> {
    const result = this.#last.then(() => this.#client.query(sql, parameters as unknown[]));
    this.#last = result.catch(() => undefined);
    return (await result).rows;
  }

  #database(): Database {
    return {shop: this.shop, dialect: postgres, run: ({sql, parameters}) => this.rows(sql, parameters)};
  }
}

/** An engine over the instant that a connection sees: its caller's read-only, repeatable-read transaction. */
export async function engineOf(client: pg.ClientBase): Promise<Engine> {
  return new PostgresEngine(client, await readVersion(client), await readShop(client));
}

/** Lends engines over PostgreSQL itself, for where no snapshot is ready. */
export class PostgresSource implements EngineSource {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async use<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const result = await work(await engineOf(client));
      await client.query("COMMIT");
      client.release();
      return result;
    } catch (error) {
      await client.query("ROLLBACK").then(
        () => client.release(),
        (lost: Error) => client.release(lost)
      );
      throw error;
    }
  }
}

/** The data version of a shop, and when it was committed. */
export async function readVersion(client: pg.Pool | pg.ClientBase): Promise<Version> {
  const {rows} = await client.query("SELECT version, committed_at FROM data_version");
  return {dataVersion: Number(rows[0].version), asOf: (rows[0].committed_at as Date).toISOString()};
}

/** The settings of a shop and the range of its data. */
export async function readShop(client: pg.Pool | pg.ClientBase): Promise<Shop> {
  const {rows} = await client.query("SELECT min(order_day) AS first, max(order_day) AS last FROM lines");
  return {firstDay: rows[0].first, lastDay: rows[0].last, settings: await readSettings(client)};
}
