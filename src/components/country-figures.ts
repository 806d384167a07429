import {decimalsOf} from "../model/currency.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {percentOf} from "../query/share.js";
import {type Locale, changeFigure, exactFigure, memberLabel} from "./format.js";

/** What share of the revenue of a selection some rows have, in percent, as `GET /api/analytics/countries` counts it. */
export function shareOf(rows: readonly ResultRow[], total: QueryAnswer, {currency}: Locale): number | null {
  const revenue = rows.reduce((sum, {values}) => sum + (values.revenue ?? 0), 0);
  return percentOf(revenue, total.rows[0]?.values.revenue ?? 0, decimalsOf(currency));
}

/** The name of a row's country. */
export function countryOf({keys}: ResultRow, locale: Locale): string {
  return memberLabel("country", String(keys.country), locale);
}

/** A country's figures in lines: its name, then each metric, revenue with its share and its change. */
export function countryLines(row: ResultRow, total: QueryAnswer, locale: Locale): string[] {
  const {language} = locale;
  const share = shareOf([row], total, locale);
  const line = (name: MetricName, after = "") =>
    `${metrics[name].label[language]}: ${exactFigure(row.values[name] ?? null, metrics[name].unit, locale)}${after}`;
  const change = row.change?.revenue ?? null;
  return [
    countryOf(row, locale),
    line("revenue", share === null ? "" : ` (${exactFigure(share, "percent", locale)})`),
    ...(change === null
      ? []
      : [`${{en: "Change", es: "Cambio"}[language]}: ${changeFigure(change, metrics.revenue, locale)}`]),
    line("orders"),
    line("average_order_value")
  ];
}
