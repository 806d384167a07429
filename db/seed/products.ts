import {type Category, categories, qualities} from "./catalogue/categories.js";
import {supplierCountries} from "./catalogue/shoppers.js";
import {exponential, lognormal} from "./distributions.js";
import {type DemoPlan, idMaker} from "./options.js";
import {type Random, cumulative, integer, pick, pickIndex, seededRandom} from "./random.js";

/** A product of the demo shop. Days are counted from the first day of the data. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly subcategory: string;
  readonly brand: string;
  /** List price in cents of a USD. */
  readonly price: number;
  /** Cost in cents of a USD. */
  readonly cost: number;
  readonly weight: number;
  readonly rating: number;
  readonly reviews: number;
  readonly stock: number;
  readonly supplier: string;
  /** Demand at its best, relative to others of its subcategory. */
  readonly popularity: number;
  readonly launched: number;
  /** Days after which its demand begins to fall, and the days in which it then halves. */
  readonly mature: number;
  readonly halving: number;
  readonly promotions: readonly Promotion[];
  /** Days on which the list price changed, and the price relative to the list since. */
  readonly priceSteps: readonly {readonly from: number; readonly factor: number}[];
}

/** A reduced price for some days, the last one included. */
export interface Promotion {
  readonly from: number;
  readonly to: number;
  /** Percent off. */
  readonly discount: number;
}

/** The products: every subcategory has its share, the first ones one each. */
export function makeProducts({seed, products: count, days}: DemoPlan): Product[] {
  const random = seededRandom(seed, "products");
  const id = idMaker("P", 5, count);
  const places = categories.flatMap((category) =>
    Object.keys(category.subcategories).map((subcategory) => ({category, subcategory}))
  );
  const sums = cumulative(places.map(({category}) => category.share / Object.keys(category.subcategories).length));
  const names = new Set<string>();
  return Array.from({length: count}, (_, i) => {
    const {category, subcategory} = places[i] ?? places[pickIndex(random, sums)]!;
    return makeProduct(random, {id: id(i + 1), category, subcategory, names, days, lasting: i < places.length});
  });
}

interface Place {
  readonly id: string;
  readonly category: Category;
  readonly subcategory: string;
  readonly names: Set<string>;
  readonly days: number;
  /** On sale all the time, so that no subcategory is ever empty. */
  readonly lasting: boolean;
}

function makeProduct(random: Random, {id, category, subcategory, names, days, lasting}: Place): Product {
  const brand = pick(random, category.brands);
  const {price: level, nouns} = category.subcategories[subcategory]!;
  const price = niceCents(level * 100 * lognormal(random, 0.35));
  const launched = random() < 0.75 || lasting ? -integer(random, 30, 1500) : integer(random, 0, Math.floor(days * 0.9));
  return {
    id,
    name: uniqueName(random, names, brand, nouns),
    category,
    subcategory,
    brand,
    price,
    cost: Math.max(1, Math.round(price * (1 - category.margin) * lognormal(random, 0.06))),
    weight: Math.max(0.05, Math.round(category.weight * lognormal(random, 0.5) * 100) / 100),
    rating: Math.round(Math.min(5, Math.max(2.4, 4.2 + 0.45 * Math.log(lognormal(random, 1)))) * 100) / 100,
    reviews: Math.round(60 * lognormal(random, 1.1)),
    stock: Math.round(120 * lognormal(random, 0.8)),
    supplier: pick(random, supplierCountries),
    popularity: lognormal(random, 0.9),
    launched,
    mature: integer(random, 200, 1600),
    halving: integer(random, 120, 700),
    promotions: makePromotions(random, days),
    priceSteps: makePriceSteps(random, days)
  };
}

function uniqueName(random: Random, names: Set<string>, brand: string, nouns: readonly string[]): string {
  const name = `${brand} ${pick(random, qualities)} ${pick(random, nouns)}`;
  let unique = name;
  for (let i = 2; names.has(unique); ++i) unique = `${name} ${i}`;
  names.add(unique);
  return unique;
}

function makePromotions(random: Random, days: number): Promotion[] {
  const promotions = [];
  for (let from = integer(random, 0, 150); from < days; from += 40 + Math.round(exponential(random, 110))) {
    const length = integer(random, 5, 14);
    promotions.push({from, to: from + length - 1, discount: pick(random, [10, 15, 20, 25, 30])});
    from += length;
  }
  return promotions;
}

function makePriceSteps(random: Random, days: number): {from: number; factor: number}[] {
  const steps = [{from: 0, factor: 1}];
  for (let from = integer(random, 30, 300); from < days; from += integer(random, 90, 320))
    steps.push({from, factor: steps.at(-1)!.factor * lognormal(random, 0.06)});
  return steps;
}

/** A price that ends as prices do: in .99 or .49, from 100 on in 9. */
function niceCents(cents: number): number {
  if (cents >= 10_000) return Math.max(10_900, Math.round(cents / 1000) * 1000 - 100);
  return Math.max(149, Math.round(cents / 50) * 50 - 1);
}
