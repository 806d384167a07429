import type {Baskets} from "./baskets.js";
import {mulberry32} from "./random.js";

/** A product of a basket that is known, and another of the same basket that is to be guessed. */
export interface Trial {
  readonly known: number;
  readonly hidden: number;
}

/**
 * Baskets in two: those before, to learn from, and those after, to be tested on.
 *
 * @param baskets in the order of time
 * @param share of the baskets that come after. Default 0.2
 */
export function splitBaskets(baskets: Baskets, share = 0.2): {readonly before: Baskets; readonly after: Baskets} {
  const {productCount, offsets, products} = baskets;
  const first = Math.round((offsets.length - 1) * (1 - share));
  const middle = offsets[first]!;
  return {
    before: {productCount, offsets: offsets.slice(0, first + 1), products: products.slice(0, middle)},
    after: {productCount, offsets: offsets.slice(first).map((at) => at - middle), products: products.slice(middle)}
  };
}

/** One trial for each basket of two products or more, drawn by a seed; at most `most`, evenly over the baskets. */
export function drawTrials({offsets, products}: Baskets, {most = 5_000, seed = 1} = {}): Trial[] {
  const random = mulberry32(seed);
  const baskets = Array.from({length: offsets.length - 1}, (_, basket) => basket).filter(
    (basket) => offsets[basket + 1]! - offsets[basket]! > 1
  );
  const step = Math.max(1, baskets.length / most);
  return Array.from({length: Math.min(most, baskets.length)}, (_, i) => {
    const basket = baskets[Math.floor(i * step)]!;
    const size = offsets[basket + 1]! - offsets[basket]!;
    const known = Math.floor(random() * size);
    const hidden = (known + 1 + Math.floor(random() * (size - 1))) % size;
    return {known: products[offsets[basket]! + known]!, hidden: products[offsets[basket]! + hidden]!};
  });
}

/**
 * The share of trials in which the hidden product is among those named for the known one; NaN without a trial.
 *
 * @param name products for a known one, best first, as many as are to count
 */
export function hitRate(trials: readonly Trial[], name: (known: number) => readonly number[]): number {
  return trials.filter(({known, hidden}) => name(known).includes(hidden)).length / trials.length;
}
