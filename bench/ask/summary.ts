import {quantile} from "../samples.js";
import {type Evaluated, type Outcome, outcomes} from "./evaluate.js";

/** How some questions turned out. */
export interface Summary extends Readonly<Record<Outcome, number>> {
  readonly questions: number;
  /** Questions that a right answer is expected to, and how many of them got one. */
  readonly in_scope: number;
  readonly in_scope_right: number;
  /** Of reading a question, before any query. */
  readonly milliseconds_p50: number | null;
  readonly milliseconds_p95: number | null;
}

/** Kinds of question to which asking back or refusing is as good as an answer; they are not counted as in scope. */
const beside: readonly string[] = ["ambiguous", "beyond"];

/** Whether the language of questions covers a question, so that it should be answered. */
export function isInScope({question: {kind, expect}}: Evaluated): boolean {
  return expect.includes("answered") && !beside.includes(kind);
}

/** Counts how questions turned out. */
export function summarize(evaluated: readonly Evaluated[]): Summary {
  const count = (outcome: Outcome) => evaluated.filter((one) => one.outcome === outcome).length;
  const inScope = evaluated.filter(isInScope);
  const times = evaluated.map(({milliseconds}) => milliseconds).filter(Number.isFinite);
  return {
    questions: evaluated.length,
    ...(Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>),
    in_scope: inScope.length,
    in_scope_right: inScope.filter(({outcome}) => outcome === "right").length,
    milliseconds_p50: rounded(quantile(times, 0.5)),
    milliseconds_p95: rounded(quantile(times, 0.95))
  };
}

/** The same for each group, in the order in which groups first occur. */
export function summarizeBy(
  evaluated: readonly Evaluated[],
  groupOf: (one: Evaluated) => string
): Record<string, Summary> {
  const groups = Object.groupBy(evaluated, groupOf);
  return Object.fromEntries(Object.entries(groups).map(([name, members]) => [name, summarize(members ?? [])]));
}

function rounded(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) ? Math.round(milliseconds * 100) / 100 : null;
}
