import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import type {Version} from "../../db/engine.js";
import type {PredictionName} from "../../src/model/predictions.js";
import type {Refusal} from "../../src/query/predictions/predicted.js";
import type {Settings} from "../../src/model/settings.js";

/** What a prediction is asked with: numbers and words, which together name it. */
export type Parameters = Readonly<Record<string, string | number | null>>;

/** What a task makes of one snapshot. */
export interface Outcome<Answer extends object> {
  readonly answer: Answer;
  /** What it says of each of many things, by their key, where the answer would be too long as one. */
  readonly parts?: readonly (readonly [key: string, answer: object])[];
  /** Every customer and how likely each is to have left; null where it is not known. */
  readonly churn?: readonly (readonly [customer: string, probability: number | null])[];
}

/** A prediction that can be made of a snapshot: the same for the same data and parameters. */
export interface PredictionTask<Asked extends Parameters = Parameters, Answer extends object = object> {
  readonly name: PredictionName;
  /** Raised where the same data give another answer, so that what was kept before is made anew. */
  readonly version: number;
  /** What pages show, and what is made as soon as data have changed; the first is also what an API answers with. */
  readonly defaults: readonly Asked[];
  /** What pages are given of an answer; all of it by default. */
  forPages?(answer: Answer): Answer;
  /** @throws {TooLittleData} where the data do not suffice */
  run(engine: DuckdbEngine, parameters: Asked): Promise<Outcome<Answer>>;
}

/** A prediction, or why there is none. */
export type Predicted<Answer extends object = object> = {readonly version: Version; readonly settings: Settings} & (
  | {readonly answer: Answer; readonly seconds: number; readonly refusal?: undefined}
  | {readonly refusal: Refusal; readonly answer?: undefined}
);
