import {type DayRange, type Grain, addDays, nextPeriod} from "../model/calendar.js";
import type {Metric} from "../model/metric.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import {type Locale, changeFigure, comparisonText, exactFigure, periodText, rangeText, shortFigure} from "./format.js";

export interface FindingOptions {
  readonly metric: MetricName;
  readonly grain: Grain;
  readonly locale: Locale;
}

/** Whether a period lies whole in the range; charts mark the others, and findings leave them out. */
export function isWhole(row: ResultRow, grain: Grain, {start, end}: DayRange): boolean {
  const first = row.keys.date as string;
  return first >= start && addDays(nextPeriod(first, grain), -1) <= end;
}

/**
 * What a chart over time says, in one sentence: how the total changed, and where the highest period lies.
 * @param total the same metric over the whole range, compared with the range before
 */
export function finding(
  series: QueryResult,
  total: QueryResult,
  {metric: name, grain, locale}: FindingOptions
): string {
  const metric = metrics[name];
  const {language} = locale;
  const peak = highest(series, name, grain);
  const change = changeClause(metric, total, locale);
  if (peak === null) return `${metric.label[language]}${change ? ` ${change}` : ""}`;
  const place = periodText(peak.keys.date as string, grain, locale);
  const figure = shortFigure(peak.values[name]!, metric.unit, locale);
  const sentence = change ? peakAfterChange : peakAlone;
  return sentence[language]
    .replace("{metric}", metric.label[language])
    .replace("{change}", change ?? "")
    .replace("{place}", place)
    .replace("{figure}", figure);
}

const peakAfterChange: Text = {
  en: "{metric} {change}; highest: {place}, {figure}",
  es: "{metric}: {change}; máximo: {place}, {figure}"
};

const peakAlone: Text = {
  en: "{metric} peaked in {place}, {figure}",
  es: "{metric}: el máximo fue {place}, {figure}"
};

/** The whole period with the highest value; null where no whole period has one above zero, or there are too few to compare. */
function highest({rows, range}: QueryResult, name: MetricName, grain: Grain): ResultRow | null {
  const whole = rows.filter((row) => isWhole(row, grain, range) && row.values[name] !== null);
  if (whole.length < 2) return null;
  const best = whole.reduce((a, b) => (b.values[name]! > a.values[name]! ? b : a));
  return best.values[name]! > 0 ? best : null;
}

function changeClause(metric: Metric, {rows, previousRange}: QueryResult, locale: Locale): string | null {
  const change = rows[0]?.change?.[metric.name] ?? null;
  if (change === null || previousRange === null) return null;
  const against = comparisonText(previousRange, locale);
  const signed = changeFigure(change, metric, locale);
  if (locale.language === "es") return `${signed} frente a ${against}`;
  const size = signed.replace(/[+−]/, "");
  return change === 0 ? `equalled ${against}` : `${change > 0 ? "rose" : "fell"} ${size} against ${against}`;
}

/** A selection in a few sentences, every number of which is counted. */
export function summary(kpis: QueryResult, {locale}: {readonly locale: Locale & Pick<Settings, "churnDays">}): string {
  const {values} = kpis.rows[0]!;
  const exact = (name: MetricName) => exactFigure(values[name] ?? null, metrics[name].unit, locale);
  const short = (name: MetricName) => shortFigure(values[name] ?? null, metrics[name].unit, locale);
  const known = (name: MetricName) => (values[name] ?? null) !== null;
  const range = rangeText(kpis.range, locale);
  const days = locale.churnDays;
  const change = changeClause(metrics.revenue, kpis, locale);
  const sentences =
    locale.language === "es"
      ? [
          `${range}: ${exact("orders")} pedidos de ${exact("customers")} clientes dieron ${short("revenue")} de ingresos, ${short("average_order_value")} por pedido.`,
          change !== null && `El cambio de los ingresos es de ${change}.`,
          known("new_customers") && `${exact("new_customers")} de los clientes compraron por primera vez.`,
          known("churn_rate") &&
            `De los clientes que pidieron entre ${days} y ${2 * days} días antes del final, el ${short("churn_rate")} no ha vuelto a pedir.`
        ]
      : [
          `${range}: ${exact("orders")} orders by ${exact("customers")} customers brought ${short("revenue")} in revenue, ${short("average_order_value")} an order.`,
          change !== null && `Revenue ${change}.`,
          known("new_customers") && `${exact("new_customers")} of the customers bought for the first time.`,
          known("churn_rate") &&
            `Of the customers who ordered ${days} to ${2 * days} days before the end, ${short("churn_rate")} have not ordered since.`
        ];
  return sentences.filter(Boolean).join(" ");
}
