import {rational, round} from "./rational.js";

/**
 * What part a sum of money is of another, in percent with two decimals; null where there is none.
 * @param part rounded to the currency's minor unit, as answers give it
 * @param whole the same
 * @param decimals of the currency's minor unit
 */
export function percentOf(part: number, whole: number, decimals: number): number | null {
  const minor = (value: number) => BigInt(Math.round(value * 10 ** decimals));
  const share = rational(minor(part) * 100n, minor(whole));
  return share && round(share, 2);
}
