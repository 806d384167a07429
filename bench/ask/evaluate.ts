import {type Table, sameRows} from "./compare-rows.js";
import type {EvaluationQuestion, Status} from "./questions.js";

/** What was said to a question. */
export interface AskedAnswer extends Table {
  readonly status: Status;
  /** The prediction that answers, or `explain_change`; null where rows of a metric query do. */
  readonly dataset: string | null;
  /** What the dataset was asked with. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What the question was read as, or why it was not answered. */
  readonly said: string;
  /** Milliseconds of reading the question, before any query. */
  readonly milliseconds: number;
}

/** Asks a question at the end of a conversation. */
export type Ask = (question: string, previous: readonly string[]) => Promise<AskedAnswer>;

/**
 * - `right`: answered, and the rows are those of a reference.
 * - `declined`: asked back or refused, where that is right.
 * - `clarify`, `refused`: asked back or refused, where an answer was expected.
 * - `wrong`: answered with other rows, or where no answer is right: silently wrong.
 * - `failed`: an error.
 */
export type Outcome = "right" | "declined" | "clarify" | "refused" | "wrong" | "failed";

export const outcomes: readonly Outcome[] = ["right", "declined", "clarify", "refused", "wrong", "failed"];

/** A question with how its answer turned out. */
export interface Evaluated {
  readonly question: EvaluationQuestion;
  readonly outcome: Outcome;
  readonly said: string;
  readonly milliseconds: number;
}

export interface EvaluateOptions {
  readonly ask: Ask;
  /** Rows of a reference's SQL, on the data that are asked. */
  readonly reference: (sql: string) => Promise<Table>;
}

/** Asks questions one after the other and judges each answer; a reference's SQL is run only where something answered. */
export async function evaluate(
  questions: readonly EvaluationQuestion[],
  options: EvaluateOptions
): Promise<Evaluated[]> {
  const evaluated: Evaluated[] = [];
  for (const question of questions) evaluated.push(await evaluateOne(question, options));
  return evaluated;
}

async function evaluateOne(question: EvaluationQuestion, {ask, reference}: EvaluateOptions): Promise<Evaluated> {
  try {
    const answer = await ask(question.question, question.previous);
    const {said, milliseconds} = answer;
    return {question, outcome: await judge(question, answer, reference), said, milliseconds};
  } catch (error) {
    return {question, outcome: "failed", said: String(error), milliseconds: NaN};
  }
}

async function judge(
  question: EvaluationQuestion,
  answer: AskedAnswer,
  reference: EvaluateOptions["reference"]
): Promise<Outcome> {
  const expected = question.expect.includes(answer.status);
  if (answer.status !== "answered") return expected ? "declined" : answer.status;
  if (!expected) return "wrong";
  if (answer.dataset !== null) return isDatasetAsked(question, answer) ? "right" : "wrong";
  for (const sql of question.sql) if (sameRows(answer, await reference(sql), question)) return "right";
  return "wrong";
}

function isDatasetAsked({datasets, parameters}: EvaluationQuestion, answer: AskedAnswer): boolean {
  const same = Object.entries(parameters).every(([name, value]) => answer.parameters[name] === value);
  return datasets.includes(answer.dataset!) && same;
}
