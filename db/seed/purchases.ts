import {beta, exponential, gamma} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import {type Random, cumulative, indexAt, seededRandom} from "./random.js";

/** Who orders when: the orders of all days one after another, as indexes of buyers. */
export interface Purchases {
  readonly buyers: Int32Array;
  /** Where each day's orders begin; one more than there are days. */
  readonly starts: Int32Array;
}

/** How a buyer buys, as in the BG/NBD model. */
export interface BuyerTraits {
  /** Orders to expect in the whole time while the buyer is alive. */
  readonly rate: number;
  /** Probability that a repeat order is the last one. */
  readonly dropout: number;
}

/** Told of each buyer's traits, and of the day of the order after which the buyer left, null for one who stayed. */
export type WatchBuyer = (buyer: number, traits: BuyerTraits, leftAfter: number | null) => void;

/** Part of the buyers who bought before the data begin. */
const olderBuyers = 0.25;

/**
 * Simulates every buyer with a Poisson rate from a gamma and a dropout from a beta distribution: P. Fader, B. Hardie
 * and K. Lee, "Counting your customers the easy way: an alternative to the Pareto/NBD model" (2005). Time runs faster
 * on days of more demand. Repeat orders beyond the plan are left out at random, which leaves Poisson processes Poisson.
 */
export function simulatePurchases(plan: DemoPlan, weights: Float64Array, watch?: WatchBuyer): Purchases {
  const repeats = plan.orders - plan.buyers;
  let scale = calibrate(plan);
  for (; count(plan, scale) < repeats; scale *= 1.08);
  const keep = thinning(plan.seed, count(plan, scale), repeats);
  const demand = cumulative(weights);
  const total = demand[demand.length - 1]!;
  const perDay = new Int32Array(plan.days + 1);
  const orders = new Int32Array(plan.orders);
  const days = new Uint16Array(plan.orders);
  let made = 0;
  const add = (buyer: number, time: number) => {
    const day = indexAt(demand, time * total);
    orders[made] = buyer;
    days[made++] = day;
    ++perDay[day + 1]!;
    return day;
  };
  simulate(plan, scale, (buyer, traits, times, left) => {
    let last = add(buyer, times[0]!);
    for (let i = 1; i < times.length; ++i) if (keep()) last = add(buyer, times[i]!);
    watch?.(buyer, traits, left ? last : null);
  });
  return sortByDay(orders, days, perDay);
}

type Visit = (buyer: number, traits: BuyerTraits, times: readonly number[], left: boolean) => void;

/** Runs through the buyers; times of orders are in [0, 1), in units of the whole time. */
function simulate(plan: DemoPlan, scale: number, visit: Visit, buyers = plan.buyers): void {
  const random = seededRandom(plan.seed, "purchases");
  const ratio = (plan.orders - plan.buyers) / plan.buyers;
  const b = 2.4 * Math.max(1, ratio);
  for (let buyer = 0; buyer < buyers; ++buyer) {
    const traits = {rate: gamma(random, 0.8) * scale, dropout: beta(random, 0.8, b)};
    const times: number[] = [firstTime(random)];
    const left = repeatOrders(random, traits, times);
    visit(buyer, traits, times, left);
  }
}

function firstTime(random: Random): number {
  if (random() >= olderBuyers) return random();
  const time = exponential(random, 0.25);
  return time < 1 ? time : random();
}

/** @returns whether the buyer left */
function repeatOrders(random: Random, {rate, dropout}: BuyerTraits, times: number[]): boolean {
  for (let time = times[0]!; ;) {
    time += exponential(random, 1 / rate);
    if (time >= 1) return false;
    times.push(time);
    if (random() < dropout) return true;
  }
}

function count(plan: DemoPlan, scale: number, buyers = plan.buyers): number {
  let repeats = 0;
  simulate(plan, scale, (_buyer, _traits, times) => (repeats += times.length - 1), buyers);
  return repeats;
}

/** The scale of the rates at which a sample of the buyers makes a little more repeat orders than the plan asks for. */
function calibrate(plan: DemoPlan): number {
  const sample = Math.min(plan.buyers, 5_000);
  const goal = (1.04 * (plan.orders - plan.buyers) * sample) / plan.buyers;
  let [low, high] = [0.01, 100_000];
  for (let i = 0; i < 24; ++i) {
    const middle = Math.sqrt(low * high);
    // A run that is sure to be too long need not be made.
    if (middle * sample < goal / 20 || count(plan, middle, sample) < goal) low = middle;
    else high = middle;
  }
  return high;
}

/** Keeps exactly `wanted` of `total`, each with the same probability (Fan, Muller and Rezucha, 1962). */
function thinning(seed: number, total: number, wanted: number): () => boolean {
  const random = seededRandom(seed, "thinning");
  return () => {
    const kept = random() * total-- < wanted;
    if (kept) --wanted;
    return kept;
  };
}

function sortByDay(orders: Int32Array, days: Uint16Array, perDay: Int32Array): Purchases {
  const starts = perDay;
  for (let i = 1; i < starts.length; ++i) starts[i]! += starts[i - 1]!;
  const next = starts.slice();
  const buyers = new Int32Array(orders.length);
  for (let i = 0; i < orders.length; ++i) buyers[next[days[i]!]!++] = orders[i]!;
  return {buyers, starts};
}
