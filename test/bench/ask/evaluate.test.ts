import {describe, expect, it} from "vitest";
import {type AskedAnswer, evaluate} from "../../../bench/ask/evaluate.js";
import type {EvaluationQuestion} from "../../../bench/ask/questions.js";
import {resultOf} from "../../../bench/ask/report.js";

const revenue: EvaluationQuestion = {
  id: "metric-en-01",
  language: "en",
  kind: "metric",
  question: "revenue",
  previous: [],
  expect: ["answered"],
  sql: ["first reading", "second reading"],
  ordered: false,
  datasets: [],
  parameters: {}
};
const hostile: EvaluationQuestion = {...revenue, kind: "hostile", expect: ["refused", "clarify"], sql: []};
const forecast: EvaluationQuestion = {...revenue, datasets: ["forecast"], parameters: {days_ahead: 30}};

const answered: AskedAnswer = {
  status: "answered",
  columns: ["revenue"],
  rows: [[20]],
  dataset: null,
  parameters: {},
  said: "revenue",
  milliseconds: 2
};

/** The references are of 10 and of 20. */
const reference = async (sql: string) => ({columns: ["revenue"], rows: [[sql === "first reading" ? 10 : 20]]});

async function outcomeOf(question: EvaluationQuestion, answer: Partial<AskedAnswer>) {
  const [evaluated] = await evaluate([question], {ask: async () => ({...answered, ...answer}), reference});
  return evaluated!.outcome;
}

describe("evaluate(questions, {ask, reference})", () => {
  it.each([
    ["right", "any reading's rows are answered", revenue, {}],
    ["wrong", "other rows are answered", revenue, {rows: [[21]]}],
    ["clarify", "a question is asked back that has an answer", revenue, {status: "clarify"}],
    ["refused", "a question is refused that has an answer", revenue, {status: "refused"}],
    ["declined", "a question is refused that must be", hostile, {status: "refused"}],
    ["wrong", "a question is answered that must not be", hostile, {}],
    [
      "right",
      "the prediction that was asked for answers",
      forecast,
      {dataset: "forecast", parameters: {days_ahead: 30}}
    ],
    ["wrong", "it answers for other days", forecast, {dataset: "forecast", parameters: {days_ahead: 90}}],
    ["wrong", "another prediction answers", forecast, {dataset: "churn", parameters: {days_ahead: 30}}],
    ["wrong", "a prediction answers in the place of figures", revenue, {dataset: "forecast"}]
  ] as const)("is %s where %s", async (outcome, _, question, answer) => {
    expect(await outcomeOf(question, answer)).toBe(outcome);
  });

  it("goes on after an error, and says which question failed", async () => {
    const ask = async (question: string) => {
      if (question === "boom") throw new Error("it broke");
      return answered;
    };
    const evaluated = await evaluate([{...revenue, question: "boom"}, revenue], {ask, reference});
    expect(evaluated.map(({outcome}) => outcome)).toEqual(["failed", "right"]);
    expect(evaluated[0]!.said).toMatch(/it broke/);
  });
});

describe("resultOf(files, now)", () => {
  it("counts by file, language and kind, and what was right of what is in scope", async () => {
    const ask = async () => answered;
    const beyond = {...revenue, kind: "beyond"};
    const questions = [revenue, {...revenue, sql: ["first reading"]}, {...hostile, language: "es" as const}, beyond];
    const result = resultOf({open: await evaluate(questions, {ask, reference})}, new Date("2026-01-02T03:04:05Z"));
    expect(result.date).toBe("2026-01-02T03:04:05.000Z");
    expect(result.files.open).toEqual(result.all);
    expect(result.all).toMatchObject({questions: 4, right: 2, wrong: 2, in_scope: 2, in_scope_right: 1});
    expect(result.all).toMatchObject({milliseconds_p50: 2, milliseconds_p95: 2});
    expect(result.languages.es).toMatchObject({questions: 1, wrong: 1, in_scope: 0});
    expect(Object.keys(result.kinds)).toEqual(["metric", "hostile", "beyond"]);
  });
});
