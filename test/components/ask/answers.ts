import {demoSettings} from "../../../src/model/settings.js";
import {metrics} from "../../../src/model/metrics.js";
import type {MetricName} from "../../../src/model/metrics.js";
import type {Answer} from "../../../src/query/ask/answer/answer.js";
import {queryLinks} from "../../../src/query/ask/answer/links.js";
import {queryTable} from "../../../src/query/ask/answer/table.js";
import type {AskedChart} from "../../../src/query/ask/reading.js";
import type {ResultRow} from "../../../src/query/finish.js";
import type {MetricQuery} from "../../../src/query/metric-query.js";

export const shop = {settings: demoSettings, firstDay: "2025-01-01", lastDay: "2025-06-15"} as never;

/** An answer to a metric query, as the page counts one. */
export function answered(
  query: MetricQuery,
  rows: readonly Pick<ResultRow, "keys" | "values">[],
  {chart, more = {}}: {readonly chart: AskedChart; readonly more?: Partial<Answer>}
): Answer {
  const range = {start: "2025-01-01", end: "2025-06-15"};
  const all = rows.map((row): ResultRow => ({previous: null, change: null, ...row}));
  const table = queryTable(query, {rows: all, range, previousRange: null, unknown: {}}, (id) =>
    id === "P1" ? "Walnut desk" : null
  );
  return {
    ...nothing,
    ...table,
    question: "a question",
    status: "answered",
    interpretation: "Revenue (USD), all the data",
    sentence: "Revenue: $3.00.",
    query: {kind: "metric", query},
    sql: "SELECT sum(amount) FROM lines WHERE country IN ($1)",
    parameters: ["UK"],
    chart,
    confidence: "exact",
    definitions: query.metrics.map((name: MetricName) => metrics[name]),
    links: queryLinks(query),
    state: {kind: "metric", query},
    ...more
  };
}

/** A question that has no answer. */
export function unanswered(more: Partial<Answer>): Answer {
  return {...nothing, ...more};
}

const nothing: Answer = {
  question: "a question",
  language: "en",
  status: "refused",
  code: null,
  reason: null,
  words: [],
  options: [],
  suggestions: [],
  interpretation: null,
  sentence: null,
  query: null,
  sql: null,
  parameters: [],
  columns: [],
  rows: [],
  chart: null,
  source: "grammar",
  confidence: null,
  corrections: [],
  notes: [],
  definitions: [],
  unknown: {},
  links: null,
  state: null,
  version: {dataVersion: 7, asOf: "2025-06-16T10:00:00Z"},
  settings: demoSettings
};
