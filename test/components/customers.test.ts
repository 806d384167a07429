// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {cohortChoice} from "../../src/components/cohort-choice.js";
import {cohortHeatmap} from "../../src/components/cohort-heatmap.js";
import {cohortsOf, retainedAt} from "../../src/components/cohorts.js";
import {gapFinding, gapShares, valueFinding} from "../../src/components/customer-findings.js";
import {customerProse} from "../../src/components/customer-prose.js";
import {purchaseRevenue} from "../../src/components/purchase-revenue.js";
import {rfmMap} from "../../src/components/rfm-map.js";
import {segmentShares} from "../../src/components/segment-shares.js";
import {segmentTable} from "../../src/components/segment-table.js";
import {rfmActions, rfmLabels, rfmSegments} from "../../src/model/segments.js";
import {demoSettings} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import type {DistributionAnswer} from "../../src/query/distribution.js";
import type {Values} from "../../src/query/finish.js";

const locale = demoSettings;
const shop = {firstDay: "2025-01-01", lastDay: "2025-06-15", settings: demoSettings};
const range = {start: "2025-01-01", end: "2025-06-15"};

function answerOf(...rows: [Record<string, string>, Values][]): QueryAnswer {
  return {
    rows: rows.map(([keys, values]) => ({keys, values, previous: null, change: null})),
    range,
    previousRange: null,
    unknown: {},
    sql: "SELECT 1",
    parameters: []
  };
}

const segments = answerOf(
  [{rfm_segment: "Champions"}, {customers: 20, revenue: 8000, orders: 80, average_order_value: 100}],
  [{rfm_segment: "Lost"}, {customers: 60, revenue: 2000, orders: 60, average_order_value: 33.33}],
  [{rfm_segment: "~none"}, {customers: 0, revenue: 500, orders: 9, average_order_value: 55.56}]
);

const texts = (root: Element) => [...root.querySelectorAll("text")].map(({textContent}) => textContent);
const title = (root: Element) => root.querySelector("h2")!.textContent;

describe("rfmMap(answer, {locale, width})", () => {
  it("draws all eleven segments, and says which brings most", () => {
    const figure = rfmMap(segments, {locale, width: 800});
    expect(title(figure)).toBe("Champions: 25.0% of the customers, 80.0% of revenue");
    expect(figure.querySelectorAll("g[aria-label=rect] rect")).toHaveLength(11);
    expect(texts(figure)).toContain("At risk00.00%");
  });

  it("breaks the names of narrow segments between words", () => {
    const lines = [...rfmMap(segments, {locale, width: 340}).querySelectorAll("tspan")].map((line) => line.textContent);
    expect(lines).toEqual(expect.arrayContaining(["Cannot", "lose them"]));
  });
});

describe("segmentTable(answer, {locale, inPeriod})", () => {
  it("lists every segment with what it holds, how many ordered in the period, and what to do", () => {
    const inPeriod = answerOf([{rfm_segment: "Champions"}, {customers: 7, revenue: 900}]);
    const figure = segmentTable(segments, {locale, inPeriod});
    const rows = [...figure.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent)
    );
    expect(rows.map(([name]) => name)).toEqual(rfmSegments.map((name) => rfmLabels[name].en));
    expect(rows[0]).toEqual(["Champions", "20", "25.0%", "$8.00K", "80.0%", "$100.00", "7", rfmActions.Champions.en]);
    expect(rows[1]!.slice(1, 7)).toEqual(["0", "0.00%", "$0.00", "0.00%", "–", "0"]);
    expect(title(figure)).toContain("80 customers");
  });
});

