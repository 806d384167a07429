import {loess, loessAt} from "./loess.js";

/** Trend and season; what remains is noise. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly season: Float64Array;
}

/** How fast trend and season may change. */
export interface StlOptions {
  /** Seasons over which the season is smoothed; odd, 7 at least. */
  readonly seasonWindow: number;
  /** Periods over which the trend is smoothed. Default 1.5 seasons and a bit, as in the paper. */
  readonly trendWindow?: number;
}

/**
 * STL: splits a series into trend, a season that may change slowly, and the rest, by LOESS. Two rounds, none for
 * robustness.
 *
 * Source: R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning, "STL: A Seasonal-Trend Decomposition Procedure
 * Based on Loess", Journal of Official Statistics 6 (1990).
 *
 * Cost: values × 10 in each of the two rounds for each neighbour in a window.
 *
 * @param length periods in a season; the values must cover two seasons
 */
export function stl(values: Float64Array, length: number, options: StlOptions): Decomposition {
  const {seasonWindow, trendWindow = oddFrom((1.5 * length) / (1 - 1.5 / seasonWindow))} = options;
  let trend: Float64Array = new Float64Array(values.length);
  let season = trend;
  for (let round = 0; round < 2; round++) {
    const cycles = smoothCycles(subtract(values, trend), length, seasonWindow);
    const slow = lowPass(cycles, length);
    season = subtract(cycles.subarray(length, length + values.length), slow);
    trend = smoothBy(subtract(values, season), trendWindow);
  }
  return {trend, season};
}

/** Each position in the season smoothed over the seasons, with a season more at both ends. */
function smoothCycles(values: Float64Array, length: number, window: number): Float64Array {
  const smooth = new Float64Array(values.length + 2 * length);
  for (let phase = 0; phase < length; phase++) {
    const count = Math.ceil((values.length - phase) / length);
    const cycle = Float64Array.from({length: count}, (_, i) => values[phase + i * length]!);
    for (let i = -1; i <= count; i++) {
      const at = phase + (i + 1) * length;
      if (at < smooth.length) smooth[at] = loessAt(cycle, i, {window, degree: 0});
    }
  }
  return smooth;
}

/** What of the season is trend: moving means of a season, a season and three, then LOESS. */
function lowPass(cycles: Float64Array, length: number): Float64Array {
  return smoothBy(movingMean(movingMean(movingMean(cycles, length), length), 3), oddFrom(length));
}

function smoothBy(values: Float64Array, window: number): Float64Array {
  return loess(values, {window, jump: Math.ceil(window / 10)});
}

function movingMean(values: Float64Array, window: number): Float64Array {
  const means = new Float64Array(values.length - window + 1);
  let sum = 0;
  values.forEach((value, i) => {
    sum += value - (values[i - window] ?? 0);
    if (i >= window - 1) means[i - window + 1] = sum / window;
  });
  return means;
}

function subtract(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, i) => value - right[i]!);
}

function oddFrom(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 1 ? whole : whole + 1;
}
