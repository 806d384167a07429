import type {MetricName} from "../../src/model/metrics.js";
import type {NastyLine} from "./nasty-shop.js";

/** A shop that is one difficulty, and what its lines come to by hand. */
export interface SmallShop {
  readonly timezone: string;
  readonly lines: readonly NastyLine[];
  readonly figures: Readonly<Partial<Record<MetricName, number | null>>>;
}

const plain: NastyLine = {
  order: "o1",
  at: "2024-01-10T12:00:00Z",
  customer: "c1",
  country: "USA",
  category: "Home",
  quantity: 1,
  price: "10",
  discount: "0",
  rate: "1",
  cost: "4",
  status: "completed",
  type: "product"
};

function line(changes: Partial<NastyLine>): NastyLine {
  return {...plain, ...changes};
}

/** Lines of an order each, so many days apart. */
function orders(count: number, changes: (n: number) => Partial<NastyLine>, apart = 9): NastyLine[] {
  return Array.from({length: count}, (_, n) => {
    const at = new Date(Date.UTC(2024, 0, 10 + n * apart, 12)).toISOString();
    return line({order: `o${n}`, at, ...changes(n)});
  });
}

const scripts = [
  "Ελλάδα",
  "Россия",
  "日本",
  "한국",
  "ไทย",
  "ישראל",
  "مصر",
  "भारत",
  "𐐀land",
  "ｚ fullwidth",
  "e\u0301",
  "\u00e9",
  "E",
  "e",
  "ß",
  "İ",
  "~none of these"
];

export const smallShops: Readonly<Record<string, SmallShop>> = {
  "one customer": {
    timezone: "UTC",
    lines: orders(14, () => ({})),
    figures: {customers: 1, orders: 14, revenue: 140, customer_lifetime_value: 140, churn_rate: 0}
  },
  "no customers": {
    timezone: "UTC",
    lines: orders(14, () => ({customer: null})),
    figures: {customers: 0, orders: 14, anonymous_share: 100, customer_lifetime_value: null, churn_rate: null}
  },
  "refunds alone": {
    timezone: "UTC",
    lines: orders(14, (n) => ({status: "refunded", quantity: -1 - (n % 2)})),
    figures: {revenue: -210, refunds: 210, orders: 0, customers: 0, average_order_value: null, units: -21}
  },
  "orders over midnight and over changes to and from summer time": {
    timezone: "Europe/Berlin",
    lines: [
      line({order: "o1", at: "2024-03-30T22:59:59Z"}),
      line({order: "o1", at: "2024-03-30T23:00:00Z"}),
      line({order: "o2", at: "2024-03-31T00:59:59Z"}),
      line({order: "o2", at: "2024-03-31T01:00:00Z"}),
      line({order: "o3", at: "2024-03-31T21:59:59Z"}),
      line({order: "o3", at: "2024-03-31T22:00:00Z"}),
      line({order: "o4", at: "2024-10-27T00:30:00Z", customer: "c2"}),
      line({order: "o4", at: "2024-10-27T01:30:00Z", customer: "c2"}),
      line({order: "o5", at: "2024-10-27T22:59:59Z", customer: "c2"}),
      line({order: "o5", at: "2024-10-27T23:00:00Z", customer: "c2"})
    ],
    figures: {orders: 5, revenue: 100, units: 10, average_order_value: 20}
  },
  "a leap day": {
    timezone: "UTC",
    lines: ["2023-02-28", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01"].map((day, n) =>
      line({order: `o${n}`, at: `${day}T12:00:00Z`, customer: `c${n % 2}`})
    ),
    figures: {orders: 6, revenue: 60, customers: 2}
  },
  "two currencies": {
    timezone: "UTC",
    lines: [
      ...orders(8, (n) => ({currency: "JPY", price: "1499", rate: "0.0066667", customer: `c${n % 3}`})),
      ...orders(8, (n) => ({order: `e${n}`, currency: "EUR", price: "9.99", rate: "1.0833333333", discount: "0.125"}))
    ],
    figures: {revenue: 155.7, orders: 16}
  },
  ties: {
    timezone: "UTC",
    lines: orders(40, (n) => ({country: scripts[n % 10]!, category: n % 3 === 0 ? null : `k${n % 7}`}), 3),
    figures: {revenue: 400, orders: 40}
  },
  "orders with lines in two categories": {
    timezone: "UTC",
    lines: orders(10, (n) => ({customer: `c${n % 4}`})).flatMap((sold) => [
      sold,
      {...sold, category: "Books", price: "2.5", cost: null}
    ]),
    figures: {orders: 10, revenue: 125, cost_coverage: 80}
  },
  "names in every script": {
    timezone: "UTC",
    lines: orders(51, (n) => ({
      country: scripts[n % scripts.length]!,
      category: scripts[(n * 5) % scripts.length]!,
      customer: scripts[(n * 3) % scripts.length]!,
      order: `${scripts[n % scripts.length]!} ${n}`
    })),
    figures: {orders: 51, customers: 17, revenue: 510}
  }
};
