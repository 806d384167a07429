import {z} from "zod";
import {daysIn} from "../../src/model/calendar.js";
import {type DimensionName, dimensions} from "../../src/model/dimensions.js";
import {metrics} from "../../src/model/metrics.js";
import type {Shop} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import {type MetricQuery, resolveQuery} from "../../src/query/metric-query.js";
import {QueryError} from "../../src/query/query-error.js";
import {engineRoute} from "../route.js";
import {metricQuery, queryAnswer} from "../schemas/metric-query.js";

/** Days of a range at most where a query asks for periods, 100 years. */
const mostDays = 36_525;

/** `POST /api/query`: any question that the catalogue can put. */
export const query = engineRoute({
  method: "post",
  path: "/api/query",
  id: "runQuery",
  tag: "Data",
  summary: "A metric query",
  description:
    "Groups, filters, compares, orders and limits the metrics of the catalogue, and answers with the SQL that counted them.",
  query: z.strictObject({}),
  body: metricQuery,
  answer: queryAnswer,
  errors: [413, 415, 422],
  async work({engine, body}) {
    const asked = body as MetricQuery;
    checkLength(asked, engine.shop);
    return queryBody(asked, await engine.query(asked));
  }
});

/** A metric query's answer as the API and the tools of agents give it. */
export function queryBody(asked: MetricQuery, {rows, range, previousRange, unknown, sql, parameters}: QueryAnswer) {
  return {
    columns: columnsOf(asked),
    rows: rows.map(({keys, values, previous, change}) => ({
      ...keys,
      ...values,
      ...(asked.compare && {previous, change})
    })),
    range,
    previous_range: previousRange,
    unknown,
    sql,
    parameters
  };
}

/**
 * Refuses a query of more periods than anybody reads.
 * @throws {QueryError} where its range is too long
 */
export function checkLength(asked: MetricQuery, shop: Shop): void {
  const {grain, range} = resolveQuery(asked, shop);
  if (grain !== null && daysIn(range) > mostDays)
    throw new QueryError("range", "more than 100 years in periods; use a shorter range or no grain");
}

const date = {name: "date", label: {en: "Date", es: "Fecha"}, type: "date", unit: null} as const;

function columnsOf({grain, dimensions: grouped = [], metrics: chosen}: MetricQuery) {
  return [
    ...(grain === undefined ? [] : [date]),
    ...grouped.map((name: DimensionName) => {
      const {label, type} = dimensions[name];
      return {name, label, type, unit: null};
    }),
    ...chosen.map((name) => {
      const {label, unit} = metrics[name];
      return {name, label, type: unit === "count" ? "integer" : "number", unit};
    })
  ];
}
