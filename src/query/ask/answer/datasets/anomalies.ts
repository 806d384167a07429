import type {Text} from "../../../../model/text.js";
import {addDays} from "../../../../model/calendar.js";
import type {AnomaliesAnswer} from "../../../predictions/anomalies.js";
import type {DatasetParameters} from "../../reading.js";
import {type Writing, figureText, rangeText} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  anomalies: {en: "{count} unusual days in {range}.", es: "{count} días inusuales en {range}."},
  newest: {
    en: " The latest is {date}: revenue {revenue}, where {expected} was to be expected.",
    es: " El último es {date}: ingresos {revenue}, cuando se esperaban {expected}."
  }
} as const satisfies Record<string, Text>;

/** Days whose figures are far from what was to be expected. */
export function anomaliesAnswer(
  {data, series}: AnomaliesAnswer,
  {days_back: back = 180, contamination = 0.03}: DatasetParameters,
  writing: Writing
): DatasetAnswer {
  const last = series.at(-1)!.date;
  const before = addDays(last, -Number(back));
  const days = data.filter(({date, rank}) => date > before && rank <= Number(contamination));
  const [newest] = days;
  const {language} = writing;
  const range = rangeText({start: addDays(before, 1), end: last}, language);
  const told =
    newest &&
    fill(texts.newest, language, {
      date: rangeText({start: newest.date, end: newest.date}, language),
      revenue: figureText(newest.revenue, "currency", writing),
      expected: figureText(newest.expected_revenue, "currency", writing)
    });
  return {
    table: {
      columns: [
        column("date", "Date", "Fecha", "date"),
        column("revenue", "Revenue", "Ingresos", "number", "currency"),
        column("expected_revenue", "Revenue expected", "Ingresos esperados", "number", "currency"),
        column("orders", "Orders", "Pedidos", "integer", "count"),
        column("severity", "Severity", "Gravedad", "text")
      ],
      rows: days.map((day) => pick(day, "date", "revenue", "expected_revenue", "orders", "severity"))
    },
    sentence: fill(texts.anomalies, language, {count: String(days.length), range}) + (told ?? ""),
    chart: "table"
  };
}