describe("segmentShares(answer, {dimension, segments, locale})", () => {
  const lines = (champions: [number, number], lost: [number, number]) =>
    answerOf(
      [{rfm_segment: "Champions", category: "Books"}, {revenue: champions[0]}],
      [{rfm_segment: "Champions", category: "Toys"}, {revenue: champions[1]}],
      [{rfm_segment: "Lost", category: "Books"}, {revenue: lost[0]}],
      [{rfm_segment: "Lost", category: "Toys"}, {revenue: lost[1]}],
      [{rfm_segment: "~none", category: "Books"}, {revenue: 500}]
    );
  const options = {dimension: "category", segments, locale} as const;

  it("tells the greatest difference from all customers, whose shares are the last row", () => {
    const figure = segmentShares(lines([6000, 2000], [500, 1500]), options);
    expect(title(figure)).toBe("Lost: 75.0% of what they spend goes to Toys, against 35.0% for all customers");
    expect(texts(figure).filter((text) => text!.endsWith("%"))).toEqual(["75%", "25%", "25%", "75%", "65%", "35%"]);
  });

  it("tells no difference that chance could make", () => {
    expect(title(segmentShares(lines([6000, 2000], [1450, 550]), options))).toContain("Segments hardly differ");
  });

  it("filters to a member by the figures of all customers", () => {
    const chosen: string[] = [];
    const onfilter = (_: string, member: string) => chosen.push(member);
    const figure = segmentShares(lines([6000, 2000], [500, 1500]), {...options, onfilter});
    const buttons = figure.querySelectorAll("[role=button]");
    buttons[1]!.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    expect(buttons).toHaveLength(2);
    expect(chosen).toEqual(["Toys"]);
  });

  it("says that a dimension is not known in place of a grid of one member", () => {
    const unknown = answerOf([{rfm_segment: "Champions", category: "~none"}, {revenue: 8000}]);
    const root = segmentShares(unknown, options);
    expect(root.querySelector("svg")).toBeNull();
    expect(root.textContent).toContain("by category is not known");
  });
});

describe("cohortHeatmap(answer, {shop, metric, as, width})", () => {
  const sizes: [string, number[]][] = [
    ["2025-06", [30]],
    ["2025-05", [40, 2]],
    ["2025-04", [50, 5, 1]],
    ["2025-01", [200, 50, 40, 30, 20, 10]]
  ];
  const cohorts = answerOf(
    ...sizes.flatMap(([month, customers]) =>
      customers.map((count, age): [Record<string, string>, Values] => {
        const date = `2025-0${Number(month.slice(5)) + age}-01`;
        return [
          {date, first_order_month: month},
          {customers: count, revenue: 10 * count}
        ];
      })
    ),
    [
      {date: "2025-02-01", first_order_month: "~none"},
      {customers: 0, revenue: 70}
    ]
  );

  it("counts retention over whole months of cohorts that are sure to be first orders", () => {
    const figure = cohortHeatmap(cohorts, {shop, width: 900});
    expect(title(figure)).toBe("Of the customers of a month, 10.0% order again in the next");
    expect(texts(figure)).toEqual(expect.arrayContaining(["Jan 2025 *", "Apr 2025", "200", "25%", "10%"]));
    expect(figure.querySelectorAll("g[aria-label=cell] rect[stroke-dasharray], g[stroke-dasharray] rect")).toHaveLength(
      3
    );
    expect(figure.textContent).toContain("* The history begins less than 90 days before");
  });

  it("shows counts on demand", () => {
    const figure = cohortHeatmap(cohorts, {shop, width: 900, metric: "revenue", as: "counts"});
    expect(texts(figure)).toEqual(expect.arrayContaining(["$2K", "$500", "$50"]));
  });

  it("draws as many months as there is room for, and says so", () => {
    expect(cohortHeatmap(cohorts, {shop, width: 180}).textContent).toContain("The first 4 months are drawn");
  });

  it("fills months without an order with zero, and leaves partial months out of the rate", () => {
    const gap = answerOf(
      [
        {date: "2025-04-01", first_order_month: "2025-04"},
        {customers: 10, revenue: 1}
      ],
      [
        {date: "2025-06-01", first_order_month: "2025-04"},
        {customers: 9, revenue: 1}
      ]
    );
    const found = cohortsOf(gap, shop);
    expect(found[0]!.months.map(({customers, partial}) => [customers, partial])).toEqual([
      [10, false],
      [0, false],
      [9, true]
    ]);
    expect([1, 2].map((age) => retainedAt(found, age, "customers"))).toEqual([0, null]);
  });

  it("says that one month cannot show who returns", () => {
    const one = answerOf([
      {date: "2025-06-01", first_order_month: "2025-06"},
      {customers: 10, revenue: 1}
    ]);
    expect(cohortHeatmap(one, {shop}).textContent).toContain("at least two months");
  });
});

