import type {Random} from "./random.js";

/**
 * Draws from a gamma distribution.
 *
 * Source: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM Transactions on Mathematical
 * Software 26 (2000); shapes under 1 by their boost.
 *
 * Cost: about one normal draw and one logarithm.
 *
 * @param rate the inverse of the scale
 * @example
 * drawGamma(2, 4, mulberry32(1)); // 0.5 on average
 */
export function drawGamma(shape: number, rate: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, rate, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

/** Draws from a beta distribution, as the share of one gamma draw in two. */
export function drawBeta(a: number, b: number, random: Random): number {
  const x = drawGamma(a, 1, random);
  const y = drawGamma(b, 1, random);
  return x + y > 0 ? x / (x + y) : 0.5;
}

/** G. E. P. Box, M. E. Muller, Annals of Mathematical Statistics 29 (1958). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
