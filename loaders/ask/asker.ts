import type pg from "pg";
import {LockedReader} from "../../db/ask/locked-reader.js";
import type {EngineSource} from "../../db/engine.js";
import type {Logger} from "../../db/logger.js";
import type {Day} from "../../src/model/calendar.js";
import {type Completion, type Vocabulary} from "../../src/query/ask/reading.js";
import type {Predictor} from "../predictions/predictor.js";
import {type Grammar, type Means, type Question, answerQuestion} from "./answer-question.js";
import type {Answer} from "../../src/query/ask/answer/answer.js";
import {VocabularyCache} from "./vocabulary.js";

export interface AskerOptions extends Pick<Means, "model" | "verified" | "predictor"> {
  readonly grammar: Grammar & {readonly complete: (text: string, vocabulary: Vocabulary) => readonly Completion[]};
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
    const {grammar, predictor, model, verified, now = () => new Date()} = this.#options;
    return this.#reader.use(async (engine, plain) => {
      const names = await this.#vocabularies.of(plain);
      const today = dayIn(engine.shop.settings.timezone, now());
      return answerQuestion(question, {grammar, engine, names, predictor, today, model, verified});
    });
  }

  /** What a text may go on with. */
  complete(text: string): Promise<readonly Completion[]> {
    return this.#reader.use(async (_, plain) => {
      const {vocabulary} = await this.#vocabularies.of(plain);
      return this.#options.grammar.complete(text, vocabulary);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader[Symbol.asyncDispose]();
  }
}

/** The day that an instant lies on in a time zone. */
function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  }).formatToParts(instant);
  const part = (name: string) => parts.find(({type}) => type === name)!.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}
