/** A day that is unlike others in each year: a holiday or a day of sales. */
export interface Holiday {
  /** Days of one name share one effect. */
  readonly name: string;
  /** Its days in the history and in the time to forecast, as days since 1970-01-01. */
  readonly days: readonly number[];
}

/** What an entry of a series stands for. */
export type Period = "day" | "month";

/** One value a period, none left out. */
export interface Series {
  readonly values: Float64Array;
  /** The first entry's day, as days since 1970-01-01; for months the day on which the first month begins. */
  readonly start: number;
  readonly period: Period;
  readonly holidays: readonly Holiday[];
}

/** Parts that add up to the fitted values and, after them, to the forecast: as many entries as both together. */
export interface Components {
  readonly trend: Float64Array;
  readonly week: Float64Array;
  readonly year: Float64Array;
  readonly holidays: Float64Array;
}

/** Fits a series and forecasts as many periods as asked. */
export type Model = (series: Series, horizon: number) => Components;

/** The names of the parts, in the order in which a page shows them. */
export const componentNames = ["trend", "week", "year", "holidays"] as const;

/** Length in periods of the shortest season: a week of days, a year of months. */
export function seasonLength(period: Period): number {
  return period === "day" ? 7 : 12;
}

/** Components of zeros. */
export function noComponents(length: number): Components {
  const zeros = () => new Float64Array(length);
  return {trend: zeros(), week: zeros(), year: zeros(), holidays: zeros()};
}

/** The fitted values and the forecast: the sum of the parts. */
export function sumOf({trend, week, year, holidays}: Components): Float64Array {
  return trend.map((value, i) => value + week[i]! + year[i]! + holidays[i]!);
}

/** The series as it was known after its first periods. */
export function upTo(series: Series, length: number): Series {
  return {...series, values: series.values.subarray(0, length)};
}
