import * as Plot from "@observablehq/plot";
import type {Grain} from "../model/calendar.js";
import type {Unit} from "../model/metric.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import {isWhole} from "./finding.js";
import {type Locale, axisFigure, exactFigure, periodText, toDate} from "./format.js";
import {words} from "./words.js";

export interface TimeSeriesPlotOptions {
  readonly metric: MetricName;
  readonly grain: Grain;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** In pixels; 200 by default. */
  readonly height?: number;
  /** Another document to draw in; the browser's own by default. */
  readonly document?: Document;
}

interface Point {
  readonly date: Date;
  readonly value: number | null;
  readonly before: number | null;
  readonly whole: boolean;
  readonly label: string;
}

/** The drawing of `timeSeries`, without title. */
export function timeSeriesPlot(series: QueryResult, options: TimeSeriesPlotOptions): HTMLElement | SVGSVGElement {
  const {metric, grain, locale, width = 640, height = 200, document} = options;
  const {unit, label} = metrics[metric];
  const points = series.rows.map((row) => point(row, series, options));
  const compared = points.some(({before}) => before !== null);
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: compared ? 84 : 20,
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
      Plot.ruleY([0], {stroke: faintest}),
      ...lines(points, "before", {stroke: grey, strokeWidth: 1.5}),
      ...lines(points, "value", {stroke: accent, strokeWidth: 2}),
      Plot.dot(points.filter(isCut), {x: "date", y: "value", r: 3.5, fill: "var(--theme-background)", stroke: accent}),
      ...(compared ? lineLabels(points, locale) : []),
      Plot.tip(points, Plot.pointerX({x: "date", y: "value", title: tipText(options, compared), fontSize: 12}))
    ]
  }) as HTMLElement | SVGSVGElement;
}

const accent = "var(--theme-foreground-focus)";
const grey = "var(--theme-foreground-faint)";
const faintest = "var(--theme-foreground-fainter)";

function point(row: ResultRow, {range}: QueryResult, {metric, grain, locale}: TimeSeriesPlotOptions): Point {
  const start = row.keys.date as string;
  return {
    date: toDate(start),
    value: row.values[metric] ?? null,
    before: row.previous?.[metric] ?? null,
    whole: isWhole(row, grain, range),
    label: periodText(start, grain, locale)
  };
}

/** Whether the range cuts the period off, so that its value is not the whole one. */
function isCut({whole, value}: Point): boolean {
  return !whole && value !== null;
}

/** What the tip at a period says: its figures exactly. */
function tipText({metric, locale}: TimeSeriesPlotOptions, compared: boolean): (point: Point) => string {
  const {unit, label} = metrics[metric];
  const {language} = locale;
  return ({label: period, value, before, whole}) =>
    [
      whole ? period : `${period} (${words.partial[language]})`,
      `${label[language]}: ${exactFigure(value, unit, locale)}`,
      ...(compared ? [`${words.before[language]}: ${exactFigure(before, unit, locale)}`] : [])
    ].join("\n");
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
  const away = last.value! >= last.before! ? 7 : -7;
  const options = {x: "date", textAnchor: "start", dx: 8} as const;
  const before = {y: "before", dy: away, text: () => words.before[language], fill: "var(--theme-foreground-muted)"};
  const value = {y: "value", dy: -away, text: () => words.thisPeriod[language], fill: accent, fontWeight: 600};
  return [Plot.text([last], {...options, ...before}), Plot.text([last], {...options, ...value})];
}

function unitName(unit: Unit, {currency, language}: Locale): string {
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
