import {normalAt, normalBelow, normalCritical, tCritical} from "./distributions.js";
import type {Plan, SampleSize} from "./proportion-power.js";

/** What a test of two means is planned for. */
export interface MeanPlan extends Plan {
  /** Of the values of either side; above 0. */
  readonly standardDeviation: number;
}

/**
 * Values that each side needs so that a true difference of two means is found with probability `power`, rounded up.
 *
 * Source: J. Cohen, "Statistical Power Analysis for the Behavioral Sciences" (1988), 2; equal to `power.t.test` in R with
 * `strict = TRUE`.
 *
 * Cost: about ten evaluations of `meanPower`.
 *
 * @throws {RangeError} where there is no difference or no spread
 * @example
 * meanSampleSize({baseline: 50, difference: 1, standardDeviation: 5, alpha: 0.05, controlShare: 0.5}, 0.9);
 */
export function meanSampleSize(plan: MeanPlan, power: number): SampleSize {
  checkPlan(plan);
  const {controlShare, alpha, difference, standardDeviation} = plan;
  const smallest = 2 / Math.min(controlShare, 1 - controlShare);
  const effect = (difference / standardDeviation) ** 2 * controlShare * (1 - controlShare);
  const normal = (normalCritical(alpha) + normalAt(power)) ** 2 / effect;
  if (!Number.isFinite(normal)) throw new RangeError(`too small a difference: ${difference}`);
  const values = firstWithPower(plan, power, Math.max(smallest, 0.9 * normal));
  return {control: Math.ceil(values * controlShare), variant: Math.ceil(values * (1 - controlShare))};
}

/** Bisection between a number of values that is too few, or the fewest that there can be, and one that is enough. */
function firstWithPower(plan: MeanPlan, power: number, least: number): number {
  let [few, many] = [least, 2 * least];
  if (meanPower(plan, few) >= power) return few;
  while (meanPower(plan, many) < power) many *= 2;
  while (many - few > 0.001 && many - few > 1e-9 * many) {
    const middle = (few + many) / 2;
    if (meanPower(plan, middle) < power) few = middle;
    else many = middle;
  }
  return many;
}

/**
 * Probability that a two-sided t test finds the difference, with that many values on both sides together: the tails of
 * the noncentral t distribution, as the mean of normal tails over the spread that the data happen to show.
 *
 * Source: N. L. Johnson, S. Kotz, N. Balakrishnan, "Continuous Univariate Distributions" 2 (1995), 31: t is a normal number
 * over s, the root of a chi-squared number over its degrees of freedom. Simpson's rule over s; about 9 digits.
 */
export function meanPower(plan: MeanPlan, values: number): number {
  checkPlan(plan);
  const {difference, standardDeviation, alpha, controlShare} = plan;
  const degrees = values - 2;
  const shift = Math.abs(difference / standardDeviation) * Math.sqrt(values * controlShare * (1 - controlShare));
  const critical = tCritical(alpha, degrees);
  return meanOverSpread(degrees, (s) => normalBelow(shift - critical * s) + normalBelow(-shift - critical * s));
}

function meanOverSpread(degrees: number, of: (s: number) => number): number {
  const [steps, reach] = [400, 10 / Math.sqrt(2 * degrees)];
  const from = Math.max(0, 1 - reach);
  const step = (1 + reach - from) / steps;
  let [sum, weights] = [0, 0];
  for (let i = from === 0 ? 1 : 0; i <= steps; i++) {
    const s = from + i * step;
    const simpson = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    const density = Math.exp((degrees - 1) * Math.log(s) + (degrees / 2) * (1 - s * s));
    sum += simpson * density * of(s);
    weights += simpson * density;
  }
  return sum / weights;
}

function checkPlan({difference, standardDeviation}: MeanPlan): void {
  if (difference === 0) throw new RangeError("no difference; give the smallest one that is worth finding");
  if (!(standardDeviation > 0 && standardDeviation < Infinity))
    throw new RangeError(`invalid standard deviation: ${standardDeviation}; give one above 0`);
}
