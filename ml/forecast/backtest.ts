import {naiveError} from "./accuracy.js";
import {type Fits, type ModelName, type Shares, combine, fitModels} from "./candidates.js";
import {type Series, seasonLength, sumOf, upTo} from "./series.js";

/** A look back: what the models say after the first `cutoff` periods of a longer history. */
export interface Origin {
  readonly cutoff: number;
  readonly fits: Fits;
  /** What came, as far as the forecast reaches. */
  readonly actual: Float64Array;
  /** The error that counts as 1: of the naive forecast over the year before. */
  readonly scale: number;
}

/** The plan of looks back. */
export interface Plan {
  /** Periods that each look forecasts, and that the last of the history keep as holdout. */
  readonly length: number;
  /** Where the looks begin that choose: each ends before the holdout. Latest first. */
  readonly choosing: readonly number[];
  /** Where those begin that end within it: for the bands after the choice. The first is the holdout's. Latest first. */
  readonly later: readonly number[];
}

/**
 * Plans the looks back of a history: forecasts as long as asked or a fifth of the history, eight of them to choose from.
 * With more than a year they begin after it and are shorter if need be, since before no model knows the year.
 *
 * Source: rolling origins, R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, 5.10.
 */
export function plan({values, period}: Series, horizon: number): Plan {
  const history = values.length;
  const year = period === "day" ? 365 : 36;
  const spare = Math.floor((history - year) / 2.5);
  const most = spare >= seasonLength(period) * 2 ? Math.min(spare, history / 5) : history / 5;
  const length = Math.max(1, Math.min(horizon, Math.floor(most)));
  const latest = history - 2 * length;
  const least = latest >= year ? year : Math.max(seasonLength(period) + 1, Math.floor(history * 0.4));
  const step = Math.max(1, Math.min(Math.ceil(length / 2), Math.floor((latest - least) / 7)));
  const choosing = Array.from({length: 8}, (_, i) => latest - i * step).filter(
    (cutoff) => cutoff >= Math.min(least, latest)
  );
  const later = Array.from({length: Math.ceil(length / step)}, (_, i) => latest + length - i * step);
  return {length, choosing, later: later.filter((cutoff) => cutoff > latest)};
}

/** Fits models to the history up to a cutoff. */
export function lookBack(series: Series, cutoff: number, length: number, names: readonly ModelName[]): Origin {
  const known = upTo(series, cutoff);
  const recent = known.values.subarray(-2 * (series.period === "day" ? 365 : 36));
  return {
    cutoff,
    fits: fitModels(known, length, names),
    actual: series.values.subarray(cutoff, cutoff + length),
    scale: naiveError(recent, seasonLength(series.period))
  };
}

/** What a candidate said at an origin. */
export function saidBy({fits, cutoff, actual}: Origin, shares: Shares, floor: number): Float64Array {
  const all = sumOf(combine(fits, shares, cutoff + actual.length));
  return all.subarray(cutoff).map((value) => Math.max(floor, value));
}
