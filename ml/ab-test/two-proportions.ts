import type {Comparison} from "./comparison.js";
import {normalCritical, normalTails} from "./distributions.js";
import {type Estimate, differenceInterval, liftEnds, ratioInterval} from "./interval.js";

/** Visitors of one side of a test, and those of them who converted. */
export interface Conversions {
  readonly visitors: number;
  readonly conversions: number;
}

/**
 * Compares two proportions: z test with the pooled rate, Newcombe's interval of the difference, and the interval of the
 * lift that belongs to it. Without a conversion at all, or with nothing but conversions, p is 1.
 *
 * Use: conversion rates of two variants, each visitor counted once. The z test is the chi-squared test of a two by two
 * table without Yates's correction (`prop.test(..., correct = FALSE)` in R).
 *
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions" (2003), 3.1; the interval
 * after Newcombe, `differenceInterval`.
 *
 * @param alpha - 1 minus the level of the intervals
 * @throws {RangeError} where conversions are no whole number from 0 to the visitors
 * @example
 * compareProportions({visitors: 10_000, conversions: 300}, {visitors: 10_000, conversions: 360}, {alpha: 0.05});
 */
export function compareProportions(
  control: Conversions,
  variant: Conversions,
  {alpha}: {readonly alpha: number}
): Comparison {
  for (const side of [control, variant]) checkConversions(side);
  const z = normalCritical(alpha);
  const [before, after] = [wilson(control, z), wilson(variant, z)];
  const value = after.value - before.value;
  const statistic = pooledZ(control, variant);
  return {
    control: before,
    variant: after,
    difference: {value, ...differenceInterval(before, after)},
    lift: before.value === 0 ? null : {value: value / before.value, ...liftEnds(ratioInterval(before, after))},
    statistic,
    degrees: null,
    pValue: normalTails(statistic)
  };
}

function pooledZ(control: Conversions, variant: Conversions): number {
  const pooled = (control.conversions + variant.conversions) / (control.visitors + variant.visitors);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / control.visitors + 1 / variant.visitors));
  const difference = variant.conversions / variant.visitors - control.conversions / control.visitors;
  return error === 0 ? 0 : difference / error;
}

/**
 * A proportion with its score interval.
 *
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
 *
 * @param z - how many standard errors wide on either side
 */
export function wilson({visitors, conversions}: Conversions, z: number): Estimate {
  const value = conversions / visitors;
  const centre = conversions + z ** 2 / 2;
  const half = z * Math.sqrt((conversions * (visitors - conversions)) / visitors + z ** 2 / 4);
  const end = (count: number) => Math.min(1, Math.max(0, count / (visitors + z ** 2)));
  return {
    value,
    // Rounding must not push an end past a proportion of 0 or 1.
    lower: conversions === 0 ? 0 : end(centre - half),
    upper: conversions === visitors ? 1 : end(centre + half)
  };
}

function checkConversions({visitors, conversions}: Conversions): void {
  if (!Number.isInteger(visitors) || visitors < 1)
    throw new RangeError(`invalid visitors: ${visitors}; give a whole number of 1 or more`);
  if (!Number.isInteger(conversions) || conversions < 0 || conversions > visitors)
    throw new RangeError(`invalid conversions: ${conversions}; give a whole number from 0 to ${visitors}`);
}
