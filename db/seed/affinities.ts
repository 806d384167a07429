import type {DemoPlan} from "./options.js";
import type {Product} from "./products.js";
import {seededRandom} from "./random.js";

/** Two products that are bought together because they belong together. */
export interface Affinity {
  /** Indexes of the products; the second joins the first one's basket with this probability, and the other way round. */
  readonly first: number;
  readonly second: number;
  readonly probability: number;
}

/** One pair for every eight products, each product in one pair at most, both on sale from before the data begin. */
export function plantAffinities({seed, products: count}: DemoPlan, products: readonly Product[]): Affinity[] {
  const random = seededRandom(seed, "affinities");
  const free = products.map((_, i) => i).filter((i) => products[i]!.launched < 0);
  const affinities: Affinity[] = [];
  const take = () => free.splice(Math.floor(random() * free.length), 1)[0]!;
  while (affinities.length < Math.floor(count / 8) && free.length > 1)
    affinities.push({first: take(), second: take(), probability: 0.25 + 0.25 * random()});
  return affinities;
}
