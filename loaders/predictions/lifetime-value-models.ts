import {type BgNbd, expectedPurchases, fitBgNbd, probabilityAlive} from "../../ml/bg-nbd.js";
import {type GammaGamma, expectedValue, fitGammaGamma} from "../../ml/gamma-gamma.js";
import type {LifetimeValueAnswer, LifetimeValueModel} from "../../src/query/predictions/lifetime-value.js";
import type {Histories} from "./lifetime-value-histories.js";

/** What is expected of one customer. */
export interface Expectation {
  /** Null where the model does not say. */
  alive(row: number): number | null;
  /** Purchases in so many days. */
  purchases(row: number, days: number): number;
  /** Mean value of a purchase to come, gross. */
  value(row: number): number;
}

/** Both models, fitted on some customers. */
export interface LifetimeModels {
  readonly purchases: BgNbd;
  readonly values: GammaGamma;
  /** Mean value of a repeat purchase, of all customers. */
  readonly meanValue: number;
}

/** Customers who came back that the models need, and that are fitted on at most. */
export const fewestRepeaters = 20;

/** How many customers came back. */
export function repeaters({frequency}: Histories): number {
  return frequency.reduce((count, repeats) => count + (repeats > 0 ? 1 : 0), 0);
}

/**
 * Fits both; null where too few came back. A likelihood that still rises a little, as where hardly anyone leaves, is
 * taken as it is: the holdout tells whether it is of use.
 */
export function fitLifetime(histories: Histories): LifetimeModels | null {
  if (repeaters(histories) < fewestRepeaters) return null;
  const {meanValue, frequency} = histories;
  const worth = meanValue.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  if (worth < fewestRepeaters) return null;
  const purchases = fitBgNbd(histories);
  const values = fitGammaGamma({frequency, meanValue});
  const [spent, bought] = frequency.reduce(
    ([sum, count], repeats, i) => (repeats > 0 ? [sum + repeats * meanValue[i]!, count + repeats] : [sum, count]),
    [0, 0] as [number, number]
  );
  return {purchases, values, meanValue: spent / bought};
}

/** What a model expects of each customer; at the own rate where it is that model, or where none could be fitted. */
export function expectationOf(
  model: LifetimeValueModel,
  models: LifetimeModels | null,
  histories: Histories
): Expectation {
  return model === "own rate" || models === null ? ownRate(histories) : modelled(models, histories);
}

function modelled({purchases, values, meanValue}: LifetimeModels, of: Histories): Expectation {
  const history = (row: number) => [of.frequency[row]!, of.recency[row]!, of.age[row]!] as const;
  return {
    alive: (row) => probabilityAlive(purchases, ...history(row)),
    purchases: (row, days) => expectedPurchases(purchases, days, ...history(row)),
    value(row) {
      const seen = of.meanValue[row]! > 0;
      const expected = expectedValue(values, seen ? of.frequency[row]! : 0, seen ? of.meanValue[row]! : 0);
      return Number.isFinite(expected) ? expected : meanValue;
    }
  };
}

/** The plain baseline: as many repeat purchases a day as so far, each worth as much as so far. */
function ownRate({frequency, age, meanValue}: Histories): Expectation {
  return {
    alive: () => null,
    purchases: (row, days) => (age[row]! > 0 ? (frequency[row]! / age[row]!) * days : 0),
    value: (row) => (frequency[row]! > 0 ? meanValue[row]! : 0)
  };
}

/** How far frequency and value of those who came back are related (Pearson); a third or more is too much. */
export function assumptionOf({frequency, meanValue}: Histories): LifetimeValueAnswer["assumption"] {
  const rows = [...frequency.keys()].filter((row) => frequency[row]! > 0 && meanValue[row]! > 0);
  const mean = (of: Float64Array) => rows.reduce((sum, row) => sum + of[row]! / rows.length, 0);
  const means = [mean(frequency), mean(meanValue)] as const;
  const product = (a: Float64Array, b: Float64Array, [ma, mb]: readonly [number, number]) =>
    rows.reduce((sum, row) => sum + (a[row]! - ma) * (b[row]! - mb), 0);
  const spread = Math.sqrt(
    product(frequency, frequency, [means[0], means[0]]) * product(meanValue, meanValue, [means[1], means[1]])
  );
  if (!(spread > 0)) return {correlation: null, holds: null};
  const correlation = product(frequency, meanValue, means) / spread;
  return {correlation: Number(correlation.toFixed(4)), holds: Math.abs(correlation) < 0.3};
}
