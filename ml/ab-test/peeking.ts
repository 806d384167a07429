import {normalBelow, normalCritical, normalTails} from "./distributions.js";
import {legendreRule} from "./legendre-rule.js";

/** The most looks at one test that are computed. */
export const mostLooks = 50;

/**
 * Probability that a test of two equal sides is called significant at one of several looks, after equal numbers of visitors
 * each, when every look is taken as the only one: index 0 after the first look, and so on.
 *
 * Use: the warning against peeking. With alpha 0.05: 0.05, 0.083, 0.107, 0.126, 0.142 after five looks, 0.193 after ten.
 *
 * Source: P. Armitage, C. K. McPherson, B. C. Rowe, "Repeated Significance Tests on Accumulating Data", JRSS A 132 (1969),
 * table 2; the integral over the sum of the data, look by look, by Gauss and Legendre's rule.
 *
 * Cost: 64 × 64 normal densities a look.
 *
 * @throws {RangeError} where looks are no whole number from 1 to 50
 * @example
 * peekingRates(5, 0.05); // [0.05, 0.083, 0.107, 0.126, 0.142]
 */
export function peekingRates(looks: number, alpha: number): number[] {
  return crossingRates(looks, normalCritical(alpha));
}

/**
 * The p-value below which a result counts at each of several equally spaced looks, so that a false alarm at any of them has
 * probability alpha: alpha itself for one look.
 *
 * Source: S. J. Pocock, "Group Sequential Methods in the Design and Analysis of Clinical Trials", Biometrika 64 (1977).
 *
 * Cost: about six times `peekingRates`.
 *
 * @throws {RangeError} where looks are no whole number from 1 to 50
 * @example
 * pocockLevel(5, 0.05); // 0.0158
 */
export function pocockLevel(looks: number, alpha: number): number {
  checkLooks(looks);
  if (looks === 1) return alpha;
  const excess = (critical: number) => Math.log(crossingRates(looks, critical).at(-1)! / alpha);
  // Secants: the logarithm is nearly a line from one look to the bound of Bonferroni.
  let [before, critical] = [normalCritical(alpha), normalCritical(alpha / looks)];
  let [last, now] = [excess(before), excess(critical)];
  while (Math.abs(now) > 1e-10 && now !== last) {
    [before, critical] = [critical, critical - (now * (critical - before)) / (now - last)];
    [last, now] = [now, excess(critical)];
  }
  return normalTails(critical);
}

const rule = legendreRule(64);

/** Probability to have been further than `critical` standard deviations from 0 at one of the looks so far. */
function crossingRates(looks: number, critical: number): number[] {
  checkLooks(looks);
  const rates: number[] = [];
  // The density of the sum of the data, a normal number more at each look, where no look has crossed yet.
  let places = [0];
  let weights = [1];
  for (let look = 1; look <= looks; look++) {
    const bound = critical * Math.sqrt(look);
    const crossed = places.reduce(
      (sum, place, i) => sum + weights[i]! * (normalBelow(place - bound) + normalBelow(-place - bound)),
      0
    );
    rates.push((rates.at(-1) ?? 0) + crossed);
    const next = rule.nodes.map((node) => node * bound);
    const density = next.map((to) => places.reduce((sum, from, i) => sum + weights[i]! * normalDensity(to - from), 0));
    weights = density.map((value, i) => value * rule.weights[i]! * bound);
    places = next;
  }
  return rates;
}

function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function checkLooks(looks: number): void {
  if (!Number.isInteger(looks) || looks < 1 || looks > mostLooks)
    throw new RangeError(`invalid looks: ${looks}; give a whole number from 1 to ${mostLooks}`);
}
