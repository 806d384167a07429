import type {DayRange} from "../model/calendar.js";
import type {Shop} from "../model/settings.js";
import type {QueryAnswer} from "./answer.js";
import type {DistributionAnswer, DistributionQuery} from "./distribution.js";
import type {Filters, MetricQuery} from "./metric-query.js";
import {fittingGrain} from "./overview.js";
import {type ChartGrain, type Selection, defaultSelection, selectedRange} from "./selection.js";

/** What a page asks an engine for. */
export type Question = MetricQuery | DistributionQuery;

/** The selection that a page's questions are about. */
export interface Asked {
  readonly filters: Filters;
  /** Empty where the shop has no data. */
  readonly range: Partial<DayRange>;
  /** The grain of charts over time. */
  readonly grain: ChartGrain;
  readonly shop: Shop;
}

/** The questions of a page, by name, for a selection. */
export type Questions<Q extends Readonly<Record<string, Question>> = Readonly<Record<string, Question>>> = (
  asked: Asked
) => Q;

/** The answers to a page's questions, by the same names. */
export type Answers<Q> = {
  readonly [Name in keyof Q]: Q[Name] extends DistributionQuery ? DistributionAnswer : QueryAnswer;
};

/** What answers questions: an engine of the server or of the page. */
export interface Answering {
  query(query: MetricQuery, options: {lenient: true}): QueryAnswer | Promise<QueryAnswer>;
  distribution(query: DistributionQuery): DistributionAnswer | Promise<DistributionAnswer>;
}

/** A selection as questions take it: its days, and a grain that makes a line that can be read. */
export function asked(selection: Selection, shop: Shop): Asked {
  const range = selectedRange(selection, shop);
  return {filters: selection.filters, range, grain: selection.grain ?? fittingChartGrain(range), shop};
}

/** The selection of a page whose address names none. */
export function askedByDefault(shop: Shop): Asked {
  return asked(defaultSelection, shop);
}

/** The chart grain in which a range makes a line that can be read. */
export function fittingChartGrain({start, end}: Partial<DayRange>): ChartGrain {
  return start === undefined || end === undefined ? "day" : (fittingGrain({start, end}) as ChartGrain);
}

/** Asks all the questions of a page at once. A metric that a filter does not allow is null, with the reason. */
export async function answerAll<Q extends Readonly<Record<string, Question>>>(
  engine: Answering,
  questions: Q
): Promise<Answers<Q>> {
  const answers = await Promise.all(
    Object.entries(questions).map(async ([name, question]) => [name, await answer(engine, question)] as const)
  );
  return Object.fromEntries(answers) as Answers<Q>;
}

function answer(engine: Answering, question: Question): unknown {
  return "of" in question ? engine.distribution(question) : engine.query(question, {lenient: true});
}
