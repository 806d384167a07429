import {conversionRate} from "./conversion.js";
import {churnRate, lifetimeValue, newCustomers} from "./customers.js";
import type {Range} from "./days.js";
import {type Fraction, difference, percentChange, shown} from "./exact.js";
import * as measures from "./measures.js";
import {type Setting, type Shop, matching, rangeBefore, rangeOf, within} from "./shop.js";

type Figures = Readonly<Record<string, Fraction | null>>;

const rates = ["profit_margin", "conversion_rate", "churn_rate", "cost_coverage", "anonymous_share"];
const counts = ["total_orders", "total_customers", "new_customers"];

function figures(shop: Shop, setting: Setting, range: Range): Figures {
  const lines = within(matching(shop, setting), range);
  return {
    total_revenue: measures.revenue(lines),
    total_orders: [measures.orders(lines), 1n],
    average_order_value: measures.averageOrderValue(lines),
    gross_profit: measures.grossProfit(lines),
    profit_margin: measures.profitMargin(lines),
    total_customers: [BigInt(measures.customers(lines).size), 1n],
    new_customers: newCustomers(shop, setting, range),
    conversion_rate: conversionRate(shop, setting, range),
    customer_lifetime_value: lifetimeValue(shop, setting, range),
    churn_rate: churnRate(shop, setting, range),
    cost_coverage: measures.costCoverage(lines),
    anonymous_share: measures.anonymousShare(lines)
  };
}

function change(name: string, now: Fraction | null, before: Fraction | null): number | null {
  if (now === null || before === null || before[0] === 0n) return null;
  return shown(rates.includes(name) ? difference(now, before) : percentChange(now, before), 2);
}

function each(of: Figures, value: (name: string) => number | null): Record<string, number | null> {
  return Object.fromEntries(Object.keys(of).map((name) => [name, value(name)]));
}

/** What `GET /api/kpis` must answer, but for `unknown` and `meta`. */
export function kpis(shop: Shop, setting: Setting) {
  const range = rangeOf(setting, shop);
  const earlier = rangeBefore(range, shop);
  const now = figures(shop, setting, range);
  const before = earlier && figures(shop, setting, earlier);
  const places = (name: string) => (counts.includes(name) ? 0 : 2);
  return {
    ...each(now, (name) => shown(now[name]!, places(name))),
    period: {start_date: range.start, end_date: range.end},
    previous: each(now, (name) => shown(before?.[name] ?? null, places(name))),
    change: each(now, (name) => change(name, now[name]!, before?.[name] ?? null))
  };
}
