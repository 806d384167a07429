import type {Metric} from "../model/metric.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {DayRange} from "../model/calendar.js";
import type {Text} from "../model/text.js";
import type {ResultRow} from "../query/finish.js";
import type {Statement} from "../query/parameters.js";
import {definitionButton} from "./definition.js";
import {element} from "./element.js";
import {type Locale, changeFigure, comparisonText, exactFigure, rangeText, shortFigure} from "./format.js";
import {sparkline} from "./sparkline.js";
import {words} from "./words.js";

/** What a change is for a shop. */
export type Judgement = "better" | "worse" | "same";

/** The figures of one card. */
export interface KpiData {
  readonly row: ResultRow;
  readonly previousRange: DayRange | null;
  /** Why a metric is null, by name. */
  readonly unknown: Readonly<Record<string, Text>>;
  /** The first metric over time. */
  readonly series: readonly (number | null)[];
}

export interface KpiCardOptions {
  /** The metric of the card, and one that stands beside it. */
  readonly names: readonly [MetricName, MetricName?];
  readonly locale: Locale;
  readonly statement: () => Statement;
  /** A caveat under the change; none by default. */
  readonly note?: string | undefined;
}

/** A card: label, figure, signed change with what it is compared to, sparkline, and a way to definition and SQL. */
export function kpiCard(data: KpiData, {names: [name, second], locale, statement, note}: KpiCardOptions): HTMLElement {
  const metric = metrics[name];
  const {language} = locale;
  const label = metric.label[language];
  const shown = second === undefined ? [name] : [name, second];
  return element(
    "article",
    {class: "kpi", "aria-label": label},
    element("header", {}, element("h2", {}, label), definitionButton(shown, {language, statement})),
    element(
      "p",
      {class: "figures"},
      figure(metric, data, locale),
      second && element("span", {class: "second"}, besides(metrics[second], data, locale))
    ),
    element("p", {class: "change"}, changeLine(metric, data, locale)),
    note && element("p", {class: "caveat"}, note),
    sparkline(data.series)
  );
}

function figure({name, unit}: Metric, {row}: KpiData, locale: Locale): HTMLElement {
  const value = row.values[name] ?? null;
  return element(
    "data",
    {class: "figure", value: value ?? "", title: exactFigure(value, unit, locale)},
    shortFigure(value, unit, locale)
  );
}

function besides(metric: Metric, {row, unknown}: KpiData, locale: Locale): (HTMLElement | string)[] {
  const {name, unit, label} = metric;
  const value = row.values[name] ?? null;
  const change = row.change?.[name] ?? null;
  const title = value === null ? unknown[name]?.[locale.language] : exactFigure(value, unit, locale);
  return [
    element("data", {value: value ?? "", title}, shortFigure(value, unit, locale)),
    ` ${label[locale.language].toLowerCase()}`,
    change === null ? "" : ` (${changeFigure(change, metric, locale)})`
  ];
}

function changeLine(metric: Metric, {row, previousRange, unknown}: KpiData, locale: Locale): (HTMLElement | string)[] {
  const {language} = locale;
  const value = row.values[metric.name] ?? null;
  const change = row.change?.[metric.name] ?? null;
  if (value === null) return [unknown[metric.name]?.[language] ?? words.notKnown[language]];
  const earlier = row.previous?.[metric.name] ?? null;
  if (earlier === null || previousRange === null) return [words.noChange[language]];
  const before = exactFigure(earlier, metric.unit, locale);
  if (change === null) return [`${before} ${within[language]} ${comparisonText(previousRange, locale)}`];
  return [
    element(
      "span",
      {class: `signed ${judge(metric, change)}`},
      `${arrow(change)} ${changeFigure(change, metric, locale)}`
    ),
    element(
      "span",
      {title: `${rangeText(previousRange, locale)}: ${before}`},
      ` ${than[language]} ${comparisonText(previousRange, locale)}`
    )
  ];
}

const within: Text = {en: "in", es: "en"};

const than: Text = {en: "vs", es: "frente a"};

/** Whether a change is written as zero. */
function isNone(change: number): boolean {
  return Math.abs(change) < 0.05;
}

/** The sign of a change, which stands before it. */
export function arrow(change: number): string {
  if (isNone(change)) return "=";
  return change > 0 ? "▲" : "▼";
}

/** Whether a change is good or bad for a shop; one that is written as zero is neither. */
export function judge({rise}: Metric, change: number): Judgement {
  if (rise === "neutral" || isNone(change)) return "same";
  return (rise === "good") === change > 0 ? "better" : "worse";
}
