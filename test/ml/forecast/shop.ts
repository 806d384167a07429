import {mulberry32, type Random} from "../../../ml/random.js";

/** 2023-01-01, a Sunday, as days since 1970-01-01. */
export const start = 19_358;

/** What sales are made of, day by day. */
export interface Shop {
  readonly trend: Float64Array;
  readonly week: Float64Array;
  readonly year: Float64Array;
  readonly values: Float64Array;
}

/** A shop with a trend of a twentieth a day, a week of ±20, a year of ±30 and normal noise, around 200. */
export function shop(days: number, noise = 5, seed = 1): Shop {
  const random = mulberry32(seed);
  const trend = Float64Array.from({length: days}, (_, i) => 200 + i / 20);
  const week = trend.map((_, i) => 20 * Math.sin((2 * Math.PI * (start + i)) / 7));
  const year = trend.map((_, i) => 30 * Math.cos((2 * Math.PI * (start + i)) / 365.25));
  const values = trend.map((value, i) => value + week[i]! + year[i]! + noise * normal(random));
  return {trend, week, year, values};
}

/** A draw from the standard normal distribution (G. E. P. Box, M. E. Muller, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The root of the mean squared difference, where both are shifted to a mean of 0. */
export function difference(left: Float64Array, right: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(left), mean(right)];
  return Math.sqrt(mean(left.map((value, i) => (value - a - right[i]! + b) ** 2)));
}
