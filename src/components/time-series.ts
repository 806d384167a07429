import * as Plot from "@observablehq/plot";
import type {Grain} from "../model/calendar.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import type {Statement} from "../query/parameters.js";
import {definitionButton} from "./definition.js";
import {element} from "./element.js";
import {finding, isWhole} from "./finding.js";
import {type Locale, exactFigure, periodText, shortFigure, toDate} from "./format.js";
import {words} from "./words.js";

export interface TimeSeriesOptions {
  readonly metric: MetricName;
  readonly grain: Grain;
  readonly locale: Locale;
  /** The metric over the whole range, for the title. */
  readonly total: QueryResult;
  /** The SQL of the series; without it the chart has no way to its definition. */
  readonly statement?: () => Statement;
  readonly width?: number;
  readonly height?: number;
  /** Another document to draw in; the browser's own by default. */
  readonly document?: Document;
}

/** A metric over time: this period in the accent, the one before in grey, the title saying what is to be seen. */
export function timeSeries(series: QueryResult, options: TimeSeriesOptions): HTMLElement {
  const {metric, locale, statement} = options;
  const title = finding(series, options.total, options);
  const chart = timeSeriesPlot(series, options);
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", title);
  return element(
    "figure",
    {class: "time-series"},
    element(
      "header",
      {},
      element("h2", {}, title),
      statement && definitionButton([metric], {language: locale.language, statement})
    ),
    chart
  );
}

interface Point {
  readonly date: Date;
  readonly value: number | null;
  readonly before: number | null;
  readonly whole: boolean;
  readonly label: string;
}

/** The drawing of `timeSeries`, without title; width defaults to 640 pixels, height to 200. */
export function timeSeriesPlot(series: QueryResult, options: TimeSeriesOptions): HTMLElement | SVGSVGElement {
  const {metric, grain, locale, width = 640, height = 200, document} = options;
  const {unit, label} = metrics[metric];
  const points = series.rows.map((row) => point(row, series, options));
  const compared = points.some(({before}) => before !== null);
  const title = ({label: period, value, before, whole}: Point) =>
    [
      period + (whole ? "" : ` (${words.partial[locale.language]})`),
      `${label[locale.language]}: ${exactFigure(value, unit, locale)}`,
      ...(compared ? [`${words.before[locale.language]}: ${exactFigure(before, unit, locale)}`] : [])
    ].join("\n");
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: compared ? 76 : 20,
    marginTop: 24,
    ...(document && {document}),
    x: {type: "utc", label: null, tickFormat: axisFormat(grain, locale), ticks: axisTicks(points, width)},
    y: {
      label: `${label[locale.language]}, ${unitName(unit, locale)}`,
      labelArrow: "none",
      zero: true,
      grid: true,
      nice: true,
      ticks: 4,
      tickFormat: (value: number) => axisFigure(value, unit, locale)
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      ...lines(points, "before", {stroke: "var(--theme-foreground-faint)", strokeWidth: 1.5}),
      ...lines(points, "value", {stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      Plot.dot(
        points.filter(({whole, value}) => !whole && value !== null),
        {
          x: "date",
          y: "value",
          r: 3.5,
          fill: "var(--theme-background)",
          stroke: "var(--theme-foreground-focus)"
        }
      ),
      ...(compared ? lineLabels(points, locale) : []),
      Plot.tip(points, Plot.pointerX({x: "date", y: "value", title, fontSize: 12}))
    ]
  }) as HTMLElement | SVGSVGElement;
}

function point(row: ResultRow, {range}: QueryResult, {metric, grain, locale}: TimeSeriesOptions): Point {
  const start = row.keys.date as string;
  return {
    date: toDate(start),
    value: row.values[metric] ?? null,
    before: row.previous?.[metric] ?? null,
    whole: isWhole(row, grain, range),
    label: periodText(start, grain, locale)
  };
}

/** A line through the whole periods, and faintly on to those that the range cuts off. */
function lines(points: readonly Point[], y: "value" | "before", style: Plot.LineYOptions): Plot.Markish[] {
  const whole = points.map((point) => (point.whole ? point : {...point, [y]: null}));
  return [
    Plot.lineY(points, {x: "date", y, ...style, strokeOpacity: 0.35}),
    Plot.lineY(whole, {x: "date", y, ...style})
  ];
}

/** Names of the two lines at their right ends, kept apart where the ends meet. */
function lineLabels(points: readonly Point[], {language}: Locale): Plot.Markish[] {
  const last = points.findLast(({value, before}) => value !== null && before !== null);
  if (last === undefined) return [];
  const above = last.value! >= last.before!;
  const options = {x: "date", textAnchor: "start", dx: 8} as const;
  return [
    Plot.text([last], {
      ...options,
      y: "before",
      dy: above ? 7 : -7,
      text: () => words.before[language],
      fill: "var(--theme-foreground-muted)"
    }),
    Plot.text([last], {
      ...options,
      y: "value",
      dy: above ? -7 : 7,
      text: () => words.thisPeriod[language],
      fill: "var(--theme-foreground-focus)",
      fontWeight: 600
    })
  ];
}

function axisFigure(value: number, unit: "currency" | "count" | "percent", locale: Locale): string {
  return value === 0
    ? "0"
    : shortFigure(value, unit, locale)
        .replace(/([.,]\d*?)0+(?=\D|$)/, "$1")
        .replace(/[.,](?=\D|$)/, "");
}

function unitName(unit: "currency" | "count" | "percent", {currency, language}: Locale): string {
  if (unit === "currency") return currency;
  return unit === "percent" ? "%" : {en: "count", es: "recuento"}[language];
}

/** Days at which periods begin, as many as have room. */
function axisTicks(points: readonly Point[], width: number): Date[] {
  const step = Math.ceil(points.length / Math.max(2, Math.floor(width / 90)));
  return points.filter((_, i) => i % step === 0).map(({date}) => date);
}

function axisFormat(grain: Grain, {language}: Locale): (date: Date) => string {
  const months: Intl.DateTimeFormatOptions = {month: "short", year: "2-digit"};
  const days: Intl.DateTimeFormatOptions = {month: "short", day: "numeric"};
  const {format} = new Intl.DateTimeFormat(language, {timeZone: "UTC", ...(grain === "month" ? months : days)});
  return (date) => format(date);
}
