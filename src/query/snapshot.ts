import type {Day, DayRange} from "../model/calendar.js";
import type {CheckName} from "../model/checks.js";
import type {DimensionName} from "../model/dimensions.js";
import type {Shop} from "../model/settings.js";
import type {QuestionAccuracy} from "./ask/accuracy.js";
import type {VerifiedQuestion} from "./ask/verified-questions.js";
import type {Answers, Question} from "./question.js";
import type {ChartGrain} from "./selection.js";

/** The format of snapshot files that this version writes and reads. */
export const snapshotFormat = 4;

/** What a snapshot says of itself: `manifest.json`, beside its database and beside the pages' files. */
export interface Manifest {
  readonly format: number;
  /** Twelve hexadecimal digits over every row and setting: equal data give an equal fingerprint. */
  readonly fingerprint: string;
  readonly dataVersion: number;
  /** When the data version was committed, ISO 8601 in UTC. */
  readonly asOf: string;
  /** When the snapshot was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Where the lines come from: `demo`, or the names of imports. */
  readonly sources: readonly string[];
  readonly rows: Readonly<Record<"transactions" | "lines" | "customers" | "products" | "sessions", number>>;
  readonly shop: Shop;
  /** Of a site: address of the API that its pages may ask, `/` for the site's own; null where there is none. */
  readonly api?: string | null;
}

/** What a page shows before any filter, so that its first figures come with it: `overview.json` and others. */
export interface PageFile<Q = Readonly<Record<string, Question>>> {
  /** The default period; empty where the shop has no data. */
  readonly range: Partial<DayRange>;
  readonly grain: ChartGrain;
  readonly answers: Answers<Q>;
}

/** What a shop's filters can be set to, `members.json`; missing values are `~none`. */
export interface Members {
  /** Every country, region and city that occur together. */
  readonly places: readonly (readonly [country: string, region: string, city: string])[];
  /** Every category and subcategory that occur together. */
  readonly categories: readonly (readonly [category: string, subcategory: string])[];
  readonly customer_segment: readonly string[];
  readonly payment_method: readonly string[];
  readonly device_type: readonly string[];
  readonly traffic_source: readonly string[];
  /** Lowest and highest undiscounted unit price in the reporting currency; null where there are no lines. */
  readonly price: {readonly min: number; readonly max: number} | null;
}

/** What questions can name, `question-names.json`: the vocabulary of a site's questions but for the shop itself. */
export interface QuestionNames {
  readonly members: Readonly<Partial<Record<DimensionName, readonly string[]>>>;
  readonly products: readonly {readonly id: string; readonly name: string}[];
  /** Dimensions of which not every member is known. */
  readonly cut: readonly DimensionName[];
  /** How well questions are read; null where that was never measured. */
  readonly accuracy: QuestionAccuracy | null;
  /** The questions that analysts have put into queries. */
  readonly verified: readonly VerifiedQuestion[];
}

/** What a snapshot says of the rows that it was made from: `quality.json`, beside its manifest. */
export interface Quality {
  readonly tables: readonly TableQuality[];
  readonly checks: readonly CheckResult[];
}

/** A table of the store: its rows, its days, and what its columns lack. */
export interface TableQuality {
  readonly name: string;
  readonly rows: number;
  /** The column whose first and last day these are; null days where no row has one. */
  readonly days: {readonly column: string; readonly first: Day | null; readonly last: Day | null};
  /** Columns that may lack a value, with the rows that do. */
  readonly nulls: readonly {readonly column: string; readonly missing: number}[];
}

/** What a check found; what it looks for stands in src/model/checks.ts. */
export interface CheckResult {
  readonly name: CheckName;
  readonly found: number;
  /** How many there were to look at. */
  readonly of: number;
}
