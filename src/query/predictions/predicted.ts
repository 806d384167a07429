import type {PredictionName} from "../../model/predictions.js";

/** Why a prediction was not made: there is less of something than it needs. */
export interface Refusal {
  readonly kind: "days" | "months" | "orders" | "customers" | "repeat customers" | "products" | "baskets";
  /** How many are needed at least, and how many there are. */
  readonly needed: number;
  readonly found: number;
}

/** A prediction, or why there is none. */
export type Outcome<Answer extends object = object> =
  {readonly answer: Answer; readonly refusal?: undefined} | {readonly refusal: Refusal; readonly answer?: undefined};

/** What pages show of predictions, by name; one outcome for each set of parameters. Absent: not made yet. */
export type SitePredictions = Readonly<Partial<Record<PredictionName, readonly Outcome[]>>>;
