import {poisson} from "./distributions.js";
import type {Random} from "./random.js";

const largest = 12;

/**
 * How many lines the next of some orders has, so that together they have exactly as many as are left: one and a Poisson
 * number, whose mean follows what is left.
 * @param orders orders that are left, this one among them
 * @param lines lines that are left for them
 * @param refunds refunded lines to expect for each line, which come out of the same number
 */
export function nextBasketSize(random: Random, orders: number, lines: number, refunds: number): number {
  const mean = Math.max(0, lines / (1 + refunds) / orders - 1);
  const most = Math.min(largest, lines - (orders - 1));
  const least = refunds > 0 ? 1 : Math.max(1, lines - largest * (orders - 1));
  return Math.max(1, least, Math.min(most, 1 + poisson(random, mean)));
}
