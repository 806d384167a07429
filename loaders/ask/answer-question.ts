import type {QuestionEngine} from "../../db/ask/locked-reader.js";
import {Refused} from "../../db/ask/limits.js";
import type {Answer} from "../../src/query/ask/answer/answer.js";
import {
  type Means as Answering,
  type Question,
  answerQuestion as answer
} from "../../src/query/ask/answer/answer-question.js";
import type {Predictor} from "../predictions/predictor.js";
import {serverPredictions} from "./server-predictions.js";

export type {Grammar, Question} from "../../src/query/ask/answer/answer-question.js";

/** What the server answers a question with. */
export interface Means extends Pick<Answering, "grammar" | "names" | "today" | "model" | "verified"> {
  readonly engine: QuestionEngine;
  readonly predictor: Predictor;
}

/**
 * Answers a question on the server, as pages do on theirs: see src/query/ask/answer/answer-question.ts.
 * @throws {NoSnapshot} where a prediction is asked for and there is no snapshot yet
 */
export function answerQuestion(question: Question, {engine, predictor, ...means}: Means): Promise<Answer> {
  return answer(question, {
    ...means,
    shop: engine.shop,
    version: engine.version,
    count: (query) => engine.query(query),
    predictions: serverPredictions(predictor),
    tooMuch: (error) => (error instanceof Refused ? error.message : null)
  });
}
