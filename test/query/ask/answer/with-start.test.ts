import {describe, expect, it} from "vitest";
import {withStart} from "../../../../src/query/ask/answer/with-start.js";
import type {AskedQuery} from "../../../../src/query/ask/reading.js";
import type {MetricQuery} from "../../../../src/query/metric-query.js";

const days = {start: "2025-04-01", end: "2025-06-29"};
const page: MetricQuery = {metrics: [], filters: {country: ["UK"], device_type: ["Mobile"], min_price: 5}, range: days};

function narrowed(query: MetricQuery, question = "revenue") {
  const asked = withStart({kind: "metric", query}, page, question);
  return asked.kind === "metric" ? asked.query : null;
}

describe("withStart(asked, start, question)", () => {
  it("keeps a question within the filters and the days of its page", () => {
    expect(narrowed({metrics: ["revenue"]})).toEqual({metrics: ["revenue"], filters: page.filters, range: days});
  });

  it("lets a question name other members, other places of the same kind, and other days", () => {
    const range = {start: "2025-01-01", end: "2025-01-31"};
    const query = narrowed({
      metrics: ["revenue"],
      filters: {city: ["Paris"]},
      except: {device_type: ["Tablet"]},
      range
    });
    expect(query?.filters).toEqual({city: ["Paris"], min_price: 5});
    expect(query?.range).toEqual(range);
  });

  it("takes all the data where the question says so", () => {
    expect(narrowed({metrics: ["revenue"]}, "revenue of all time")?.range).toBeUndefined();
    expect(narrowed({metrics: ["revenue"]}, "ingresos desde siempre")?.range).toBeUndefined();
  });

  it("narrows the whole of a share by what narrows its part", () => {
    const share: AskedQuery = {
      kind: "metric",
      query: {metrics: ["revenue"], filters: {country: ["Spain"]}},
      derived: {kind: "share", whole: {metrics: ["revenue"]}}
    };
    const filters = {device_type: ["Mobile"], min_price: 5};
    expect(withStart(share, page, "share of Spain")).toEqual({
      kind: "metric",
      query: {metrics: ["revenue"], filters: {...filters, country: ["Spain"]}, range: days},
      derived: {kind: "share", whole: {metrics: ["revenue"], filters, range: days}}
    });
  });

  it("leaves predictions as they are", () => {
    const churn: AskedQuery = {kind: "dataset", dataset: "churn", parameters: {}};
    expect(withStart(churn, page, "customers at risk")).toBe(churn);
  });
});
