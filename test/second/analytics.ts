import {daysOf, periodOf} from "./days.js";
import {type Fraction, nearest, over, shown} from "./exact.js";
import type {Line} from "./lines.js";
import * as measures from "./measures.js";
import {type Setting, type Shop, groupBy, matching, rangeOf, within} from "./shop.js";

function selected(shop: Shop, setting: Setting): Line[] {
  return within(matching(shop, setting), rangeOf(setting, shop));
}

/** Groups from the largest value on, equal ones in their own order, unknown ones last. */
function ranked(groups: [string, Line[]][], value: (lines: readonly Line[]) => Fraction | null): [string, Line[]][] {
  const rank = new Map(groups.map(([key, lines]) => [key, value(lines)]));
  return groups.toSorted(([one], [other]) => {
    const [a, b] = [rank.get(one)!, rank.get(other)!];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const sign = a[1] * b[1] < 0n ? -1n : 1n;
    return Number(sign * (b[0] * a[1] - a[0] * b[1]) > 0n) - Number(sign * (b[0] * a[1] - a[0] * b[1]) < 0n);
  });
}

/** The amount in hundredths, as it is shown. */
function cents(lines: readonly Line[]): bigint {
  return nearest(measures.revenue(lines)[0], 100n);
}

/** The rows of `GET /api/analytics/countries`; shares are of the revenues that it shows. */
export function countries(shop: Shop, setting: Setting) {
  const lines = selected(shop, setting);
  return ranked(
    groupBy(lines, ({row}) => row.country ?? "~none"),
    measures.revenue
  ).map(([country, group]) => ({
    country,
    revenue: shown(measures.revenue(group), 2),
    orders: Number(measures.orders(group)),
    average_order_value: shown(measures.averageOrderValue(group), 2),
    customers: measures.customers(group).size,
    share: shown(over(100n * cents(group), cents(lines)), 2)
  }));
}

/** The rows of `GET /api/analytics/categories`. */
export function categories(shop: Shop, setting: Setting) {
  return ranked(
    groupBy(selected(shop, setting), ({row}) => row.category ?? "~none"),
    measures.revenue
  ).map(([category, group]) => ({
    category,
    revenue: shown(measures.revenue(group), 2),
    profit: shown(measures.grossProfit(group), 2),
    margin: shown(measures.profitMargin(group), 2),
    orders: Number(measures.orders(group)),
    units: shown(measures.units(group), 0)
  }));
}

/** The rows of `GET /api/analytics/time-series`. */
export function timeSeries(shop: Shop, setting: Setting, granularity: "day" | "week" | "month") {
  const groups = new Map(groupBy(selected(shop, setting), ({day}) => periodOf(day, granularity)));
  const periods = new Set(daysOf(rangeOf(setting, shop)).map((day) => periodOf(day, granularity)));
  return [...periods].map((date) => ({
    date,
    revenue: shown(measures.revenue(groups.get(date) ?? []), 2),
    orders: Number(measures.orders(groups.get(date) ?? []))
  }));
}

const rankings = {
  revenue: measures.revenue,
  orders: (lines: readonly Line[]): Fraction => [measures.orders(lines), 1n],
  margin: measures.profitMargin
};

/** The rows of `GET /api/analytics/top-products`, but for names and categories, which are of the table `products`. */
export function topProducts(shop: Shop, setting: Setting, metric: keyof typeof rankings, limit: number) {
  const groups = groupBy(selected(shop, setting), ({row}) => row.product_id ?? "~none");
  return ranked(groups, rankings[metric])
    .slice(0, limit)
    .map(([product, group], i) => ({
      rank: i + 1,
      product_id: product,
      revenue: shown(measures.revenue(group), 2),
      orders: Number(measures.orders(group)),
      margin: shown(measures.profitMargin(group), 2)
    }));
}
