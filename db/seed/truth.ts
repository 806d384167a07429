import {type Day, dayFromNumber} from "../../src/model/calendar.js";
import type {Anomaly} from "./anomalies.js";
import {type DemoPlan, idMaker} from "./options.js";
import type {WatchBuyer} from "./purchases.js";
import type {DemoShop} from "./shop.js";

/** What was planted in a demo shop, for tests of what analysis finds; the product never reads it. */
export interface Truth {
  readonly seed: number;
  readonly today: Day;
  /** Pairs of products, each of which brings the other into its basket with the probability. */
  readonly affinities: readonly {readonly first: string; readonly second: string; readonly probability: number}[];
  readonly anomalies: readonly Pick<Anomaly, "day" | "kind" | "factor">[];
  readonly buyers: readonly BuyerTruth[];
}

export interface BuyerTruth {
  readonly customer_id: string;
  /** Orders to expect in the whole time while alive. */
  readonly rate: number;
  /** Probability that a repeat order is the last one. */
  readonly dropout: number;
  /** The day of the order after which the customer left; null for one who stayed. */
  readonly left_after: Day | null;
}

/** Collects the truth about buyers. */
export function watchBuyers(plan: DemoPlan, buyers: BuyerTruth[]): WatchBuyer {
  const id = idMaker("C", 5, plan.customers);
  return (buyer, traits, left) =>
    buyers.push({
      customer_id: id(buyer + 1),
      ...traits,
      left_after: left === null ? null : dayFromNumber(plan.firstDayNumber + left)
    });
}

/** The truth about a shop. */
export function truthOf({plan, products, affinities, anomalies}: DemoShop, buyers: readonly BuyerTruth[]): Truth {
  return {
    seed: plan.seed,
    today: plan.today,
    affinities: affinities.map(({first, second, probability}) => ({
      first: products[first]!.id,
      second: products[second]!.id,
      probability
    })),
    anomalies: anomalies.map(({day, kind, factor}) => ({day, kind, factor})),
    buyers
  };
}
