import {describe, expect, it} from "vitest";
import {demoSettings} from "../../src/model/settings.js";
import {compile} from "../../src/query/compile.js";
import {duckdb, postgres} from "../../src/query/dialect.js";
import {type MetricQuery, resolveQuery} from "../../src/query/metric-query.js";

const shop = {firstDay: "2024-01-01", lastDay: "2024-12-31", settings: demoSettings};

describe("resolveQuery(query, shop)", () => {
  it.each<[string, unknown, string]>([
    ["no metric", {metrics: []}, "no metric"],
    ["an unknown metric", {metrics: ["profit; DROP TABLE lines"]}, "unknown metric"],
    ["a metric twice", {metrics: ["revenue", "revenue"]}, "repeated: revenue"],
    ["an unknown dimension", {metrics: ["revenue"], dimensions: ["constructor"]}, "unknown dimension"],
    [
      "a dimension that the metric does not know",
      {metrics: ["churn_rate"], dimensions: ["country"]},
      "churn_rate is not known by country"
    ],
    [
      "a filter that the metric does not know",
      {metrics: ["conversion_rate"], filters: {category: ["Home"]}},
      "conversion_rate: not known under the filter category"
    ],
    ["an unknown filter", {metrics: ["revenue"], filters: {order_key: ["1"]}}, "unknown filter: order_key"],
    ["a filter without members", {metrics: ["revenue"], filters: {country: []}}, "no member: country"],
    ["a price that is no price", {metrics: ["revenue"], filters: {min_price: -1}}, "invalid min_price: -1"],
    [
      "prices the wrong way round",
      {metrics: ["revenue"], filters: {min_price: 2, max_price: 1}},
      "min_price 2 is above max_price 1"
    ],
    ["a day that is none", {metrics: ["revenue"], range: {start: "2024-02-30"}}, "invalid day: 2024-02-30"],
    ["a reversed range", {metrics: ["revenue"], range: {start: "2024-02-02", end: "2024-02-01"}}, "reversed range"],
    ["an unknown grain", {metrics: ["revenue"], grain: "hour"}, "unknown grain: hour"],
    ["an order by nothing that is there", {metrics: ["revenue"], order: [{by: "orders"}]}, "unknown column: orders"],
    ["a limit of nothing", {metrics: ["revenue"], limit: 0}, "invalid limit: 0"]
  ])("refuses %s", (_name, query, message) => {
    expect(() => resolveQuery(query as MetricQuery, shop)).toThrow(message);
  });

  it("fills open ends from the data", () => {
    expect(resolveQuery({metrics: ["revenue"], range: {end: "2024-03-01"}}, shop).range).toEqual({
      start: "2024-01-01",
      end: "2024-03-01"
    });
    expect(resolveQuery({metrics: ["revenue"], range: {start: "2025-03-01"}}, shop).range).toEqual({
      start: "2025-03-01",
      end: "2025-03-01"
    });
  });

  it("compares by position before, and by date a year back", () => {
    const query = {metrics: ["revenue"], range: {start: "2024-03-01", end: "2024-03-31"}} as const;
    expect(resolveQuery({...query, compare: "previous"}, shop).previous).toEqual({
      start: "2024-01-30",
      end: "2024-02-29"
    });
    expect(resolveQuery({...query, compare: "last_year"}, shop).previous).toBeNull();
  });
});

describe("compile(query, dialect)", () => {
  it("binds every value, and lists as arrays", () => {
    const hostile = "'; DROP TABLE lines; --";
    const query = resolveQuery({metrics: ["revenue"], filters: {country: [hostile, "UK"], max_price: 9.5}}, shop);
    for (const dialect of [duckdb, postgres]) {
      const {sql, parameters} = compile(query, dialect);
      expect(sql).not.toContain("DROP");
      expect(parameters).toEqual(["2024-01-01", "2024-12-31", [hostile, "UK"], "9.5000"]);
    }
  });

  it("writes SQL that a person can read", () => {
    const query = resolveQuery(
      {metrics: ["average_order_value"], dimensions: ["country"], grain: "month", limit: 5},
      shop
    );
    expect(compile(query, postgres).sql).toBe(
      [
        "WITH line_totals AS (",
        "  SELECT CAST(date_trunc('month', order_day) AS date) AS date,",
        "    country,",
        "    coalesce(sum(amount), 0) AS net_amount,",
        "    count(DISTINCT order_key) FILTER (WHERE is_sale) AS orders",
        "  FROM lines",
        "  WHERE order_day BETWEEN $1::date AND $2::date",
        "  GROUP BY 1, 2",
        ")",
        "SELECT date, country, net_amount, orders",
        "FROM line_totals",
        "ORDER BY date ASC NULLS LAST, country ASC NULLS LAST",
        "LIMIT 5"
      ].join("\n")
    );
  });

  it("aggregates tables on their own before it joins them", () => {
    const {sql} = compile(resolveQuery({metrics: ["conversion_rate"], dimensions: ["country"]}, shop), duckdb);
    expect(sql).toContain("FROM line_totals\n    FULL JOIN session_totals USING (country)");
  });
});
