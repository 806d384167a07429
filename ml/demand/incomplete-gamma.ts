import {logGamma} from "../log-gamma.js";

/**
 * Regularised incomplete gamma function P(a, x), from 0 to 1, for a > 0 and x >= 0.
 *
 * Use: a Poisson number with mean m is at most k with probability 1 - P(k + 1, m).
 *
 * Source: W. H. Press et al., "Numerical Recipes" (3rd edition, 2007), 6.2: a series below a + 1, a continued fraction
 * by Lentz's method above it.
 *
 * Cost: about the square root of a in steps.
 *
 * @example
 * incompleteGamma(1, 2); // 1 - Math.exp(-2)
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? Math.min(1, front * series(a, x)) : Math.max(0, 1 - front * fraction(a, x));
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-14; n++) sum += term *= x / (a + n);
  return sum;
}

function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return value;
}
