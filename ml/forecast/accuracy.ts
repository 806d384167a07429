/** What is smaller counts as zero: money and counts have no such values. */
const nothing = 1e-9;

/** How far a forecast was off, on days that it had not seen. What cannot be said is null. */
export interface Accuracy {
  /** Mean absolute error, a share of the actual value; entries of zero are left out, null where all are. */
  readonly mape: number | null;
  /** Entries that `mape` leaves out, since a share of zero has no meaning. */
  readonly mapeLeftOut: number;
  /** Symmetric: mean of twice the error, a share of actual and forecast together, from 0 to 2. */
  readonly smape: number;
  readonly rmse: number;
  /** Share of the variance that the forecast explains; below zero if the mean explains more. Null for a constant. */
  readonly r2: number | null;
  /** Mean absolute error, relative to the one-season-naive error within the history; below 1 is better than that. */
  readonly mase: number;
}

/**
 * The usual measures of a forecast.
 *
 * Source: R. J. Hyndman, A. B. Koehler, "Another Look at Measures of Forecast Accuracy", International Journal of
 * Forecasting 22 (2006).
 *
 * @param scale the error that counts as 1 in `mase`, from `naiveError`
 */
export function accuracy(actual: Float64Array, forecast: Float64Array, scale: number): Accuracy {
  const errors = forecast.map((value, i) => value - actual[i]!);
  const counted = [...actual.keys()].filter((i) => Math.abs(actual[i]!) > nothing);
  const squares = mean(errors.map((error) => error * error));
  const centre = mean(actual);
  const variance = mean(actual.map((value) => (value - centre) ** 2));
  return {
    mape: counted.length > 0 ? mean(Float64Array.from(counted, (i) => Math.abs(errors[i]! / actual[i]!))) : null,
    mapeLeftOut: actual.length - counted.length,
    smape: mean(errors.map((error, i) => share(error, Math.abs(actual[i]!) + Math.abs(forecast[i]!)))),
    rmse: Math.sqrt(squares),
    r2:
      variance > nothing ** 2 && variance > 1e-12 * centre * centre && actual.length > 1
        ? 1 - squares / variance
        : null,
    mase: mean(errors.map(Math.abs)) / scale
  };
}

/** The mean absolute change from one season to the next; in a series without any, its mean size, or 1. */
export function naiveError(values: Float64Array, season: number): number {
  const back = values.length > season ? season : 1;
  const changes = values.subarray(back).map((value, i) => Math.abs(value - values[i]!));
  return [mean(changes), mean(values.map(Math.abs))].find((size) => size > nothing) ?? 1;
}

function share(error: number, size: number): number {
  return size > nothing ? (2 * Math.abs(error)) / size : 0;
}

/** The mean; 0 of nothing. */
export function mean(values: Float64Array): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
