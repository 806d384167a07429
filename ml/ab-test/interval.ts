/** A lower and an upper end; null where there is none. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An estimate between the ends of its own interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Interval of the difference of two independent estimates, from the interval of each.
 *
 * Use: with Wilson intervals it is Newcombe's interval of two proportions, which is right for few conversions, too.
 *
 * Source: R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions", Statistics in
 * Medicine 17 (1998), method 10; for estimates in general G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008).
 *
 * @example
 * differenceInterval(wilson({conversions: 48, visitors: 80}, 1.96), wilson({conversions: 56, visitors: 70}, 1.96));
 */
export function differenceInterval(control: Estimate, variant: Estimate): {lower: number; upper: number} {
  const difference = variant.value - control.value;
  return {
    lower: difference - Math.hypot(variant.value - variant.lower, control.upper - control.value),
    upper: difference + Math.hypot(variant.upper - variant.value, control.value - control.lower)
  };
}

/**
 * Interval of the ratio of two independent estimates, from the interval of each: of variant over control. It holds 1 when
 * and only when the interval of the difference holds 0. No upper end where the control's interval reaches 0. With
 * symmetric intervals it is Fieller's.
 *
 * Source: A. Donner, G. Y. Zou, "Closed-form confidence intervals for functions of the normal mean and standard
 * deviation", Statistical Methods in Medical Research 21 (2012), for the ratio; the ends are roots of
 * (v - R c)^2 = (distance of v to its end)^2 + R^2 (distance of c to its end)^2.
 *
 * @param control - with ends of 0 or more
 */
export function ratioInterval(control: Estimate, variant: Estimate): Interval {
  const product = control.value * variant.value;
  const end = (a: number, c: number) => Math.sqrt(Math.max(0, product ** 2 - a * c));
  const upperA = control.lower * (2 * control.value - control.lower);
  const lowerA = control.upper * (2 * control.value - control.upper);
  const lowerC = variant.lower * (2 * variant.value - variant.lower);
  const root = end(lowerA, lowerC);
  // The first form does not lose digits, and holds where the quadratic has become a line.
  const lower = product + root > 0 ? lowerC / (product + root) : lowerA > 0 ? (product - root) / lowerA : 0;
  const upperC = variant.upper * (2 * variant.value - variant.upper);
  return {lower, upper: upperA > 0 ? (product + end(upperA, upperC)) / upperA : null};
}

/** The ends of a lift, from those of the ratio. */
export function liftEnds({lower, upper}: Interval): Interval {
  return {lower: lower === null ? null : lower - 1, upper: upper === null ? null : upper - 1};
}
