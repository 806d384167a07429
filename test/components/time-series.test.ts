// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {finding, summary} from "../../src/components/finding.js";
import {seriesTable} from "../../src/components/series-table.js";
import {timeSeries} from "../../src/components/time-series.js";
import {trends} from "../../src/components/trends.js";
import {demoSettings} from "../../src/model/settings.js";
import {explain} from "../../src/query/explain.js";
import {kpis, weeks} from "./figures.js";

const shop = {firstDay: "2024-01-01", lastDay: "2025-11-23", settings: demoSettings};
const values = [900, 100, 250, 120, 130, 110, 90, 80, 100, 110, 120, 130, 10];
const options = {metric: "revenue", grain: "week", locale: demoSettings, total: kpis()} as const;

describe("timeSeries(series, {metric, grain, locale, total, statement})", () => {
  it("has the finding as its title and as what a screen reader says", () => {
    const figure = timeSeries(weeks(values), options);
    const title = "Revenue rose 19.5% against the 90 days before; highest: week of Sep 8, 2025, $250";
    expect(figure.querySelector("h2")!.textContent).toBe(title);
    expect(figure.querySelector("svg")!.getAttribute("aria-label")).toBe(title);
  });

  it("says its unit on the axis, and marks the weeks that the range cuts off", () => {
    const figure = timeSeries(weeks(values), options);
    expect(figure.textContent).toContain("Revenue, USD");
    expect(figure.querySelectorAll("[aria-label=dot] circle")).toHaveLength(1);
  });

  it("draws one period, and periods of which nothing is known", () => {
    for (const few of [[5], [null], [0, 0]])
      expect(timeSeries(weeks(few), options).querySelector("svg")).not.toBeNull();
  });
});

describe("finding(series, total, {metric, grain, locale})", () => {
  it("says the highest alone where there is nothing to compare with", () => {
    const total = {...kpis(), previousRange: null, rows: [{...kpis().rows[0]!, previous: null, change: null}]};
    expect(finding(weeks(values), total, options)).toBe("Revenue peaked in week of Sep 8, 2025, $250");
  });

  it("names no highest period among fewer than two whole ones", () => {
    expect(finding(weeks([5, 9]), kpis(), options)).toBe("Revenue rose 19.5% against the 90 days before");
  });
});

describe("summary(kpis, {locale})", () => {
  it("leaves out what is not known", () => {
    const text = summary(kpis({churn_rate: null, new_customers: null}), {locale: demoSettings});
    expect(text).toContain("4,337 orders by 3,775 customers brought $1.23M in revenue");
    expect(text).not.toMatch(/for the first time|have not ordered since/);
  });
});

describe("seriesTable(series, {names, grain, locale})", () => {
  it("holds every figure exactly, beside the one before", () => {
    const table = seriesTable(weeks(values), {names: ["revenue", "orders"], grain: "week", locale: demoSettings});
    const heads = [...table.querySelectorAll("thead th")].map(({textContent}) => textContent);
    expect(heads).toEqual(["week", "Revenue", "Revenue, before", "Orders", "Orders, before"]);
    const row = [...table.querySelectorAll("tbody tr")][1]!;
    expect([...row.children].map(({textContent}) => textContent)).toEqual([
      "week of Sep 1, 2025",
      "$100.00",
      "$1.00",
      "100",
      "1"
    ]);
    expect(table.querySelector("tbody th")!.textContent).toBe("week of Aug 25, 2025 (part of a period)");
  });
});

describe("trends(data, {names, locale, statement, width, busy})", () => {
  const statement = () => explain({metrics: ["revenue"], grain: "week"}, shop);

  it("says that nothing matches in place of empty charts", () => {
    const data = {kpis: kpis({orders: 0, revenue: 0}), series: weeks([0]), grain: "week"} as const;
    const root = trends(data, {names: ["revenue"], locale: demoSettings, statement});
    expect(root.querySelector("svg")).toBeNull();
    expect(root.textContent).toContain("No order matches these filters");
  });
});
