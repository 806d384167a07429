import {join} from "node:path";
import type pg from "pg";
import type {Shop} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {duckdb, postgres} from "../../src/query/dialect.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {type RunStatement, answerQuery} from "../answer.js";
import {AnswerCache} from "../duckdb/answer-cache.js";
import type {Engine, EngineSource, Version} from "../engine.js";
import type {Logger} from "../logger.js";
import {engineOf} from "../postgres/engine.js";
import {isUnavailable} from "../unavailable.js";
import {type StatementLimits, defaultLimits} from "./limits.js";
import {LockedDuckdb} from "./locked-duckdb.js";
import {LockedPostgres} from "./locked-postgres.js";
import {readerRole} from "./reader-role.js";

/** One version of a shop's data, of which nothing but metric queries can be asked. */
export interface QuestionEngine {
  readonly version: Version;
  readonly shop: Shop;
  /** @throws {QueryError} where the query cannot be answered, {Refused} where it takes too long or too many rows */
  query(query: MetricQuery): Promise<QueryAnswer>;
}

export interface LockedReaderOptions {
  /** Whose data versions are asked. */
  readonly engines: EngineSource;
  /** Connections to PostgreSQL, for where no snapshot is ready. */
  readonly pool: pg.Pool;
  /** Told where PostgreSQL gives no role; silent by default. */
  readonly logger?: Logger;
  readonly limits?: Partial<StatementLimits>;
  /** What DuckDB may use, in its own words; "2" and "1GB" by default. */
  readonly threads?: string;
  readonly memory?: string;
}

type Work<T> = (locked: QuestionEngine, engine: Engine) => Promise<T>;

/** A snapshot that is open under the lock. */
interface Opened {
  readonly folder: string;
  readonly asOf: string;
  readonly database: Promise<LockedDuckdb>;
  readonly answers: AnswerCache;
  readers: number;
  retired: boolean;
}

/**
 * The second lock on what questions lead to: the compiler writes only SELECTs over the views of the model, and here
 * they run where nothing else could. See docs/questions.md.
 */
export class LockedReader implements AsyncDisposable {
  readonly #options: LockedReaderOptions;
  readonly #limits: StatementLimits;
  #opened: Opened | null = null;
  #role: Promise<string | null> | null = null;

  constructor(options: LockedReaderOptions) {
    this.#options = options;
    this.#limits = {...defaultLimits, ...options.limits};
  }

  /**
   * Lends the newest data version: its snapshot, or PostgreSQL itself where there is none.
   * @param work is given the engine behind the lock, too, for what no question decides, such as names of members
   */
  async use<T>(work: Work<T>): Promise<T> {
    const done = await this.#options.engines.use(async (engine) =>
      engine.folder === null ? null : {result: await this.#useSnapshot(engine, engine.folder, work)}
    );
    // Not within the other engine's work, which holds a connection of its own.
    return done === null ? this.#usePostgres(work) : done.result;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#opened) await retire(this.#opened);
    this.#opened = null;
  }

  async #useSnapshot<T>(engine: Engine, folder: string, work: Work<T>): Promise<T> {
    const opened = this.#open(engine, folder);
    opened.readers += 1;
    try {
      const database = await opened.database;
      const count = (query: MetricQuery) =>
        answerQuery(query, {}, {shop: engine.shop, dialect: duckdb, run: (statement) => database.rows(statement)});
      const {version, shop} = engine;
      const query = (asked: MetricQuery) => opened.answers.get(asked, {}, () => count(asked));
      return await work({version, shop, query}, engine);
    } finally {
      opened.readers -= 1;
      await closeIfUnread(opened);
    }
  }

  #open({version: {asOf}}: Engine, folder: string): Opened {
    const open = this.#opened;
    if (open?.folder === folder && open.asOf === asOf) return open;
    const {threads = "2", memory = "1GB"} = this.#options;
    const database = LockedDuckdb.open(join(folder, "shop.duckdb"), {...this.#limits, threads, memory});
    const opened = {folder, asOf, database, answers: new AnswerCache(), readers: 0, retired: false};
    database.catch(() => this.#opened === opened && (this.#opened = null));
    this.#opened = opened;
    if (open) void retire(open);
    return opened;
  }

  async #usePostgres<T>(work: Work<T>): Promise<T> {
    const client = await this.#options.pool.connect();
    try {
      const role = await (this.#role ??= this.#makeRole(client));
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const engine = await engineOf(client);
      const {version, shop} = engine;
      const locked = new LockedPostgres(client, role, this.#limits);
      const run: RunStatement = (statement) => locked.rows(statement);
      const query = (asked: MetricQuery) => answerQuery(asked, {}, {shop, dialect: postgres, run});
      const result = await work({version, shop, query}, engine);
      await client.query("ROLLBACK");
      await client.query("DISCARD ALL");
      client.release();
      return result;
    } catch (error) {
      // Whatever a statement may have set goes with its connection.
      client.release(true);
      throw error;
    }
  }

  async #makeRole(client: pg.ClientBase): Promise<string | null> {
    try {
      return await readerRole(client);
    } catch (error) {
      this.#role = null;
      if (isUnavailable(error)) throw error;
      this.#role = Promise.resolve(null);
      this.#options.logger?.warn(
        {error: (error as Error).message},
        "questions run in read-only transactions of Daybook's own account, since the server lets it make no role that may only read"
      );
      return null;
    }
  }
}

async function retire(opened: Opened): Promise<void> {
  opened.retired = true;
  await closeIfUnread(opened);
}

async function closeIfUnread({retired, readers, database}: Opened): Promise<void> {
  if (!retired || readers > 0) return;
  const opened = await database.catch(() => null);
  opened?.[Symbol.dispose]();
}
