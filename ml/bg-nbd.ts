import {logGamma} from "./log-gamma.js";
import {minimize} from "./minimize.js";

/** What the model knows of customers: one entry a customer in each array, times in one unit (days or weeks). */
export interface PurchaseHistories {
  /** Repeat purchases: purchases after the first. */
  readonly frequency: Float64Array;
  /** Time from the first purchase to the last; 0 without a repeat purchase. */
  readonly recency: Float64Array;
  /** Time from the first purchase to now. */
  readonly age: Float64Array;
}

/** The model's parameters, in the unit of time of the histories. */
export interface BgNbd {
  /** Shape and rate of the gamma distribution of purchase rates. */
  readonly r: number;
  readonly alpha: number;
  /** The beta distribution of the chance to leave after a purchase. */
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
  /** False where the likelihood was still rising at the limit of evaluations: the parameters are not to be trusted. */
  readonly converged: boolean;
}

/**
 * BG/NBD: how often customers without a contract will buy, and whether they are still there, from how often and how
 * recently they bought. Fitted by maximum likelihood.
 *
 * Use: expected purchases and lifetime value, with `expectedPurchases` and `probabilityAlive`. It throws a RangeError on
 * histories that contradict themselves, or where fewer than 10 customers
 * came back.
 *
 * Source: P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the
 * Pareto/NBD Model", Marketing Science 24 (2005).
 *
 * Cost: about 600 passes over the customers, three logarithms a customer.
 *
 * @example
 * const model = fitBgNbd({frequency, recency, age});
 * expectedPurchases(model, 90, 2, 30.4, 38.9);
 */
export function fitBgNbd(histories: PurchaseHistories): BgNbd {
  checkHistories(histories);
  const {age} = histories;
  const meanAge = age.reduce((sum, time) => sum + time, 0) / age.length;
  const parameters = (point: readonly number[]) => point.map(Math.exp) as [number, number, number, number];
  const found = minimize(
    (point) => -logLikelihood(histories, ...parameters(point)),
    [0, Math.log(meanAge / 2), 0, Math.log(2)]
  );
  const [r, alpha, a, b] = parameters(found.point);
  return {r, alpha, a, b, logLikelihood: -found.value, converged: found.converged};
}

/** The parts that depend on the frequency alone are worked out once for each frequency. */
function logLikelihood(
  {frequency, recency, age}: PurchaseHistories,
  r: number,
  alpha: number,
  a: number,
  b: number
): number {
  const common: number[] = [];
  let total = 0;
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    common[x] ??= logCommon(x, r, alpha, a, b);
    const stayed = -(r + x) * Math.log(alpha + age[i]!);
    total += common[x] + stayed;
    if (x > 0) {
      const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency[i]!);
      total +=
        left > stayed ? left - stayed + Math.log1p(Math.exp(stayed - left)) : Math.log1p(Math.exp(left - stayed));
    }
  }
  return total;
}

function logCommon(x: number, r: number, alpha: number, a: number, b: number): number {
  const purchases = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  return purchases + logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
}

/**
 * The probability that a customer has not left for good. By the model nobody leaves before a repeat purchase: 1 for a
 * frequency of 0.
 */
export function probabilityAlive({r, alpha, a, b}: BgNbd, frequency: number, recency: number, age: number): number {
  if (frequency === 0) return 1;
  return 1 / (1 + (a / (b + frequency - 1)) * ((alpha + age) / (alpha + recency)) ** (r + frequency));
}

/**
 * The expected number of purchases in the next `time`, given a customer's history; for a new customer all of it is 0.
 *
 * Source: equation 10 of the paper. Its hypergeometric function is taken after Euler's transformation, which stays
 * exact for frequent customers, long times and a near 1.
 */
export function expectedPurchases(model: BgNbd, time: number, frequency: number, recency: number, age: number): number {
  const {r, alpha, a, b} = model;
  const z = time / (alpha + age + time);
  const excess = a - 1;
  const log = Math.log1p(-z);
  const stays = Math.abs(excess) < 1e-12 ? -log : -Math.expm1(excess * log) / excess;
  const series = hypergeometricRest(a + b - 1 - r, excess, a + b + frequency - 1, z);
  const purchases = (a + b + frequency - 1) * stays - Math.exp(excess * log) * series;
  return Math.max(0, purchases) * probabilityAlive(model, frequency, recency, age);
}

/** (c / q) (2F1(p, q; c; z) - 1), by its series, which has no pole at q = 0 or c = 0. */
function hypergeometricRest(p: number, q: number, c: number, z: number): number {
  let term = p * z;
  let sum = term;
  for (let n = 1; n < 20_000 && Math.abs(term) > 1e-13 * Math.abs(sum); n++) {
    term *= (((p + n) * (q + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

function checkHistories({frequency, recency, age}: PurchaseHistories): void {
  if (recency.length !== frequency.length || age.length !== frequency.length)
    throw new RangeError(`histories of different length: ${frequency.length}, ${recency.length}, ${age.length}`);
  const bad = frequency.findIndex(
    (x, i) => !(Number.isInteger(x) && x >= 0 && recency[i]! >= 0 && age[i]! >= recency[i]! && age[i]! < Infinity)
  );
  if (bad >= 0)
    throw new RangeError(
      `invalid history of customer ${bad}: frequency ${frequency[bad]}, recency ${recency[bad]}, age ${age[bad]}`
    );
  const repeaters = frequency.reduce((count, x) => count + (x > 0 ? 1 : 0), 0);
  if (repeaters < 10) throw new RangeError(`too few customers with a repeat purchase: ${repeaters}; give at least 10`);
}
