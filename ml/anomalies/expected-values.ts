/** What was to be expected of each period of a series, and how far off it was. */
export interface Expectations {
  readonly expected: Float64Array;
  /** Difference in robust standard deviations; 0 throughout a series that never differs. */
  readonly distance: Float64Array;
}

/** How far a series is looked around in. */
export interface ExpectationOptions {
  /** Periods of a cycle. Default 7, of days in a week. */
  readonly period?: number;
  /** Periods before, and after, that a level is the median of. Default 14. */
  readonly reach?: number;
  /** Periods between a day and its like in other years, several where calendars shift. Default 364 and 365. */
  readonly years?: readonly number[];
}

/** Cycles before, and after, that a phase is judged by. */
const cycles = 8;
/** Distance from which on a day counts as apart. */
const apart = 2;

/**
 * What was to be expected of each period: the median of those around it, by the phase of the cycle, and by what the same
 * day of another year was like where that, too, was apart from its own surroundings. A single period hardly moves any of it.
 *
 * Use: finding days that are unusual in hindsight. Values may be 0; a cycle's phase may always be.
 *
 * Source: medians and the median absolute deviation as in F. R. Hampel, "The influence curve and its role in robust
 * estimation", JASA 69 (1974), of square roots, as in F. J. Anscombe, "The transformation of Poisson, binomial and
 * negative-binomial data", Biometrika 35 (1948).
 *
 * Cost: some hundred values sorted for each period.
 */
export function expectedValues(
  values: Float64Array,
  {period = 7, reach = 14, years = [364, 365]}: ExpectationOptions = {}
): Expectations {
  const phases = phaseFactors(values, period);
  const flat = values.map((value, i) => (phases[i]! > 0.05 ? value / phases[i]! : NaN));
  const expected = values.map((_, i) => Math.max(0, levelAt(flat, i, reach) * phases[i]!));
  const distance = distances(values, expected);
  const like = expected.map((value, i) => value * likeOtherYears(i, {values, expected, distance, years}));
  return {expected: like, distance: distances(values, like)};
}

/** How much of its surroundings each phase of the cycle is, around the period. */
function phaseFactors(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const ratios = values.map((value, i) => {
    const around = median(values.subarray(Math.max(0, i - half), i + half + 1));
    return around > 0 ? value / around : NaN;
  });
  return values.map((_, i) => {
    const same: number[] = [];
    for (let k = -cycles; k <= cycles; k++) if (k !== 0) same.push(ratios[i + k * period] ?? NaN);
    const factor = median(same);
    return Number.isNaN(factor) ? 1 : Math.max(0, factor);
  });
}

/** The median before and that after in the middle, which follows a trend; at an end, the one that there is, carried on. */
function levelAt(flat: Float64Array, i: number, reach: number): number {
  const before = median(flat.subarray(Math.max(0, i - reach), i));
  const after = median(flat.subarray(i + 1, i + 1 + reach));
  const [left, right] = [Math.min(i, reach), Math.min(flat.length - 1 - i, reach)];
  if (Math.min(left, right) < reach / 2) return left > right ? orElse(before, after) : orElse(after, before);
  return Number.isNaN(before + after) ? orElse(before, orElse(after, 0)) : (before + after) / 2;
}

function orElse(value: number, other: number): number {
  if (!Number.isNaN(value)) return value;
  return Number.isNaN(other) ? 0 : other;
}

/** What a period is multiplied with because its likes in other years were apart as well: the lesser of both. */
function likeOtherYears(
  i: number,
  {values, expected, distance, years}: Expectations & {readonly values: Float64Array; readonly years: readonly number[]}
): number {
  const own = distance[i]!;
  if (Math.abs(own) < apart || expected[i]! <= 0) return 1;
  const likes = years
    .flatMap((years) => [i - years, i + years])
    .filter((like) => expected[like]! > 0 && distance[like]! * Math.sign(own) >= apart)
    .map((like) => values[like]! / expected[like]!);
  if (likes.length === 0) return 1;
  const ratio = values[i]! / expected[i]!;
  return own > 0 ? Math.min(ratio, Math.max(...likes)) : Math.max(ratio, Math.min(...likes), 0);
}

/** Roots differ by as much among large values as among small ones, where values are counts or sums of some. */
function distances(values: Float64Array, expected: Float64Array): Float64Array {
  const differences = values.map((value, i) => Math.sign(value) * Math.sqrt(Math.abs(value)) - Math.sqrt(expected[i]!));
  const sizes = differences.map(Math.abs);
  // Of a series that hardly ever differs, the median of differences is 0: their mean is not.
  const scale = 1.4826 * median(sizes) || 1.2533 * (sizes.reduce((sum, size) => sum + size, 0) / (sizes.length || 1));
  return differences.map((difference) => (scale > 0 ? difference / scale : 0));
}

/** The median of the values that are numbers; NaN where none is. */
function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
