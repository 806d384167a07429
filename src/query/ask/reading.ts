import type {Day} from "../../model/calendar.js";
import type {DimensionName} from "../../model/dimensions.js";
import type {MetricName} from "../../model/metrics.js";
import type {Shop} from "../../model/settings.js";
import type {Language} from "../../model/text.js";
import type {MetricQuery} from "../metric-query.js";

/** What the words of a question can name, from the data. Equal objects are indexed once, so keep one a data version. */
export interface Vocabulary {
  readonly shop: Shop;
  /** Members of dimensions as the data write them; a dimension that is absent cannot be filtered by. */
  readonly members: Readonly<Partial<Record<DimensionName, readonly string[]>>>;
  readonly products: readonly {readonly id: string; readonly name: string}[];
}

/** A question and what it is asked of. */
export interface Asking {
  readonly question: string;
  readonly vocabulary: Vocabulary;
  /** Today by the shop's calendar. Relative words count from the last day with data; where that is another day, the reading says so. */
  readonly today: Day;
  /** What a follow-up builds on: the last answer of the conversation, or the filters of a page (then `metrics` may be empty). */
  readonly state?: AskedQuery | MetricQuery | null;
  /** The language of the reply where the words do not decide it; by default the shop's. */
  readonly language?: Language;
}

/**
 * How figures are made of a query's rows, after the engine has finished them (`answer/derive.ts` does it).
 * - `share`: the first metric of each row in percent of the same metric of `whole`, of the row that has the same keys;
 *   where `whole` has no dimension, of its only row or of that of the period.
 * - `growth`: the change of each row is what was asked for; the query compares. `only` keeps the rows that grew or fell.
 * - `steps`: the change of the first metric from each period of the query's grain to the next. `before` has the period
 *   before the first, null where the data do not have it; `rank` keeps the periods that changed most.
 * - `ratio`: the first metric over the second, of the same row; in percent where both are money and `percent` is true.
 * - `mean`: the mean of the first metric over the periods of the query's grain, for each member.
 * - `each`: the first `limit` rows of each group, in the query's order; `ranked` is the key that is ranked, the others
 *   make the groups.
 * - `place`: only the row at that place of the query's order, from 1.
 * - `count`: how many rows there are, without the member that is not known.
 */
export type Derivation =
  | {readonly kind: "share"; readonly whole: MetricQuery}
  | {readonly kind: "growth"; readonly only?: "up" | "down"}
  | {
      readonly kind: "steps";
      readonly before: MetricQuery | null;
      readonly rank?: {readonly descending: boolean; readonly limit: number};
    }
  | {readonly kind: "ratio"; readonly percent: boolean}
  | {readonly kind: "mean"}
  | {readonly kind: "each"; readonly ranked: DimensionName | "date"; readonly limit: number}
  | {readonly kind: "place"; readonly place: number}
  | {readonly kind: "count"};

/** The datasets beside metric queries that a question can be sent to. */
export type AskedDataset =
  "forecast" | "churn" | "clusters" | "anomalies" | "recommendations" | "demand" | "lifetime_value" | "stock";

/** Parameters of a dataset, named and bounded as its endpoint has them (`days_ahead`, `metric`, `threshold`, `limit`, `n_clusters`, `days_back`, `product_id`, `top_n`). */
export type DatasetParameters = Readonly<Record<string, string | number>>;

/** What a question asks for. */
export type AskedQuery =
  | {readonly kind: "metric"; readonly query: MetricQuery; readonly derived?: Derivation}
  | {readonly kind: "dataset"; readonly dataset: AskedDataset; readonly parameters: DatasetParameters}
  /** Which members made a metric change; the query has one metric and a comparison, and no dimension. */
  | {readonly kind: "explain_change"; readonly query: MetricQuery};

/** How an answer is best drawn. */
export type AskedChart = "number" | "line" | "bars" | "table" | "contributions";

/** A word that was read as another. */
export interface Correction {
  readonly written: string;
  readonly read: string;
}

/** A way out of an ambiguity: what it means in a word, and the whole question that means it. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** A question that was understood, every word of it. */
export interface AnsweredReading {
  readonly status: "answered";
  readonly language: Language;
  readonly query: AskedQuery;
  /** What will be counted, in plain words, made from `query` and never from the question. */
  readonly interpretation: string;
  /** `corrected` where a word was read as another one. */
  readonly confidence: "exact" | "corrected";
  readonly corrections: readonly Correction[];
  readonly chart: AskedChart;
  /** What the reader should know beside the figures: a range cut at the last day with data, a choice made for him. */
  readonly notes: readonly string[];
  /** Whether the question built on the state; a question that names what it wants in full begins anew. */
  readonly followsState: boolean;
}

/** Why a question was not answered. */
export type RefusalReason =
  | "empty"
  | "too_long"
  | "unknown_words"
  | "ambiguous"
  | "incomplete"
  | "not_in_data"
  | "not_allowed"
  | "no_data_in_range"
  | "personal"
  | "writing"
  | "out_of_scope";

/** A question that must be put another way (`clarify`), or that cannot be answered (`refused`). */
export interface UnansweredReading {
  readonly status: "clarify" | "refused";
  readonly language: Language;
  readonly code: RefusalReason;
  /** In plain words, in the language of the question. */
  readonly reason: string;
  /** Words of the question that nothing could be made of. */
  readonly words: readonly string[];
  /** Readings to choose from, where the question has several. */
  readonly options: readonly Choice[];
  /** Questions that can be answered. */
  readonly suggestions: readonly string[];
}

export type Reading = AnsweredReading | UnansweredReading;

/** Something to write next, offered while a person types. */
export interface Completion {
  /** The whole text with the completion in it. */
  readonly text: string;
  /** The completed part. */
  readonly label: string;
  readonly kind: "metric" | "dimension" | "member" | "product" | "time" | "question";
  readonly of?: MetricName | DimensionName;
}
