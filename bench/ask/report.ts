import {printTable} from "../samples.js";
import {type Evaluated, outcomes} from "./evaluate.js";
import {type Summary, summarize, summarizeBy} from "./summary.js";

/** What is kept of an evaluation for others to read. */
export interface EvaluationResult {
  /** When it was made, ISO 8601 in UTC. */
  readonly date: string;
  readonly all: Summary;
  /** By the name of the question file. */
  readonly files: Readonly<Record<string, Summary>>;
  readonly languages: Readonly<Record<string, Summary>>;
  readonly kinds: Readonly<Record<string, Summary>>;
}

/** Sums up the questions of some files, by file, language and kind. */
export function resultOf(files: Readonly<Record<string, readonly Evaluated[]>>, now: Date): EvaluationResult {
  const evaluated = Object.values(files).flat();
  return {
    date: now.toISOString(),
    all: summarize(evaluated),
    files: Object.fromEntries(Object.entries(files).map(([name, some]) => [name, summarize(some)])),
    languages: summarizeBy(evaluated, ({question}) => question.language),
    kinds: summarizeBy(evaluated, ({question}) => question.kind)
  };
}

/** Prints the counts as tables, then every question that should have come out better, the worst first. */
export function printResult({all, files, languages, kinds}: EvaluationResult, evaluated: readonly Evaluated[]): void {
  const head = ["", "questions", ...outcomes, "in scope", "of these right", "p50, p95 of reading"];
  const groups = {...files, ...languages, all};
  printTable("How good", head, Object.entries(groups).map(rowOf));
  printTable("By kind", head, Object.entries(kinds).map(rowOf));
  const worst = (["failed", "wrong", "refused", "clarify"] as const).flatMap((outcome) =>
    evaluated.filter((one) => one.outcome === outcome)
  );
  if (worst.length > 0) printTable("Not right", ["outcome", "id", "question", "said"], worst.map(lineOf));
}

function rowOf([name, summary]: [string, Summary]): string[] {
  const {questions, in_scope, in_scope_right, milliseconds_p50, milliseconds_p95} = summary;
  const right = in_scope === 0 ? "" : `${((100 * in_scope_right) / in_scope).toFixed(1)} %`;
  const counts = outcomes.map((outcome) => String(summary[outcome]));
  return [name, String(questions), ...counts, String(in_scope), right, `${milliseconds_p50}, ${milliseconds_p95} ms`];
}

/** A question on one line, whatever is in it. */
function lineOf({outcome, question: {id, previous, question}, said}: Evaluated): string[] {
  return [outcome, id, [...previous, question].join(" → "), said].map((text) =>
    JSON.stringify(text.slice(0, 160)).slice(1, -1).replaceAll("|", "\\|")
  );
}
