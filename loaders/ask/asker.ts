import type pg from "pg";
import {LockedReader, type QuestionEngine} from "../../db/ask/locked-reader.js";
import type {EngineSource} from "../../db/engine.js";
import type {Logger} from "../../db/logger.js";
import type {Shop} from "../../src/model/settings.js";
import type {Language} from "../../src/model/text.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {complete} from "../../src/query/ask/complete.js";
import type {Completion} from "../../src/query/ask/reading.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import type {Predictor} from "../predictions/predictor.js";
import {dayIn} from "../../src/query/ask/answer/day-in.js";
import {type Means, type Question, answerQuestion} from "./answer-question.js";
import type {Answer} from "../../src/query/ask/answer/answer.js";
import {grammar} from "./grammar.js";
import {VocabularyCache} from "./vocabulary.js";

export interface AskerOptions extends Pick<Means, "model" | "verified" | "predictor"> {
  readonly engines: EngineSource;
  /** Connections to PostgreSQL, for where no snapshot is ready. */
  readonly pool: pg.Pool;
  readonly predictor: Predictor;
  readonly logger?: Logger;
  /** What DuckDB may use for questions, in its own words. */
  readonly threads?: string;
  readonly memory?: string;
  /** The time of the machine by default. */
  readonly now?: () => Date;
}

/** Answers questions about the newest data version. */
export class Asker implements AsyncDisposable {
  readonly #options: AskerOptions;
  readonly #reader: LockedReader;
  readonly #vocabularies = new VocabularyCache();

  constructor(options: AskerOptions) {
    this.#options = options;
    this.#reader = new LockedReader(options);
  }

  /** @throws {NoSnapshot} where a prediction is asked for and there is no snapshot yet */
  ask(question: Question): Promise<Answer> {
    const {predictor, model, verified, now = () => new Date()} = this.#options;
    return this.#reader.use(async (engine, plain) => {
      const names = await this.#vocabularies.of(plain);
      const today = dayIn(engine.shop.settings.timezone, now());
      return answerQuestion(question, {grammar, engine, names, predictor, today, model, verified});
    });
  }

  /** What a text may go on with; the language is the shop's by default. */
  complete(
    text: string,
    language?: Language
  ): Promise<{readonly completions: readonly Completion[]} & Pick<QuestionEngine, "version" | "shop">> {
    return this.#reader.use(async ({version, shop}, plain) => {
      const {vocabulary} = await this.#vocabularies.of(plain);
      return {completions: complete(text, vocabulary, language ?? shop.settings.language), version, shop};
    });
  }

  /**
   * Answers a metric query under the same lock as questions.
   * @param check is told the shop before anything is counted, and throws what it refuses
   */
  query(
    query: MetricQuery,
    check: (shop: Shop) => void
  ): Promise<QueryAnswer & Pick<QuestionEngine, "version" | "shop">> {
    return this.#reader.use(async (engine) => {
      check(engine.shop);
      return {...(await engine.query(query)), version: engine.version, shop: engine.shop};
    });
  }

  /** The shop as the newest data version has it. */
  shop(): Promise<Shop> {
    return this.#reader.use(async ({shop}) => shop);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader[Symbol.asyncDispose]();
  }
}
