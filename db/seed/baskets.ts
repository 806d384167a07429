import type {Affinity} from "./affinities.js";
import {type DayDemand} from "./demand.js";
import {type Random, integer, pickIndex, seededRandom} from "./random.js";

/** A product and how many of it. */
export interface BasketLine {
  readonly product: number;
  readonly quantity: number;
}

/** Makes a basket of a number of different products for a customer who likes a category. */
export type FillBasket = (demand: DayDemand, size: number, liked: number) => BasketLine[];

/** Baskets whose lines are drawn from the day's demand, from what the customer likes, and from affinities. */
export function basketFiller(
  seed: number,
  groups: readonly (readonly number[])[],
  affinities: readonly Affinity[]
): FillBasket {
  const random = seededRandom(seed, "baskets");
  const partners = partnersOf(affinities);
  const categoryOf = new Map(groups.flatMap((group, category) => group.map((product) => [product, category] as const)));
  const draw = (demand: DayDemand, category: number | null) => {
    const chosen = category ?? pickIndex(random, demand.categories);
    return groups[chosen]![pickIndex(random, demand.products[chosen]!)]!;
  };
  return (demand, size, liked) => {
    const basket: number[] = [draw(demand, random() < 0.45 ? liked : null)];
    for (let tries = 0; basket.length < size; ++tries) {
      const companion = partnerFor(random, basket, partners);
      const category = random() < 0.35 ? categoryOf.get(basket[basket.length - 1]!)! : null;
      const product = companion ?? draw(demand, tries > 8 * size ? null : category);
      if (!basket.includes(product) || tries > 40 * size) basket.push(product);
    }
    return basket.map((product) => ({product, quantity: quantity(random)}));
  };
}

function quantity(random: Random): number {
  const chance = random();
  return chance < 0.72 ? 1 : chance < 0.91 ? 2 : chance < 0.97 ? 3 : integer(random, 4, 6);
}

function partnersOf(affinities: readonly Affinity[]): Map<number, {product: number; probability: number}> {
  return new Map(
    affinities.flatMap(({first, second, probability}) => [
      [first, {product: second, probability}] as const,
      [second, {product: first, probability}] as const
    ])
  );
}

/** The partner of the last product, where chance brings it in. */
function partnerFor(random: Random, basket: readonly number[], partners: ReturnType<typeof partnersOf>): number | null {
  const partner = partners.get(basket[basket.length - 1]!);
  return partner && random() < partner.probability && !basket.includes(partner.product) ? partner.product : null;
}
