import {describe, expect, it} from "vitest";
import {demoSettings} from "../../src/model/settings.js";
import {compile} from "../../src/query/compile.js";
import {duckdb, postgres} from "../../src/query/dialect.js";
import {type MeasureRow, finish} from "../../src/query/finish.js";
import {type MetricQuery, resolveQuery} from "../../src/query/metric-query.js";

const shop = {firstDay: "2024-01-01", lastDay: "2024-12-31", settings: demoSettings};
const april = {start: "2024-04-01", end: "2024-04-30"};

/** Rows of revenue by country, in whole units of the currency. */
function rows(figures: Readonly<Record<string, number>>): MeasureRow[] {
  return Object.entries(figures).map(([country, amount]) => ({
    keys: {country},
    measures: {net_amount: BigInt(amount * 10_000)}
  }));
}

function countries(
  query: Partial<MetricQuery>,
  now: Record<string, number>,
  before: Record<string, number> | null = null
) {
  const resolved = resolveQuery({metrics: ["revenue"], dimensions: ["country"], range: april, ...query}, shop);
  return finish(resolved, rows(now), before && rows(before)).rows.map(({keys}) => keys.country);
}

describe("bounds of finished values", () => {
  const now = {A: 100, B: 200, C: 300};

  it.each([
    ["above", ["C"]],
    ["at_least", ["B", "C"]],
    ["below", ["A"]],
    ["at_most", ["A", "B"]]
  ] as const)("%s 200 keeps %j", (is, kept) => {
    expect(countries({having: [{metric: "revenue", is, value: 200}]}, now)).toEqual(kept);
  });

  it("hold before the limit", () => {
    const having = [{metric: "revenue", is: "below", value: 300}] as const;
    const order = [{by: "revenue", descending: true}];
    expect(
      resolveQuery({metrics: ["revenue"], dimensions: ["country"], having, order, limit: 1}, shop).limit
    ).toBeNull();
    expect(countries({having, order, limit: 1}, {C: 300, B: 200, A: 100})).toEqual(["B"]);
  });
});

describe("an order by change", () => {
  const query = {compare: "previous", order: [{by: "revenue_change", descending: true}]} as const;

  it("puts what grew most first and what had nothing before last", () => {
    expect(countries(query, {A: 110, B: 300, C: 50}, {A: 100, B: 100})).toEqual(["B", "A", "C"]);
  });

  it("counts members that only the earlier days have as fallen to nothing", () => {
    const order = [{by: "revenue_change", descending: false}];
    expect(countries({...query, order, limit: 1}, {A: 90}, {A: 100, D: 100})).toEqual(["D"]);
  });
});

describe("a comparison with days of its own", () => {
  it("is with those days, or with none where the data lack them", () => {
    const compared = (start: string, end: string) =>
      resolveQuery({metrics: ["revenue"], range: april, compare: {start, end}}, shop).previous;
    expect(compared("2024-02-01", "2024-02-29")).toEqual({start: "2024-02-01", end: "2024-02-29"});
    expect(compared("2023-12-01", "2024-01-31")).toBeNull();
  });
});

describe("members that are left out", () => {
  it("are bound as parameters, numbers as numbers", () => {
    const query = {metrics: ["orders"], except: {country: ["USA"], order_weekday: ["6", "7"]}} as const;
    const {sql, parameters} = compile(resolveQuery(query, shop), postgres);
    expect(sql).toContain("NOT (country = ANY($3::text[])) AND NOT (order_weekday = ANY($4::integer[]))");
    expect(parameters.slice(2)).toEqual([["USA"], ["6", "7"]]);
    expect(compile(resolveQuery(query, shop), duckdb).sql).toContain("NOT list_contains($3::VARCHAR[], country)");
  });
});

describe("resolveQuery(query, shop) of what comes after counting", () => {
  it.each<[string, unknown, string]>([
    [
      "a bound of a metric that is not asked for",
      {having: [{metric: "orders", is: "above", value: 1}]},
      "not asked for: orders"
    ],
    ["an unknown bound", {having: [{metric: "revenue", is: "like", value: 1}]}, "unknown bound: like"],
    ["a bound of nothing", {having: [{metric: "revenue", is: "above", value: NaN}]}, "invalid value: NaN"],
    ["an order by a change of nothing", {order: [{by: "revenue_change"}]}, "unknown column: revenue_change"],
    ["days that are none", {compare: {start: "2024-02-30", end: "2024-03-01"}}, "invalid day: 2024-02-30"],
    ["reversed days", {compare: {start: "2024-03-02", end: "2024-03-01"}}, "reversed range"],
    ["a weekday that is none", {filters: {order_weekday: ["monday"]}}, "invalid member of order_weekday: monday"],
    ["an exclusion of nothing", {except: {country: []}}, "no member: country"],
    [
      "an exclusion that the metric does not know",
      {metrics: ["conversion_rate"], except: {category: ["Home"]}},
      "not known under the filter category"
    ]
  ])("refuses %s", (_name, query, message) => {
    expect(() => resolveQuery({metrics: ["revenue"], ...(query as object)} as MetricQuery, shop)).toThrow(message);
  });
});
