import type {Comparison} from "./comparison.js";
import {tCritical, tTails} from "./distributions.js";
import {type Estimate, differenceInterval, liftEnds, ratioInterval} from "./interval.js";

/** What is known of the values of one side of a test: an order value or revenue a visitor. */
export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** With n - 1 in the denominator. */
  readonly standardDeviation: number;
}

/**
 * Compares two means whose spreads may differ: Welch's t test, its interval of the difference, and Fieller's interval of
 * the lift. The lift is null where the control's mean is not surely above 0.
 *
 * Use: average order value or revenue a visitor of two variants, from count, mean and standard deviation.
 *
 * Source: B. L. Welch, "The Generalization of Student's Problem when Several Different Population Variances are
 * Involved", Biometrika 34 (1947); E. C. Fieller, "Some Problems in Interval Estimation", JRSS B 16 (1954).
 *
 * @param alpha - 1 minus the level of the intervals
 * @throws {RangeError} where a side has fewer than 2 values, or no value of either side differs from its mean
 * @example
 * compareMeans({count: 500, mean: 52, standardDeviation: 31}, {count: 480, mean: 57, standardDeviation: 35}, {alpha: 0.05});
 */
export function compareMeans(control: Sample, variant: Sample, {alpha}: {readonly alpha: number}): Comparison {
  for (const side of [control, variant]) checkSample(side);
  const error = Math.hypot(standardError(control), standardError(variant));
  if (error === 0) throw new RangeError("invalid standard deviation: 0 on both sides; there is nothing to test");
  const degrees = welchDegrees(control, variant);
  const t = tCritical(alpha, degrees);
  const [before, after] = [estimate(control, t), estimate(variant, t)];
  const value = variant.mean - control.mean;
  return {
    control: before,
    variant: after,
    difference: {value, ...differenceInterval(before, after)},
    lift: before.lower <= 0 ? null : {value: value / control.mean, ...liftEnds(ratioInterval(before, after))},
    statistic: value / error,
    degrees,
    pValue: tTails(value / error, degrees)
  };
}

function welchDegrees(control: Sample, variant: Sample): number {
  const [a, b] = [standardError(control) ** 2, standardError(variant) ** 2];
  // Divided by the greater first, so that squares of tiny spreads do not vanish.
  const most = Math.max(a, b);
  const [x, y] = [a / most, b / most];
  return (x + y) ** 2 / (x ** 2 / (control.count - 1) + y ** 2 / (variant.count - 1));
}

function standardError({count, standardDeviation}: Sample): number {
  return standardDeviation / Math.sqrt(count);
}

/** Both sides with the degrees of freedom of the comparison, so that their intervals and that of the difference agree. */
function estimate(sample: Sample, t: number): Estimate {
  const half = t * standardError(sample);
  return {value: sample.mean, lower: sample.mean - half, upper: sample.mean + half};
}

function checkSample({count, mean, standardDeviation}: Sample): void {
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`invalid count: ${count}; give a whole number of 2 or more`);
  if (!Number.isFinite(mean)) throw new RangeError(`invalid mean: ${mean}`);
  if (!(standardDeviation >= 0 && standardDeviation < Infinity))
    throw new RangeError(`invalid standard deviation: ${standardDeviation}; give 0 or more`);
}
