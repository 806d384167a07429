import {z} from "zod";
import {daysIn} from "../../src/model/calendar.js";
import type {Engine} from "../../db/engine.js";
import {resolveQuery} from "../../src/query/metric-query.js";
import {invalidParameters} from "../problem.js";
import {engineRoute} from "../route.js";
import {timeSeriesAnswer} from "../schemas/analytics.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";

const granularities = ["day", "week", "month"] as const;

/** Days of a range at most, 100 years: every period is in the answer. */
const mostDays = 36_525;

/** `GET /api/analytics/time-series`: revenue and orders of every period of the range. */
export const timeSeries = engineRoute({
  method: "get",
  path: "/api/analytics/time-series",
  id: "getTimeSeries",
  tag: "Data",
  summary: "Revenue and orders over time",
  description: "Every period of the range is present, zeros included; `date` is a period's first day.",
  query: filterParameters({
    granularity: z
      .enum(granularities, `use one of ${granularities.join(", ")}`)
      .default("day")
      .describe("Length of a period")
  }),
  answer: timeSeriesAnswer,
  async work({engine, query}) {
    const series = {...selectionOf(query), metrics: ["revenue", "orders"], grain: query.granularity} as const;
    if (engine.shop.firstDay === null && query.start_date === undefined && query.end_date === undefined)
      return {data: []};
    checkLength(series, engine);
    const {rows} = await engine.query(series);
    return {data: rows.map(({keys, values}) => ({date: keys.date, ...values}))};
  }
});

function checkLength(series: Parameters<Engine["query"]>[0], {shop}: Engine): void {
  if (daysIn(resolveQuery(series, shop).range) <= mostDays) return;
  throw invalidParameters([{parameter: "start_date", message: "a range of more than 100 years; use a shorter one"}]);
}
