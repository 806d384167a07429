import {logGamma} from "./log-gamma.js";
import {minimize} from "./minimize.js";

/** What customers spent: one entry a customer in each array. Those without a purchase or with nothing spent are left out. */
export interface Spending {
  /** Purchases that the mean is of; the paper takes repeat purchases. */
  readonly frequency: Float64Array;
  /** Mean value of these purchases, in the shop's currency. */
  readonly meanValue: Float64Array;
}

/** The model's parameters. */
export interface GammaGamma {
  /** Shape of the gamma distribution of a customer's purchases. */
  readonly p: number;
  /** Shape of the gamma distribution of their rates across customers. */
  readonly q: number;
  /** Its rate, in the currency. */
  readonly v: number;
  readonly logLikelihood: number;
  /** Customers that it was fitted on. */
  readonly customers: number;
  /** False where the likelihood was still rising at the limit of evaluations: the parameters are not to be trusted. */
  readonly converged: boolean;
}

/**
 * Gamma-Gamma: what a customer's purchases are worth on average, between what is seen of this customer and what is seen
 * of all. Fitted by maximum likelihood. It supposes that value and frequency are unrelated.
 *
 * Use: with BG/NBD for lifetime value: expected purchases times `expectedValue`. It throws a RangeError where fewer than
 * 10 customers have a positive mean value.
 *
 * Source: P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013),
 * http://www.brucehardie.com/notes/025/
 *
 * Cost: about 400 passes over the customers, one logarithm a customer.
 *
 * @example
 * const model = fitGammaGamma({frequency, meanValue});
 * expectedValue(model, 2, 22.35);
 */
export function fitGammaGamma({frequency, meanValue}: Spending): GammaGamma {
  if (frequency.length !== meanValue.length)
    throw new RangeError(`spending of different length: ${frequency.length}, ${meanValue.length}`);
  const spent = (_: number, i: number) => frequency[i]! > 0 && meanValue[i]! > 0;
  const x = frequency.filter(spent);
  const mean = meanValue.filter(spent);
  if (x.length < 10) throw new RangeError(`too few customers with a value: ${x.length}; give at least 10`);
  const parameters = (point: readonly number[]) => point.map(Math.exp) as [number, number, number];
  const start = [1, 1, Math.log(mean.reduce((sum, value) => sum + value, 0) / x.length)];
  const found = minimize((point) => -logLikelihood(x, mean, ...parameters(point)), start);
  const [p, q, v] = parameters(found.point);
  return {p, q, v, logLikelihood: -found.value, customers: x.length, converged: found.converged};
}

/** Equation 1a of the note; the parts that depend on the frequency alone are worked out once for each frequency. */
function logLikelihood(frequency: Float64Array, meanValue: Float64Array, p: number, q: number, v: number): number {
  const common = new Map<number, number>();
  let total = frequency.length * (q * Math.log(v) - logGamma(q));
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    const value = meanValue[i]!;
    let part = common.get(x);
    if (part === undefined) common.set(x, (part = logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x)));
    total += part + (p * x - 1) * Math.log(value) - (p * x + q) * Math.log(x * value + v);
  }
  return total;
}

/**
 * The expected value of a customer's future purchases, given what is seen: frequency 0 gives the mean of all customers.
 * NaN where the fitted distribution has no mean (p times frequency plus q at most 1).
 *
 * Source: equation 5 of the note.
 */
export function expectedValue({p, q, v}: GammaGamma, frequency: number, meanValue: number): number {
  const weight = p * frequency + q - 1;
  return weight > 0 ? (p * (v + frequency * meanValue)) / weight : NaN;
}
