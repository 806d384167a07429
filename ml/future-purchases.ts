import {type BgNbd, probabilityAlive} from "./bg-nbd.js";
import {drawBeta, drawGamma} from "./gamma-draws.js";
import type {GammaGamma} from "./gamma-gamma.js";
import type {Random} from "./random.js";

/** What is known of one customer: as in `PurchaseHistories` and `Spending`. */
export interface History {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
  /** Mean value of the repeat purchases; any number where there are none. */
  readonly meanValue: number;
}

/** The two models that a customer's future is drawn from. */
export interface PurchaseModels {
  readonly purchases: BgNbd;
  readonly values: GammaGamma;
}

/**
 * Draws what a customer may spend in the next `time`: whether the customer is still there, the rate of purchases, the
 * chance to leave and the mean value, each from what the models say of them given the history, and then the purchases.
 *
 * Use: an interval for one customer's value, from quantiles of many draws. It holds chance and what is not known of the
 * customer, and takes the models' parameters as certain.
 *
 * Source: the posteriors of BG/NBD (Fader, Hardie, Lee 2005, section 3) and Gamma-Gamma (Fader, Hardie 2013, section 3).
 *
 * Cost: five gamma draws and two a purchase.
 *
 * @returns the value of each draw
 */
export function drawFutureValues(
  {purchases, values}: PurchaseModels,
  {frequency, recency, age, meanValue}: History,
  {time, draws, random}: {readonly time: number; readonly draws: number; readonly random: Random}
): Float64Array {
  const alive = probabilityAlive(purchases, frequency, recency, age);
  const spent = frequency > 0 && meanValue > 0 ? frequency * meanValue : 0;
  const seen = spent > 0 ? frequency : 0;
  return Float64Array.from({length: draws}, () => {
    if (random() >= alive) return 0;
    const rate = drawGamma(purchases.r + frequency, purchases.alpha + age, random);
    const leave = drawBeta(purchases.a, purchases.b + frequency, random);
    const valueRate = drawGamma(values.q + values.p * seen, values.v + spent, random);
    const count = drawCount(rate, leave, time, random);
    return count === 0 ? 0 : drawGamma(values.p * count, valueRate, random);
  });
}

function drawCount(rate: number, leave: number, time: number, random: Random): number {
  let count = 0;
  for (let at = wait(rate, random); at <= time; at += wait(rate, random)) {
    count++;
    if (random() < leave) break;
  }
  return count;
}

function wait(rate: number, random: Random): number {
  return -Math.log(1 - random()) / rate;
}