describe("cohortChoice({language})", () => {
  it("is an input whose value is what was chosen", () => {
    const choice = cohortChoice({language: "es"});
    expect(choice.value).toEqual({metric: "customers", as: "percent"});
    const counts = choice.querySelector<HTMLInputElement>("input[value=counts]")!;
    counts.checked = true;
    counts.dispatchEvent(new Event("input", {bubbles: true}));
    expect(choice.value).toEqual({metric: "customers", as: "counts"});
  });
});

const percentiles = {p10: 1, p25: 10, p50: 40, p75: 80, p90: 100, p95: 110, p99: 130};
const spread: DistributionAnswer = {
  of: "days_between_orders",
  range,
  unit: "count",
  count: 100,
  total: 4200,
  min: 0,
  max: 140,
  mean: 42,
  percentiles,
  bins: [
    {from: 0, to: 31, count: 40, total: 600},
    {from: 31, to: 62, count: 30, total: 1400},
    {from: 62, to: 124, count: 22, total: 1600},
    {from: 124, to: null, count: 8, total: 600}
  ],
  sql: "SELECT 1",
  parameters: []
};

describe("gapFinding(answer, locale), gapShares(answer, locale)", () => {
  it("says how soon customers return: exactly at the edge of a bin, else about", () => {
    expect(gapFinding(spread, locale)).toBe("Half of the repeat orders came within 40 days of the one before");
    expect(gapShares(spread, locale)).toContain("40.0% came within 30 days, about 69.0% came within 60 days");
  });

  it("says nothing of shares where nobody returned", () => {
    expect(gapShares({...spread, count: 0, percentiles: null, bins: []}, locale)).toBeUndefined();
  });
});

describe("valueFinding(answer, locale)", () => {
  const value = {...spread, of: "customer_value", unit: "currency"} as const;

  it("says how much about the highest tenth hold, by an edge at which it was counted", () => {
    expect(valueFinding(value, locale)).toBe(
      "Half of the customers have brought $40.0 or less; the 8.00% who brought $124 or more hold 14.3% of all"
    );
  });

  it("is the plain label where refunds make shares meaningless, or nobody bought", () => {
    for (const change of [{min: -5}, {total: 0}, {percentiles: null, count: 0, bins: []}])
      expect(valueFinding({...value, ...change}, locale)).toBe("Customer value");
  });
});

describe("purchaseRevenue(answer, {shop, grain, width})", () => {
  const purchases = answerOf(
    [
      {date: "2025-05-01", purchase: "first"},
      {revenue: 100, orders: 2}
    ],
    [
      {date: "2025-05-01", purchase: "repeat"},
      {revenue: 300, orders: 3}
    ],
    [
      {date: "2025-05-01", purchase: "~none"},
      {revenue: -20, orders: 0}
    ],
    [
      {date: "2025-06-01", purchase: "first"},
      {revenue: 50, orders: 1}
    ]
  );

  it("says what repeat orders bring, and what the rest is", () => {
    const figure = purchaseRevenue(purchases, {shop, grain: "month"});
    expect(title(figure)).toBe("Repeat orders bring 66.7% of the revenue of orders whose customer is known");
    expect(figure.querySelectorAll("g[aria-label=rect] rect")).toHaveLength(4);
    expect(figure.textContent).toContain("Refunds, and orders without a customer");
  });

  it("warns of first orders soon after the history begins", () => {
    expect(purchaseRevenue(purchases, {shop, grain: "month"}).textContent).toContain("begins on Jan 1, 2025");
    const later = {...purchases, range: {start: "2025-05-01", end: "2025-06-15"}};
    expect(purchaseRevenue(later, {shop, grain: "month"}).textContent).not.toContain("The history begins");
  });
});

describe("customerProse(total, locale)", () => {
  const values = {revenue: 9, orders: 30, customers: 20, customer_lifetime_value: 120.5, anonymous_share: 25};

  it("says who bought, and how many orders name nobody", () => {
    const text = customerProse(answerOf([{}, values]), locale).textContent;
    expect(text).toContain("20 customers placed 30 orders. Each of them has brought $120.50 on average");
    expect(text).toContain("25.0% of the orders name no customer");
  });

  it("says what cannot be known where no order names its customer", () => {
    const none = answerOf([{}, {...values, customers: 0, customer_lifetime_value: null, anonymous_share: 100}]);
    expect(customerProse(none, locale).textContent).toContain("it cannot be known who bought");
  });
});
