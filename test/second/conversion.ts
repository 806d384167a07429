import {type Range, daysOf} from "./days.js";
import {type Fraction, over} from "./exact.js";
import {orders} from "./measures.js";
import {type Setting, type Shop, matching, within} from "./shop.js";

const known = ["country", "device_type", "traffic_source"] as const;

/** Orders in percent of sessions; null under another filter, or where a day of the range has no matching row. */
export function conversionRate(shop: Shop, setting: Setting, range: Range): Fraction | null {
  const {members, min_price: min, max_price: max} = setting;
  const others = Object.keys(members).some((name) => !(known as readonly string[]).includes(name));
  if (others || min !== undefined || max !== undefined) return null;
  const rows = shop.sessions.filter(
    (row) =>
      range.start <= row.day &&
      row.day <= range.end &&
      known.every((name) => members[name]?.includes(row[name]) ?? true)
  );
  const covered = new Set(rows.map(({day}) => day));
  if (!daysOf(range).every((day) => covered.has(day))) return null;
  const sessions = rows.reduce((total, row) => total + BigInt(row.sessions), 0n);
  return over(100n * orders(within(matching(shop, setting), range)), sessions);
}
