import type {DayRange, Grain} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Text} from "../../../model/text.js";
import type {Bound} from "../../after-counting.js";
import type {Derivation} from "../reading.js";
import type {Comparison, Filters, MemberLists} from "../../metric-query.js";

/** Derivations that need nothing but the query. */
export type WholeDerivation = Exclude<Derivation, {kind: "share" | "steps" | "ratio"}>;

/** Which steps are kept. */
export type StepRank = NonNullable<Extract<Derivation, {kind: "steps"}>["rank"]>;

/** A question in the model's terms, whole and without contradictions; `build.ts` writes it as a query. */
export interface Frame {
  readonly metrics: readonly MetricName[];
  /** The first metric over the second; null where each stands for itself. */
  readonly ratio: {readonly percent: boolean} | null;
  readonly dimensions: readonly DimensionName[];
  /** `fitting` is the grain that makes a line of the range that can be read. */
  readonly grain: Grain | "fitting" | null;
  readonly filters: Filters;
  readonly except: MemberLists;
  /** Null where all the data are meant. */
  readonly range: DayRange | null;
  readonly compare: Comparison | DayRange | null;
  readonly order: {readonly by: MetricName | "change"; readonly descending: boolean} | null;
  readonly limit: number | null;
  readonly having: readonly Bound[];
  /** `share` and `steps` need other queries, which `build.ts` writes; `rank` is of the steps. */
  readonly derived:
    WholeDerivation | {readonly kind: "share"} | {readonly kind: "steps"; readonly rank?: StepRank} | null;
  /** Dimensions within whose members shares are taken. */
  readonly within: readonly DimensionName[];
  /** Dimensions whose filters make the part of a share; none where the rows are the parts. */
  readonly part: readonly (DimensionName | "price")[];
  /** Whether the question is why a metric changed. */
  readonly why: boolean;
  readonly notes: readonly Text[];
}
