import {kpiMetrics, kpiQuery} from "../../src/query/overview.js";
import type {Values} from "../../src/query/finish.js";
import {engineRoute} from "../route.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";
import {kpiAnswer, kpiKey} from "../schemas/kpis.js";

/** `GET /api/kpis`: the figures of the overview's cards, with the period before. */
export const kpis = engineRoute({
  method: "get",
  path: "/api/kpis",
  id: "getKpis",
  tag: "Data",
  summary: "Key figures and the period before",
  description: "A figure that cannot be known under the filters, or without data, is null, and `unknown` says why.",
  query: filterParameters({}),
  answer: kpiAnswer,
  async work({engine, query}) {
    const {filters, range} = selectionOf(query);
    const {rows, range: counted, unknown} = await engine.query(kpiQuery(filters, range), {lenient: true});
    const {values, previous, change} = rows[0]!;
    const isEmpty = engine.shop.firstDay === null && range.start === undefined && range.end === undefined;
    return {
      ...keyed(values),
      period: {start_date: isEmpty ? null : counted.start, end_date: isEmpty ? null : counted.end},
      previous: keyed(previous),
      change: keyed(change),
      unknown: Object.fromEntries(Object.entries(unknown).map(([name, reason]) => [kpiKey(name), reason]))
    };
  }
});

function keyed(values: Values | null): Record<string, number | null> {
  return Object.fromEntries(kpiMetrics.map((name) => [kpiKey(name), values?.[name] ?? null]));
}
