import {describe, expect, it} from "vitest";
import {demoSettings} from "../../../../src/model/settings.js";
import {deriveTable} from "../../../../src/query/ask/answer/derive.js";
import {queryTable} from "../../../../src/query/ask/answer/table.js";
import type {Derivation} from "../../../../src/query/ask/reading.js";
import type {QueryResult, ResultRow} from "../../../../src/query/finish.js";
import type {MetricQuery} from "../../../../src/query/metric-query.js";

const nameOf = (id: string) => (id === "P1" ? "Chair" : null);

function resultOf(rows: readonly Pick<ResultRow, "keys" | "values">[]): QueryResult {
  const range = {start: "2025-01-01", end: "2025-02-28"};
  return {rows: rows.map((row) => ({...row, previous: null, change: null})), range, previousRange: null, unknown: {}};
}

function derive(
  derived: Derivation,
  query: MetricQuery,
  rows: readonly Pick<ResultRow, "keys" | "values">[],
  whole: readonly Pick<ResultRow, "keys" | "values">[] = []
) {
  const result = resultOf(rows);
  const table = queryTable(query, result, nameOf);
  return deriveTable(derived, {query, result, table, whole: resultOf(whole), settings: demoSettings, nameOf});
}

describe("deriveTable(derived, options)", () => {
  it("takes shares of the whole, or of the whole of each period", () => {
    const query: MetricQuery = {metrics: ["revenue"], dimensions: ["country"]};
    const share = {kind: "share", whole: {metrics: ["revenue"]}} as const;
    const rows = [
      {keys: {country: "UK"}, values: {revenue: 0.29}},
      {keys: {country: "Spain"}, values: {revenue: null}}
    ];
    const {rows: shares, columns} = derive(share, query, rows, [{keys: {}, values: {revenue: 0.87}}]);
    expect(shares.map(({share: part}) => part)).toEqual([33.33, null]);
    expect(columns.at(-1)).toMatchObject({name: "share", unit: "percent"});
    const monthly = derive(
      share,
      {...query, grain: "month"},
      [
        {keys: {date: "2025-01-01", country: "UK"}, values: {revenue: 10}},
        {keys: {date: "2025-02-01", country: "UK"}, values: {revenue: 10}},
        {keys: {date: "2025-03-01", country: "UK"}, values: {revenue: 10}}
      ],
      [
        {keys: {date: "2025-01-01"}, values: {revenue: 20}},
        {keys: {date: "2025-02-01"}, values: {revenue: 40}},
        {keys: {date: "2025-03-01"}, values: {revenue: 0}}
      ]
    );
    expect(monthly.rows.map(({share: part}) => part)).toEqual([50, 25, null]);
  });

  it("divides one metric by another, halves away from zero", () => {
    const query: MetricQuery = {metrics: ["revenue", "customers"]};
    const of = (revenue: number, customers: number, percent = false) =>
      derive({kind: "ratio", percent}, query, [{keys: {}, values: {revenue, customers}}]).rows[0]!.ratio;
    expect(of(10, 3)).toBe(3.33);
    expect(of(-0.01, 2)).toBe(-0.01);
    expect(of(1, 0)).toBeNull();
    expect(of(1, 8, true)).toBe(12.5);
  });

  it("takes the mean over the periods of each member, unknown where one of them is", () => {
    const query: MetricQuery = {metrics: ["orders"], dimensions: ["product_id"], grain: "month"};
    const row = (date: string, product: string, orders: number | null) => ({
      keys: {date, product_id: product},
      values: {orders}
    });
    const rows = [
      row("2025-01-01", "P1", 1),
      row("2025-02-01", "P1", 2),
      row("2025-01-01", "P2", 4),
      row("2025-02-01", "P2", null)
    ];
    expect(derive({kind: "mean"}, query, rows).rows).toEqual([
      {product_id: "P1", product_name: "Chair", mean: 1.5},
      {product_id: "P2", product_name: null, mean: null}
    ]);
  });

  it("takes the change of each period from the one before it, the first from a period of its own", () => {
    const query: MetricQuery = {metrics: ["revenue"], grain: "month"};
    const rows = [
      {keys: {date: "2025-01-01"}, values: {revenue: 30}},
      {keys: {date: "2025-02-01"}, values: {revenue: 10}},
      {keys: {date: "2025-03-01"}, values: {revenue: null}},
      {keys: {date: "2025-04-01"}, values: {revenue: 12}}
    ];
    const steps = {kind: "steps", before: query} as const;
    const before = [{keys: {date: "2024-12-01"}, values: {revenue: 40}}];
    const changes = derive(steps, query, rows, before).rows.map((row) => row["change_revenue"]);
    expect(changes).toEqual([-25, -66.67, null, null]);
    const worst = derive({...steps, rank: {descending: false, limit: 1}}, query, rows, before);
    expect(worst.rows).toMatchObject([{date: "2025-02-01", change_revenue: -66.67}]);
  });

  it("keeps the first rows of each group in their order, and the row of a place", () => {
    const query: MetricQuery = {metrics: ["orders"], dimensions: ["country", "product_id"]};
    const rows = (
      [
        ["UK", "P1", 9],
        ["Spain", "P2", 8],
        ["Spain", "P1", 7],
        ["UK", "P2", 1]
      ] as const
    ).map(([country, product_id, orders]) => ({keys: {country, product_id}, values: {orders}}));
    const best = derive({kind: "each", ranked: "product_id", limit: 1}, query, rows);
    expect(best.rows).toMatchObject([
      {country: "Spain", product_id: "P2"},
      {country: "UK", product_id: "P1"}
    ]);
    expect(derive({kind: "place", place: 2}, query, rows).rows).toMatchObject([{orders: 8}]);
    expect(derive({kind: "place", place: 5}, query, rows).rows).toEqual([]);
  });

  it("counts members that are known", () => {
    const query: MetricQuery = {metrics: ["orders"], dimensions: ["country"]};
    const rows = ["UK", "Spain", "~none"].map((country) => ({keys: {country}, values: {orders: 1}}));
    const {rows: counted, columns} = derive({kind: "count"}, query, rows);
    expect(counted).toEqual([{count: 2}]);
    expect(columns).toMatchObject([{name: "count", label: {en: "Number of countries"}}]);
  });

  it("takes shares within each member of what the whole is by", () => {
    const query: MetricQuery = {metrics: ["orders"], dimensions: ["category", "country"]};
    const rows = [
      {keys: {category: "Toys", country: "UK"}, values: {orders: 1}},
      {keys: {category: "Toys", country: "Spain"}, values: {orders: 1}}
    ];
    const whole = [
      {keys: {country: "UK"}, values: {orders: 2}},
      {keys: {country: "Spain"}, values: {orders: 4}}
    ];
    const share = {kind: "share", whole: {metrics: ["orders"], dimensions: ["country"]}} as const;
    expect(derive(share, query, rows, whole).rows.map((row) => row["share"])).toEqual([50, 25]);
  });
});
