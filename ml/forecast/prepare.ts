import {TooLittleData} from "../too-little-data.js";
import {isPositive, shortHistory} from "./candidates.js";
import {yearNeeds} from "./prophet-design.js";
import type {Series} from "./series.js";

/** What a forecast could not do or had to assume; the page says it in words. */
export type Note =
  /** Entries without a value count as zero. */
  | "missing-as-zero"
  /** Zeros before the first sale are left out. */
  | "leading-zeros-left-out"
  /** Under four weeks or two years: only the simplest models. */
  | "short-history"
  /** Too short for a season of a year. */
  | "no-year"
  /** Zeros or negative entries: no model in which seasons are shares of the trend. */
  | "no-shares"
  /** Some holidays have no day in the history: their effect counts as zero. */
  | "holidays-not-seen"
  /** Months have no holidays. */
  | "holidays-need-days"
  /** All entries are the same. */
  | "constant"
  /** The level of late differs so much from what it was that older days say little. */
  | "level-changed"
  /** The bands of the last steps go beyond what could be looked back on. */
  | "bands-beyond-backtest"
  /** Days of zero are left out of the share of error. */
  | "zeros-left-out-of-mape";

/** A series that can be forecast, and what was done for it. */
export interface Prepared {
  readonly series: Series;
  /** Entries left out at the beginning. */
  readonly first: number;
  readonly notes: readonly Note[];
}

/** The fewest entries, from the first that is not zero on. */
const needed = {day: 14, month: 12} as const;

/**
 * Readies a series: entries that are not finite become zero, zeros before the first sale are left out (not where nothing
 * was ever sold). Throws TooLittleData under 14 days or 12 months.
 */
export function prepare(given: Series): Prepared {
  const filled = given.values.map((value) => (Number.isFinite(value) ? value : 0));
  const first = Math.max(
    0,
    filled.findIndex((value) => value !== 0)
  );
  const values = filled.subarray(first);
  const {period, start, holidays} = given;
  if (values.length < needed[period])
    throw new TooLittleData(`${period}s`, {needed: needed[period], found: values.length});
  const series = {...given, values, start: period === "day" ? start + first : start};
  const lastDay = series.start + values.length;
  const seen = (days: readonly number[]) => days.some((day) => day >= series.start && day < lastDay);
  const notes: [Note, boolean][] = [
    ["missing-as-zero", given.values.some((value) => !Number.isFinite(value))],
    ["leading-zeros-left-out", first > 0],
    ["short-history", values.length < shortHistory[period]],
    ["no-year", values.length < yearNeeds[period]],
    ["no-shares", !isPositive(values)],
    ["holidays-not-seen", period === "day" && holidays.some(({days}) => !seen(days))],
    ["holidays-need-days", period === "month" && holidays.length > 0],
    ["constant", values.every((value) => value === values[0])],
    ["level-changed", levelChanged(series)]
  ];
  return {series, first, notes: notes.flatMap(([note, holds]) => (holds ? [note] : []))};
}

/**
 * Whether a level of late, for four weeks or half a year, is far outside of what such stretches were: three times their
 * interquartile range away from their median, and by a third of it.
 *
 * Source: fences of J. W. Tukey, "Exploratory Data Analysis" (1977).
 */
function levelChanged({values, period}: Series): boolean {
  const stretch = period === "day" ? 28 : 6;
  const count = Math.floor(values.length / stretch);
  if (count < 5) return false;
  const means = Array.from({length: count}, (_, i) => {
    const part = values.subarray(values.length - (i + 1) * stretch, values.length - i * stretch);
    return part.reduce((sum, value) => sum + value, 0) / stretch;
  });
  const [last = 0, ...before] = means;
  const sorted = before.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  const distance = Math.abs(last - at(0.5));
  return distance > 3 * (at(0.75) - at(0.25)) && distance > Math.abs(at(0.5)) / 3;
}
