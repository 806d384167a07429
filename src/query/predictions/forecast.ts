import type {Day} from "../../model/calendar.js";

/** What is forecast of a day, and the bands in which four of five, and 19 of 20, days are to fall. */
export interface ForecastDay {
  readonly date: Day;
  readonly value: number;
  readonly lower_80: number;
  readonly upper_80: number;
  readonly lower_95: number;
  readonly upper_95: number;
}

export const forecastMetrics = ["revenue", "orders"] as const;
export type ForecastMetric = (typeof forecastMetrics)[number];

/** Errors on days that the model had not seen; shares in percent. */
export interface ForecastMeasures {
  readonly mape: number | null;
  readonly rmse: number;
  readonly r2: number | null;
  /** Days of these within the bands. */
  readonly coverage_80: number;
  readonly coverage_95: number;
  /** The same days by the seasonal naive forecast: what the weekday had a week before. */
  readonly baseline_mape: number | null;
  /** Mean absolute error over that of the naive forecast within the history. */
  readonly mase: number;
  readonly baseline_mase: number;
  readonly days: number;
  /** Days without a sale, of which no share of error can be taken. */
  readonly days_left_out_of_mape: number;
}

export interface ForecastAnswer {
  readonly metric: ForecastMetric;
  readonly forecast: readonly ForecastDay[];
  readonly model_metrics: ForecastMeasures;
  readonly model: string;
  /** Why it was chosen. */
  readonly reason: "least-error" | "mean-as-good" | "nothing-beats-the-baseline";
  /** Mean errors of the looks back by which it was chosen, the least first. */
  readonly candidates: readonly {readonly model: string; readonly mase: number; readonly smape: number}[];
  /** What could not be done, or was done to the data. */
  readonly notes: readonly string[];
  /** Countries whose holidays are known to the model. */
  readonly holidays_of: readonly string[];
  /** The last days of the history, one value a day. */
  readonly history: {readonly start: Day; readonly values: readonly number[]};
  /** What it would have said of the last days that are known. */
  readonly backtest: readonly ForecastDay[];
  /** Parts that add up to the fitted value of each day of the history above, and then of the forecast. */
  readonly components: Readonly<Record<"trend" | "week" | "year" | "holidays", readonly number[]>>;
}
