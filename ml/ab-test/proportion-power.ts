import {normalAt, normalBelow, normalCritical} from "./distributions.js";

/** What a test is planned for. */
export interface Plan {
  /** Rate or mean without the change. */
  readonly baseline: number;
  /** The difference to be found, in the unit of the baseline; not 0. */
  readonly difference: number;
  /** Chance of a false alarm, two-sided. */
  readonly alpha: number;
  /** Share of all that go to the control, between 0 and 1. */
  readonly controlShare: number;
}

/** How many each side of a test needs. */
export interface SampleSize {
  readonly control: number;
  readonly variant: number;
}

/**
 * Visitors that each side needs so that a true difference of two proportions is found with probability `power`, rounded up.
 *
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions" (2003), 4.2, for unequal
 * groups and without continuity correction; equal to `power.prop.test` in R.
 *
 * @throws {RangeError} where a rate is not between 0 and 1, or there is no difference
 * @example
 * proportionSampleSize({baseline: 0.03, difference: 0.003, alpha: 0.05, controlShare: 0.5}, 0.8);
 */
export function proportionSampleSize(plan: Plan, power: number): SampleSize {
  checkPlan(plan);
  const {baseline, difference, alpha, controlShare} = plan;
  const {apart, together} = spreads(plan);
  const visitors = ((normalCritical(alpha) * together + normalAt(power) * apart) / difference) ** 2;
  if (!Number.isFinite(visitors)) throw new RangeError(`too small a difference: ${difference} of ${baseline}`);
  return {control: Math.ceil(visitors * controlShare), variant: Math.ceil(visitors * (1 - controlShare))};
}

/** Probability that the test of `compareProportions` finds the difference, with that many visitors on both sides together. */
export function proportionPower(plan: Plan, visitors: number): number {
  checkPlan(plan);
  const {apart, together} = spreads(plan);
  return normalBelow((Math.sqrt(visitors) * Math.abs(plan.difference) - normalCritical(plan.alpha) * together) / apart);
}

/** Standard errors of the difference for one visitor in all: each side with a rate of its own, and both with the pooled one. */
function spreads({baseline, difference, controlShare}: Plan): {apart: number; together: number} {
  const variance = (rate: number) => rate * (1 - rate);
  const [changed, variantShare] = [baseline + difference, 1 - controlShare];
  const pooled = baseline * controlShare + changed * variantShare;
  return {
    apart: Math.sqrt(variance(baseline) / controlShare + variance(changed) / variantShare),
    together: Math.sqrt(variance(pooled) / (controlShare * variantShare))
  };
}

function checkPlan({baseline, difference}: Plan): void {
  const changed = baseline + difference;
  if (!(baseline > 0 && baseline < 1)) throw new RangeError(`invalid rate: ${baseline}; give one between 0 and 1`);
  if (difference === 0) throw new RangeError("no difference; give the smallest one that is worth finding");
  if (!(changed > 0 && changed < 1))
    throw new RangeError(`invalid changed rate: ${changed}; give a smaller difference`);
}
