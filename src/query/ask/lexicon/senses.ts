import type {Grain} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {BoundKind} from "../../after-counting.js";
import type {AskedDataset, RefusalReason} from "../reading.js";

/**
 * What a word does in a question beside naming a thing.
 * - `stop` nothing; `in` and `to` connect a member, `of` and `with` connect anything
 * - `by` a breakdown follows, `per` a breakdown or a denominator, `each` the same without a preposition
 * - `except` members follow that are left out; `only` members follow that are kept
 * - `count`, `amount` how many, how much; `sell`, `buy` verbs that may stand for a metric; `from` verbs of a share
 * - `as_defined` what figures of money are anyway: before tax and shipping, net of refunds
 * - `when` asks for a period, `state` how the shop is doing, which is no figure
 * - `advice` asks what to do, which predictions alone have something to say about
 * - `where` asks for places at the beginning of a question, and connects elsewhere
 * - `comparative` one of two is asked about, which `versus` must name
 * - `same`, `also`, `instead`, `about`, `it`, `remove` of a follow-up
 */
export type Word =
  | "stop"
  | "in"
  | "to"
  | "of"
  | "with"
  | "by"
  | "per"
  | "each"
  | "all"
  | "and"
  | "or"
  | "except"
  | "only"
  | "versus"
  | "compare"
  | "which"
  | "list"
  | "count"
  | "amount"
  | "average"
  | "share"
  | "comes"
  | "in_percent"
  | "percent"
  | "why"
  | "sell"
  | "buy"
  | "priced"
  | "between"
  | "same"
  | "also"
  | "instead"
  | "about"
  | "it"
  | "remove"
  | "filters"
  | "trend"
  | "previous_period"
  | "last_year"
  | "sort"
  | "sort_ascending"
  | "sort_by"
  | "will"
  | "nothing_known"
  | "as_defined"
  | "comparative"
  | "where"
  | "when"
  | "state"
  | "advice";

/** What a phrase of a question can mean. */
export type Sense =
  | {readonly is: "metric"; readonly name: MetricName}
  /** One metric over another; in percent where the quotient is a rate. */
  | {readonly is: "ratio"; readonly over: readonly [MetricName, MetricName]; readonly percent: boolean}
  | {readonly is: "dimension"; readonly name: DimensionName; readonly plural: boolean}
  | {readonly is: "member"; readonly dimension: DimensionName; readonly members: readonly string[]}
  | {readonly is: "product"; readonly id: string}
  | {readonly is: "grain"; readonly grain: Grain; readonly plural: boolean}
  /** `month over month` */
  | {readonly is: "steps"; readonly grain: Grain}
  /** `second`, of a ranking */
  | {readonly is: "ordinal"; readonly place: number}
  /** `monthly` */
  | {readonly is: "series"; readonly grain: Grain}
  | {
      readonly is: "rank";
      readonly descending: boolean;
      readonly by?: MetricName;
      readonly growth?: true;
      readonly plural?: true;
    }
  | {readonly is: "change"; readonly direction: "up" | "down" | "any"}
  | {readonly is: "bound"; readonly bound: BoundKind}
  | {readonly is: "number"; readonly value: number}
  | {readonly is: "currency"; readonly code: string | null}
  | {readonly is: "topic"; readonly dataset: AskedDataset}
  | {readonly is: "refuse"; readonly code: RefusalReason; readonly about: string}
  | {readonly is: "word"; readonly word: Word};

/** The phrases of a language by what they mean, phrases divided by commas, without accents. */
export interface Lexicon {
  readonly metrics: Readonly<Partial<Record<MetricName, string>>>;
  readonly ratios: readonly (readonly [over: readonly [MetricName, MetricName], percent: boolean, phrases: string])[];
  /** Singular phrases, then plural ones. */
  readonly dimensions: Readonly<Partial<Record<DimensionName, readonly [singular: string, plural: string]>>>;
  readonly grains: Readonly<Record<Grain, readonly [singular: string, plural: string, series: string]>>;
  /** What asks for the change from each period to the next. */
  readonly steps: Readonly<Partial<Record<Grain, string>>>;
  /** Places of a ranking below the first. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ranks: readonly (readonly [descending: boolean, by: MetricName | "growth" | null, phrases: string])[];
  readonly changes: Readonly<Record<"up" | "down" | "any", string>>;
  readonly bounds: Readonly<Record<BoundKind, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly currencies: Readonly<Record<string, string>>;
  readonly topics: Readonly<Record<AskedDataset, string>>;
  readonly words: Readonly<Record<Word, string>>;
  /** Names of members in the language, by the name that shops use most (folded); they hold where the data have that member. */
  readonly members: Readonly<Partial<Record<DimensionName, Readonly<Record<string, string>>>>>;
  /** What questions do not reach, with the words that ask for it. */
  readonly refusals: readonly (readonly [code: RefusalReason, about: string, phrases: string])[];
}
