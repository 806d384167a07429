// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {overviewProse} from "../../src/components/overview-prose.js";
import {demoSettings} from "../../src/model/settings.js";
import type {QueryResult} from "../../src/query/finish.js";

const empty = {
  range: {start: "1970-01-01", end: "1970-01-01"},
  previousRange: null,
  unknown: {},
  rows: [{keys: {}, values: {revenue: 0, orders: 0}}]
} as unknown as QueryResult;

describe("overviewProse(kpis, options) of nothing", () => {
  const options = {locale: demoSettings, status: "ready", onretry: () => undefined} as const;

  it("says that a shop has no orders, and names no day", () => {
    const text = overviewProse(empty, {...options, filled: false}).textContent;
    expect(text).toMatch(/^The shop has no orders yet\. npm run import/);
    expect(text).not.toContain("1970");
  });

  it("says that nothing matches the filters of a shop that has some", () => {
    expect(overviewProse(empty, options).textContent).toContain("No order matches these filters");
  });
});
