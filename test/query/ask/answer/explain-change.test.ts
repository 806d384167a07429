import {describe, expect, it} from "vitest";
import {demoSettings} from "../../../../src/model/settings.js";
import {explainChange} from "../../../../src/query/ask/answer/explain-change.js";
import type {QueryResult} from "../../../../src/query/finish.js";
import type {MetricQuery} from "../../../../src/query/metric-query.js";

type Pair = readonly [previous: number, current: number];

/** Figures of two periods: the total, and by dimension those of its members. */
interface Shop {
  readonly metrics: Readonly<Record<string, Pair>>;
  readonly by?: Readonly<Record<string, Readonly<Record<string, Pair>>>>;
  readonly covered?: boolean;
}

/** Counts as an engine does, over figures that are given. */
function counting({metrics, by = {}, covered = true}: Shop): (query: MetricQuery) => QueryResult {
  const row = (keys: object, figures: Readonly<Record<string, Pair>>) => {
    const part = (i: 0 | 1) => Object.fromEntries(Object.entries(figures).map(([name, pair]) => [name, pair[i]]));
    const change = Object.fromEntries(Object.entries(figures).map(([name, [a, b]]) => [name, (100 * (b - a)) / a]));
    return {keys: {...keys}, values: part(1), previous: covered ? part(0) : null, change: covered ? change : null};
  };
  return ({metrics: names, dimensions: [dimension] = []}) => ({
    rows:
      dimension === undefined
        ? [row({}, Object.fromEntries(names.map((name) => [name, metrics[name]!])))]
        : Object.entries(by[dimension] ?? {}).map(([member, pair]) => row({[dimension]: member}, {[names[0]!]: pair})),
    range: {start: "2025-02-01", end: "2025-02-28"},
    previousRange: covered ? {start: "2025-01-01", end: "2025-01-31"} : null,
    unknown: {}
  });
}

function explain(metric: MetricQuery["metrics"][number], shop: Shop, language: "en" | "es" = "en") {
  return explainChange({
    query: {metrics: [metric], compare: "previous"},
    count: counting(shop),
    settings: demoSettings,
    language,
    nameOf: () => null
  });
}

const revenue = {
  metrics: {revenue: [100, 60]},
  by: {
    // Everything fell alike here, but for a cent that was rounded.
    country: {UK: [50, 30], Spain: [50, 29.99]},
    // Here one member lost, and the others won.
    device_type: {Mobile: [60, 10], Desktop: [20, 25], Tablet: [10, 12], Watch: [5, 7], TV: [5, 6]}
  }
} as const;

describe("explainChange({query, count, settings, language, nameOf})", () => {
  it("puts the dimension that changed most unevenly first, its largest parts first", async () => {
    const {table, sentence, refusal} = await explain("revenue", revenue);
    expect(refusal).toBeNull();
    expect(table.rows.map(({dimension, label, contribution}) => [dimension, label, contribution])).toEqual([
      ["device_type", "Mobile", -50],
      ["device_type", "Desktop", 5],
      ["device_type", "Tablet", 2],
      ["device_type", "Watch", 2],
      ["device_type", "all others", 1],
      ["country", "Spain", -20.01],
      ["country", "UK", -20],
      ["country", "all others", 0.01]
    ]);
    expect(sentence).toContain("40.00 % less than $100.00");
    expect(sentence).toContain("Mobile -$50.00");
  });

  it("leaves out a dimension whose members do not add up, and refuses where none is left", async () => {
    const shop = {metrics: {orders: [10, 20]}, by: {category: {Toys: [8, 15], Books: [7, 9]}}} as const;
    const {refusal} = await explain("orders", shop, "es");
    expect(refusal).toMatch(/ninguna dimensión/);
    const {table} = await explain("orders", {...shop, by: {...shop.by, country: {UK: [4, 15], Spain: [6, 5]}}});
    expect(table.rows.map(({dimension}) => dimension)).toEqual(["country", "country"]);
  });

  it("divides a ratio between its two parts, which add up to its change", async () => {
    const shop = {metrics: {average_order_value: [10, 12], revenue: [100, 180], orders: [10, 15]}} as const;
    const {table} = await explain("average_order_value", shop);
    // (180 − 100) × (1/15 + 1/10) / 2 = 6.67; the rest of the change of 2 is that of the orders.
    expect(table.rows.map(({part, contribution}) => [part, contribution])).toEqual([
      ["revenue", 6.67],
      ["orders", -4.67]
    ]);
  });

  it("says why a change cannot be explained", async () => {
    expect((await explain("revenue", {...revenue, covered: false})).refusal).toMatch(/do not cover/);
    expect((await explain("churn_rate", {metrics: {churn_rate: [5, 7]}})).refusal).toMatch(/ratio/);
  });
});
