import {type Range, later} from "./days.js";
import {type Fraction, over} from "./exact.js";
import {customers, sum} from "./measures.js";
import {type Setting, type Shop, matching, within} from "./shop.js";

/** Customers whose first order ever falls in the range; null where the data begin in it or after it. */
export function newCustomers(shop: Shop, setting: Setting, range: Range): Fraction | null {
  if (range.start <= shop.history.start) return null;
  const before = customers(within(shop.lines, {start: shop.history.start, end: later(range.start, -1)}));
  return [BigInt(without(customers(within(matching(shop, setting), range)), before)), 1n];
}

/** Mean net revenue of the selection's customers, of all their lines up to the end of the range. */
export function lifetimeValue(shop: Shop, setting: Setting, range: Range): Fraction | null {
  const chosen = customers(within(matching(shop, setting), range));
  const theirs = shop.lines.filter(({customer, day}) => customer !== null && chosen.has(customer) && day <= range.end);
  return over(
    sum(theirs, ({amount}) => amount),
    10_000n * BigInt(chosen.size)
  );
}

/** Of those with a matching order in (e − 2N, e − N], the percent with no order of any kind in (e − N, e]. */
export function churnRate(shop: Shop, setting: Setting, {end}: Range): Fraction | null {
  const days = shop.churnDays;
  const first = later(end, 1 - 2 * days);
  if (first < shop.history.start) return null;
  const eligible = customers(within(matching(shop, setting), {start: first, end: later(end, -days)}));
  const active = customers(within(shop.lines, {start: later(end, 1 - days), end}));
  return over(100n * BigInt(without(eligible, active)), BigInt(eligible.size));
}

/** How many are in the one set and not in the other. */
function without(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((customer) => !other.has(customer)).length;
}
