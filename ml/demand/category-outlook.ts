/** What a category's time of year and trend do to the demand for its products. */
export interface CategoryOutlook {
  /** Demand of each month relative to the year's mean, January first; all 1 where there is no year. */
  readonly season: Float64Array;
  /** Demand of a week relative to the week before, lately, season taken off. */
  readonly growth: number;
}

/** Which parts of an outlook count. */
export interface OutlookParts {
  readonly season: boolean;
  readonly trend: boolean;
}

const year = 52;
const quarter = 13;
/** Units from which on a category's own season counts as much as the whole shop's. */
const enoughUnits = 1_000;
const damping = 0.9;

/**
 * The outlook of each category from what was sold before a week.
 *
 * A month's index is its mean over the years relative to the year's mean, damped by k / (k + 1) of k years, and drawn
 * to the whole shop's where the category sold little. Growth is that of the last 13 weeks over the 13 before, halved.
 *
 * Source: ratio to the mean, and the damped trend of E. S. Gardner, E. McKenzie, "Forecasting trends in time series",
 * Management Science 31 (1985).
 *
 * Cost: linear in weeks and categories.
 *
 * @param totals units by week of each category, the whole shop's last
 * @param months the month of each week, from 0
 * @param until the first week that is not known
 */
export function categoryOutlooks(
  totals: readonly Float64Array[],
  {months, until}: {readonly months: Uint8Array; readonly until: number}
): readonly CategoryOutlook[] {
  const shop = monthIndex(totals.at(-1)!, months, until);
  return totals.map((total) => {
    const own = monthIndex(total, months, until);
    const sold = total.subarray(0, until).reduce((sum, units) => sum + units, 0);
    const weight = sold / (sold + enoughUnits);
    const season = own.map((index, month) => weight * index + (1 - weight) * shop[month]!);
    return {season, growth: weeklyGrowth(total, {months, until, season})};
  });
}

/** Sum of an outlook over a time to come, in weeks of the year's mean: what a level a week is multiplied with. */
export function outlookOver(
  {season, growth}: CategoryOutlook,
  {months, from, weeks, parts}: {months: Uint8Array; from: number; weeks: number; parts: OutlookParts}
): number {
  let sum = 0;
  let steps = 0;
  for (let week = 0; week < weeks; week++) {
    steps += damping ** (week + 1);
    const share = Math.min(1, weeks - week);
    sum += share * (parts.season ? season[months[from + week]!]! : 1) * (parts.trend ? growth ** steps : 1);
  }
  return sum;
}

function monthIndex(total: Float64Array, months: Uint8Array, until: number): Float64Array {
  const years = Math.floor(until / year);
  const sums = new Float64Array(12);
  const counts = new Float64Array(12);
  for (let k = 0; k < years; k++) {
    const from = until - (k + 1) * year;
    const mean = total.subarray(from, from + year).reduce((sum, units) => sum + units, 0) / year;
    if (mean <= 0) continue;
    for (let week = from; week < from + year; week++) {
      sums[months[week]!]! += total[week]! / mean;
      counts[months[week]!]! += 1;
    }
  }
  const trust = years / (years + 1);
  return sums.map((sum, month) => (counts[month] ? 1 + trust * (Math.min(4, sum / counts[month]!) - 1) : 1));
}

function weeklyGrowth(
  total: Float64Array,
  {months, until, season}: {months: Uint8Array; until: number; season: Float64Array}
): number {
  if (until < 2 * quarter) return 1;
  const sold = (from: number) => {
    let sum = 0;
    for (let week = from; week < from + quarter; week++) sum += total[week]! / Math.max(0.1, season[months[week]!]!);
    return sum;
  };
  const [before, lately] = [sold(until - 2 * quarter), sold(until - quarter)];
  if (before <= 0 || lately <= 0) return 1;
  return Math.min(1.03, Math.max(0.97, (lately / before) ** (0.5 / quarter)));
}
