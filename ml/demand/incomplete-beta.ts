import {logGamma} from "../log-gamma.js";

/**
 * Regularised incomplete beta function I_x(a, b), from 0 to 1, for a, b > 0 and x from 0 to 1.
 *
 * Use: a negative binomial number with r successes of probability p is at most k with probability I_p(r, k + 1).
 *
 * Source: W. H. Press et al., "Numerical Recipes" (3rd edition, 2007), 6.4: a continued fraction by Lentz's method.
 *
 * Cost: about the square root of the greater of a and b in steps.
 *
 * @example
 * incompleteBeta(0.5, {a: 2, b: 2}); // 0.5
 */
export function incompleteBeta(x: number, {a, b}: {a: number; b: number}): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let value = d;
  const step = (numerator: number): number => {
    d = 1 / (1 + numerator * d || tiny);
    c = 1 + numerator / c || tiny;
    value *= c * d;
    return c * d;
  };
  for (let m = 1; m < 10_000; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const last = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(last - 1) < 1e-14) break;
  }
  return value;
}
