import {daysOf} from "./days.js";
import {nearest, over, shown} from "./exact.js";
import type {Line} from "./lines.js";
import {customers, sum} from "./measures.js";
import {type Setting, type Shop, groupBy, matching, rangeOf, within} from "./shop.js";

type Values = (shop: Shop, setting: Setting) => bigint[];

const amountOf = (lines: readonly Line[]) => sum(lines, ({amount}) => amount);
const selected = (shop: Shop, setting: Setting) => within(matching(shop, setting), rangeOf(setting, shop));
const salesOf = (lines: readonly Line[]) => lines.filter(({isSale}) => isSale);

/** Money in ten-thousandths, or days. */
const values = {
  order_value: (shop, setting) =>
    groupBy(salesOf(selected(shop, setting)), ({order}) => order).map(([, group]) => amountOf(group)),
  customer_value: (shop, setting) => {
    const {end} = rangeOf(setting, shop);
    const upToEnd = shop.lines.filter(({day}) => day <= end);
    return [...customers(selected(shop, setting))].map((chosen) =>
      amountOf(upToEnd.filter(({customer}) => customer === chosen))
    );
  },
  days_between_orders: (shop, setting) => {
    const chosen = new Set(salesOf(selected(shop, setting)).map(orderOfCustomer));
    const known = salesOf(shop.lines).filter(({customer}) => customer !== null);
    return groupBy(known, ({customer}) => customer!).flatMap(([, group]) => {
      const orders = groupBy(group, orderOfCustomer)
        .map(([order, lines]) => ({order, first: lines.toSorted((a, b) => instant(a) - instant(b))[0]!}))
        .sort((a, b) => instant(a.first) - instant(b.first));
      return orders.flatMap(({order, first}, i) =>
        i > 0 && chosen.has(order) ? [BigInt(daysOf({start: orders[i - 1]!.first.day, end: first.day}).length - 1)] : []
      );
    });
  },
  daily_revenue: (shop, setting) => {
    const {start, end} = rangeOf(setting, shop);
    const lines = matching(shop, setting);
    return daysOf(shop.history)
      .filter((day) => start <= day && day <= end)
      .map((day) => amountOf(within(lines, {start: day, end: day})));
  }
} as const satisfies Record<string, Values>;

export type Spread = keyof typeof values;

export const spreads = Object.keys(values) as Spread[];

/** The figures of `GET /api/analytics/distribution`, and what any bins of it must count. */
export function distribution(shop: Shop, setting: Setting, of: Spread) {
  const sorted = values[of](shop, setting).sort((a, b) => (a < b ? -1 : Number(a > b)));
  const scale = of === "days_between_orders" ? 1n : 10_000n;
  const show = (value: bigint | undefined) => (value === undefined ? null : shown([value, scale], 2));
  const total = sorted.reduce((a, b) => a + b, 0n);
  const rank = (percent: number) => show(sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)])!;
  const percents = [10, 25, 50, 75, 90, 95, 99];
  return {
    figures: {
      count: sorted.length,
      total: show(total),
      min: show(sorted[0]),
      max: show(sorted.at(-1)),
      mean: shown(over(total, scale * BigInt(sorted.length)), 2),
      percentiles:
        sorted.length === 0 ? null : Object.fromEntries(percents.map((percent) => [`p${percent}`, rank(percent)]))
    },
    within: ({from, to}: {from: number; to: number | null}) => {
      const [low, high] = [from, to ?? Infinity].map((edge) =>
        edge === Infinity ? null : nearest(BigInt(Math.round(edge * 100)) * scale, 100n)
      );
      const held = sorted.filter((value) => value >= low! && (high === null || value < high!));
      return {from, to, count: held.length, total: show(held.reduce((a, b) => a + b, 0n))};
    }
  };
}

function orderOfCustomer({customer, order}: Line): string {
  return JSON.stringify([customer, order]);
}

function instant({row}: Line): number {
  return Date.parse(row.date!);
}
