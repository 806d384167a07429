import type {DayRange, Grain} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Text} from "../../../model/text.js";
import type {Bound} from "../../after-counting.js";
import type {Comparison, Filters, MemberLists} from "../../metric-query.js";

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
  readonly derived: "growth" | "mean" | "share" | null;
  /** Dimensions whose filters make the part of a share; none where the rows are the parts. */
  readonly part: readonly (DimensionName | "price")[];
  /** Whether the question is why a metric changed. */
  readonly why: boolean;
  readonly notes: readonly Text[];
}
