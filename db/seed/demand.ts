import {dayFromNumber} from "../../src/model/calendar.js";
import {categories} from "./catalogue/categories.js";
import type {DemoPlan} from "./options.js";
import type {Product} from "./products.js";
import {cumulative} from "./random.js";
import {categorySeason, isBlackFriday} from "./season.js";

/** What sells on one day, and for how much. */
export interface DayDemand {
  /** Running sums of the demand for each category. */
  readonly categories: Float64Array;
  /** For each category the running sums of the demand for its products, in the order of `productsOf`. */
  readonly products: readonly Float64Array[];
  /** List price in cents of a USD and percent off, by product. */
  readonly prices: Float64Array;
  readonly discounts: Uint8Array;
}

/** The products of each category, as indexes. */
export function productsOf(products: readonly Product[]): number[][] {
  return categories.map((category) => products.flatMap((product, i) => (product.category === category ? [i] : [])));
}

/** Demand by day: season of the category, life cycle, price and promotion of each product. */
export function dayDemand(
  plan: DemoPlan,
  products: readonly Product[],
  groups: readonly (readonly number[])[],
  index: number
): DayDemand {
  const day = dayFromNumber(plan.firstDayNumber + index);
  const offer = isBlackFriday(day) ? 20 : 0;
  const prices = new Float64Array(products.length);
  const discounts = new Uint8Array(products.length);
  const weights = new Float64Array(products.length);
  products.forEach((product, i) => {
    const factor = product.priceSteps.findLast(({from}) => from <= index)!.factor;
    const promotion = product.promotions.find(({from, to}) => from <= index && index <= to);
    prices[i] = Math.max(1, Math.round(product.price * factor));
    discounts[i] = Math.max(offer, promotion?.discount ?? 0);
    const response = (factor * (1 - discounts[i]! / 100)) ** -product.category.elasticity;
    weights[i] = product.popularity * lifeCycle(product, index) * response;
  });
  const seasonal = categories.map(({share, season}) => share * categorySeason(season, day));
  return {
    categories: cumulative(seasonal),
    products: groups.map((group) => cumulative(group.map((i) => weights[i]!))),
    prices,
    discounts
  };
}

/** Demand relative to a product's best: nothing before its launch, a rise of two months, a fall when it is old. */
export function lifeCycle({launched, mature, halving}: Product, index: number): number {
  const age = index - launched;
  if (age < 0) return 0;
  const rise = 1 - Math.exp(-(age + 1) / 25);
  return rise * 0.5 ** (Math.max(0, age - mature) / halving);
}
