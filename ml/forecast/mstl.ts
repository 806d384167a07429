import {fitEts, forecastEts} from "./ets.js";
import {loess} from "./loess.js";
import {type Components, type Series, noComponents} from "./series.js";
import {stl} from "./stl.js";

/** A series split into trend, seasons and what remains. */
export interface MstlDecomposition {
  readonly trend: Float64Array;
  /** One for each length of season, in their order. */
  readonly seasons: readonly Float64Array[];
}

/**
 * MSTL: STL for several seasons, each found in what the others leave, in two rounds, the shortest first. A season of a
 * hundred periods or more is smoothed over neighbouring periods as well (the post-smoothing of STL's paper), since each of
 * its positions has been seen a few times only.
 *
 * Source: K. Bandara, R. J. Hyndman, C. Bergmeir, "MSTL: A Seasonal-Trend Decomposition Algorithm for Time Series with
 * Multiple Seasonal Patterns" (2021).
 *
 * @param lengths of the seasons, ascending; the values must cover each twice
 */
export function mstl(values: Float64Array, lengths: readonly number[]): MstlDecomposition {
  const seasons = lengths.map(() => new Float64Array(values.length));
  let trend = lengths.length > 0 ? values : loess(values, {window: values.length});
  for (let round = 0; round < 2; round++)
    lengths.forEach((length, which) => {
      const rest = values.map((value, i) =>
        seasons.reduce((left, season, k) => left - (k === which ? 0 : season[i]!), value)
      );
      const found = stl(rest, length, {seasonWindow: 7 + 4 * (which + 1)});
      trend = found.trend;
      seasons[which]!.set(length < 100 ? found.season : loess(found.season, {window: 31, jump: 3}));
    });
  return {trend, seasons};
}

/** Lengths of season that a number of periods covers twice. */
export function seasonsOf({values: {length}, period}: Series): number[] {
  return (period === "day" ? [7, 365] : [12]).filter((season) => length >= 2 * season);
}

/**
 * MSTL with ETS: the seasons' last round goes on, the series without season by exponential smoothing.
 *
 * Source: Hyndman and Athanasopoulos, as in ets.ts, 5.7.
 *
 * @param holidays effect of the holidays for each period of history and forecast, taken out before
 */
export function mstlEts(series: Series, horizon: number, holidays: Float64Array): Components {
  const {values, period} = series;
  const ordinary = values.map((value, i) => value - holidays[i]!);
  const lengths = seasonsOf(series);
  const {trend, seasons} = mstl(ordinary, lengths);
  const plain = ordinary.map((value, i) => seasons.reduce((left, season) => left - season[i]!, value));
  const components = noComponents(values.length + horizon);
  components.trend.set(trend);
  components.trend.set(forecastEts(fitEts(plain), horizon), values.length);
  lengths.forEach((length, which) => {
    const part = period === "day" && length === 7 ? components.week : components.year;
    part.set(seasons[which]!);
    for (let i = values.length; i < part.length; i++) part[i] = part[i - length]!;
  });
  components.holidays.set(holidays.subarray(0, components.holidays.length));
  return components;
}
