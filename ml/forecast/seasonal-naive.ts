import {type Components, type Series, noComponents, seasonLength} from "./series.js";

/**
 * The baseline: each day as the same weekday a week before, each month as the same month a year before; the last value
 * where there is less than one season.
 *
 * Source: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, 5.2.
 */
export function seasonalNaive({values, period}: Series, horizon: number): Components {
  const season = values.length >= seasonLength(period) ? seasonLength(period) : 1;
  const components = noComponents(values.length + horizon);
  const naive = new Float64Array(values.length + horizon);
  for (let i = 0; i < naive.length; i++) {
    const back = i < values.length ? i - season : i - season * Math.ceil((i - values.length + 1) / season);
    naive[i] = values[Math.max(back, i < values.length ? i % season : 0)]!;
  }
  const seasonal = components[period === "day" ? "week" : "year"];
  naive.forEach((value, i) => {
    components.trend[i] = meanAround(naive, i, season);
    seasonal[i] = value - components.trend[i]!;
  });
  return components;
}

/** The mean of the season that ends at an entry; of the first season before it is complete. */
function meanAround(values: Float64Array, end: number, season: number): number {
  const first = Math.max(0, end - season + 1);
  const slice = values.subarray(first, first + season);
  return slice.reduce((sum, value) => sum + value, 0) / slice.length;
}
