import type {DimensionName} from "../../../model/dimensions.js";
import type {Item} from "../scan.js";

/** What composing needs to know of the shop. */
export interface Composing {
  readonly currency: string;
}

/** Where the composer stands: what came just before decides what a word can do. */
export interface Position {
  readonly items: readonly Item[];
  at: number;
  /** The dimension of the last member. */
  lastDimension: DimensionName | null;
  /** `and`, `or` or `versus` since the last thing that was named. */
  link: "and" | "or" | "versus" | null;
  /** What was named last. */
  lastThing: "metric" | "member" | "dimension" | "time" | "rank" | null;
}
