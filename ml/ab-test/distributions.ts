import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Probability that a standard normal number is at most z; exact to about 14 digits far into the lower tail. */
export function normalBelow(z: number): number {
  return normalCdf(z, 0, 1);
}

/** Probability that a standard normal number is further from 0 than z, on either side. */
export function normalTails(z: number): number {
  return 2 * normalBelow(-Math.abs(z));
}

/** The z that a standard normal number exceeds with probability `alpha / 2` on either side. */
export function normalCritical(alpha: number): number {
  return -normalQuantile(alpha / 2, 0, 1);
}

/** The z below which a standard normal number lies with a probability. */
export function normalAt(probability: number): number {
  return normalQuantile(probability, 0, 1);
}

/** Probability that Student's t with that many degrees of freedom, whole or not, is further from 0 than t. */
export function tTails(t: number, degrees: number): number {
  return 2 * tCdf(-Math.abs(t), degrees);
}

/** The t that Student's t exceeds with probability `alpha / 2` on either side. */
export function tCritical(alpha: number, degrees: number): number {
  return -tQuantile(alpha / 2, degrees);
}
