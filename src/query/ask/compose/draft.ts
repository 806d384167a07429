import type {Grain} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Bound} from "../../after-counting.js";
import type {Item} from "../scan.js";
import type {AskedDataset} from "../reading.js";
import type {TimeSense} from "../time/time-sense.js";

export type NamedTime = Extract<TimeSense, {is: "time"}>;

/** What two periods are compared as, before it is known which days that are. */
export type ComparedTime = NamedTime | Extract<TimeSense, {is: "before"}> | "previous" | "last_year";

/** Words that say what is to be done with the question before. */
export type FollowUp = "also" | "instead" | "about" | "it" | "same" | "remove" | "only" | "and" | "filters";

/** What has been understood of a question so far: the words of it, not yet a query. */
export interface Draft {
  metrics: MetricName[];
  /** The first metric over the second. */
  ratio: {percent: boolean} | null;
  /** Metrics named after `by`: what rows are ordered by, or all that was named. */
  byMetrics: MetricName[];
  /** Dimensions after `by`, `per` or `each`. */
  dimensions: DimensionName[];
  /** Dimensions named without one: what a ranking, a bound or `which` is about, or nothing more than a noun. */
  subjects: {name: DimensionName | Grain; plural: boolean; noun: boolean}[];
  grain: Grain | "fitting" | null;
  /** Whether the grain was a denominator (`per day`, `daily`), of which there may be a mean. */
  grainIsUnit: boolean;
  filters: Map<DimensionName, string[]>;
  except: Map<DimensionName, string[]>;
  /** Dimensions whose filter is the part of a share, in the order of the question; `shared` follows the word share. */
  filterOrder: {dimension: DimensionName; afterComes: boolean; shared: boolean}[];
  minPrice: number | null;
  maxPrice: number | null;
  time: NamedTime | null;
  compared: ComparedTime | null;
  future: Extract<TimeSense, {is: "future"}> | null;
  /** `fallback` is what the word itself goes by: `most popular` by orders. */
  rank: {descending: boolean; by: MetricName | null; fallback: MetricName | null; growth: boolean} | null;
  sort: "descending" | "ascending" | null;
  /** Which of a ranking is meant: `the second best`. */
  place: number | null;
  /** Dimensions named after `each`: within whose members something is ranked or shared. */
  within: DimensionName[];
  /** Members are counted: `how many countries`. */
  countsMembers: boolean;
  /** The step from each period to the next was asked for: `month over month`. */
  steps: boolean;
  /** A difference was named, of two periods or of two members. */
  difference: boolean;
  limit: number | null;
  having: Bound[];
  change: "up" | "down" | "any" | null;
  share: boolean;
  comes: boolean;
  average: boolean;
  inPercent: boolean;
  why: boolean;
  which: boolean;
  compare: boolean;
  versus: boolean;
  count: boolean;
  amount: boolean;
  sell: boolean;
  buy: boolean;
  priced: boolean;
  /** Whether a worth was asked for: `the value of`. */
  valued: boolean;
  /** Whether the question is how much, not how many. */
  howMuch: boolean;
  /** Whether money was named: `in dollars`. */
  money: boolean;
  /** Whether what money figures are anyway was said: `before tax`, `without shipping`. */
  asDefined: boolean;
  /** `more`, `higher`: one of two is asked about, which `than` must name. */
  comparative: boolean;
  /** The manner was asked for: `how do customers …`. */
  how: boolean;
  /** Money was spent, whoever did: `customer spend`. */
  spent: boolean;
  /** What to do was asked, not what there is. */
  advice: boolean;
  /** The dimension of which one member or another was named: `mobile or desktop`. */
  alternative: DimensionName | null;
  /** Whether the only metric so far may be no more than a noun beside a name: `VIP customers`. */
  nounOnly: boolean;
  /** As it was written, where a period was asked for: `when do we sell most`. */
  when: string | null;
  /** Places were asked for. */
  where: boolean;
  /** Split members of this dimension rather than add them up. */
  splitBy: DimensionName | null;
  /** The future was meant, without days. */
  will: boolean;
  /** The metric that a name of orders or customers stands for: `repeat orders`, `lost customers`. */
  implied: MetricName | null;
  /** Dimensions of which several members were joined by `and`. */
  joined: Set<DimensionName>;
  /** Whether what is left out is what something has not: `orders without books`. */
  lacks: boolean;
  topic: AskedDataset | null;
  /** The least probability of what is predicted, 0 to 1. */
  threshold: number | null;
  product: string[];
  followUps: Set<FollowUp>;
  removed: DimensionName[];
  /** What nothing could be made of. */
  leftover: Item[];
}

export function emptyDraft(): Draft {
  return {
    metrics: [],
    ratio: null,
    byMetrics: [],
    dimensions: [],
    subjects: [],
    grain: null,
    grainIsUnit: false,
    filters: new Map(),
    except: new Map(),
    filterOrder: [],
    minPrice: null,
    maxPrice: null,
    time: null,
    compared: null,
    future: null,
    rank: null,
    sort: null,
    place: null,
    within: [],
    countsMembers: false,
    steps: false,
    difference: false,
    limit: null,
    having: [],
    change: null,
    share: false,
    comes: false,
    average: false,
    inPercent: false,
    why: false,
    which: false,
    compare: false,
    versus: false,
    count: false,
    amount: false,
    sell: false,
    buy: false,
    priced: false,
    valued: false,
    howMuch: false,
    money: false,
    asDefined: false,
    comparative: false,
    how: false,
    spent: false,
    advice: false,
    alternative: null,
    nounOnly: false,
    when: null,
    where: false,
    splitBy: null,
    will: false,
    implied: null,
    lacks: false,
    joined: new Set(),
    topic: null,
    threshold: null,
    product: [],
    followUps: new Set(),
    removed: [],
    leftover: []
  };
}
