import {incompleteBeta} from "./incomplete-beta.js";
import {incompleteGamma} from "./incomplete-gamma.js";

/** Mean and variance of the units asked for over some time. */
export interface DemandDistribution {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Probability that no more than so many units are asked for: negative binomial with this mean and variance, Poisson
 * where the variance is not above the mean.
 *
 * Use: whether a stock lasts. Fewer than 0 units never suffice; a mean of 0 asks for none.
 *
 * Source: moments of the negative binomial distribution as in A. S. C. Ehrenberg, "The pattern of consumer purchases",
 * Applied Statistics 8 (1959): r = mean^2 / (variance - mean), p = mean / variance.
 *
 * Cost: about the square root of the units in steps.
 *
 * @example
 * probabilityUpTo(0, {mean: 1, variance: 1}); // Math.exp(-1)
 */
export function probabilityUpTo(units: number, {mean, variance}: DemandDistribution): number {
  if (units < 0) return 0;
  if (mean <= 0) return 1;
  const k = Math.floor(units);
  if (isPoisson({mean, variance})) return 1 - incompleteGamma(k + 1, mean);
  return incompleteBeta(mean / variance, {a: mean ** 2 / (variance - mean), b: k + 1});
}

/**
 * The least number of units that suffice with a probability of at least `level`.
 *
 * Cost: some twenty probabilities, by bisection between whole numbers.
 *
 * @param level from 0 up to, not including, 1
 * @example
 * demandQuantile(0.95, {mean: 1, variance: 1}); // 3
 */
export function demandQuantile(level: number, distribution: DemandDistribution): number {
  if (!(level >= 0 && level < 1)) throw new RangeError(`invalid level: ${level}; use a number from 0 to below 1`);
  let low = -1;
  let high = Math.ceil(distribution.mean + 2 * Math.sqrt(distribution.variance));
  while (probabilityUpTo(high, distribution) < level) [low, high] = [high, 2 * high + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (probabilityUpTo(middle, distribution) < level) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Units that are asked for beyond a stock, on average.
 *
 * Source: E[D; D > s] of a negative binomial number is its mean times P(D' >= s) with one success more, of a Poisson
 * number its mean times P(D >= s).
 *
 * Cost: two probabilities.
 *
 * @example
 * expectedShortage(0, {mean: 3, variance: 5}); // 3: nothing is there
 */
export function expectedShortage(stock: number, distribution: DemandDistribution): number {
  const {mean, variance} = distribution;
  if (mean <= 0) return 0;
  if (stock <= 0) return mean;
  const s = Math.floor(stock);
  const r = mean ** 2 / (variance - mean);
  const scale = (r + 1) / r;
  const oneMore = isPoisson(distribution) ? distribution : {mean: mean * scale, variance: variance * scale};
  const beyond = mean * (1 - probabilityUpTo(s - 1, oneMore)) - s * (1 - probabilityUpTo(s, distribution));
  return Math.max(0, beyond);
}

function isPoisson({mean, variance}: DemandDistribution): boolean {
  return variance <= mean * 1.000_001;
}
