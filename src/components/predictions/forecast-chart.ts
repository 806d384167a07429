import * as Plot from "@observablehq/plot";
import {addDays} from "../../model/calendar.js";
import {metrics} from "../../model/metrics.js";
import type {ForecastAnswer, ForecastDay} from "../../query/predictions/forecast.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, axisFigure, changeFigure, dayText, exactFigure, shortFigure, toDate} from "../format.js";
import {forecastTexts as texts} from "./forecast-words.js";

export interface ForecastOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

/** Days of the history that are drawn. */
const drawn = 180;

const accent = "var(--theme-foreground-focus)";
const ink = "var(--theme-foreground)";

/** The days ahead after those that are known, with both bands, and what would have been said of the last known days. */
export function forecastChart(answer: ForecastAnswer, {locale, width = 640}: ForecastOptions): HTMLElement {
  const {unit, label} = metrics[answer.metric];
  const {language} = locale;
  const history = knownDays(answer).slice(-drawn);
  const x = ({date}: {date: string}) => toDate(date);
  const said = answer.backtest.filter(({date}) => date >= history[0]!.date);
  const chart = Plot.plot({
    width,
    height: 260,
    marginLeft: 52,
    marginTop: 24,
    x: {type: "utc", label: null, ticks: Math.max(3, Math.floor(width / 110))},
    y: {
      label: `${label[language]}${unit === "currency" ? `, ${locale.currency}` : ""}`,
      labelArrow: "none",
      grid: true,
      zero: true,
      ticks: 5,
      tickFormat: (value: number) => axisFigure(value, unit, locale)
    },
    marks: [
      Plot.areaY(answer.forecast, {x, y1: "lower_95", y2: "upper_95", fill: accent, fillOpacity: 0.15}),
      Plot.areaY(answer.forecast, {x, y1: "lower_80", y2: "upper_80", fill: accent, fillOpacity: 0.25}),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.lineY(history, {x, y: "value", stroke: ink, strokeWidth: 1}),
      Plot.lineY(said, {x, y: "value", stroke: accent, strokeWidth: 1.5, strokeDasharray: "3 2"}),
      Plot.lineY(answer.forecast, {x, y: "value", stroke: accent, strokeWidth: 2}),
      Plot.tip(
        [...history, ...answer.forecast],
        Plot.pointerX({x, y: "value", title: tip(answer, locale), fontSize: 12})
      )
    ]
  });
  return figure(chart, {
    title: forecastFinding(answer, locale),
    subtitle: texts.bands[language],
    locale,
    data: rowsOf(answer, locale),
    metrics: [answer.metric],
    name: `forecast-of-${answer.metric}`
  });
}

/** The days that are known, one after another. */
export function knownDays({history: {start, values}}: ForecastAnswer): {date: string; value: number}[] {
  return values.map((value, i) => ({date: addDays(start, i), value}));
}

/** What is forecast in all, beside as many days before. */
export function forecastFinding(answer: ForecastAnswer, locale: Locale): string {
  const {language} = locale;
  const {unit, label} = metrics[answer.metric];
  const days = answer.forecast.length;
  const sum = (values: readonly {value: number}[]) => values.reduce((total, {value}) => total + value, 0);
  const before = knownDays(answer).slice(-days);
  const [ahead, past] = [sum(answer.forecast), sum(before)];
  const text = before.length === days && past > 0 ? texts.title : texts.plain;
  return text[language]
    .replace("{label}", label[language])
    .replace("{sum}", shortFigure(ahead, unit, locale))
    .replaceAll("{days}", String(days))
    .replace("{change}", changeFigure((100 * (ahead - past)) / past, metrics[answer.metric], locale));
}

function tip(answer: ForecastAnswer, locale: Locale): (day: {date: string; value: number} | ForecastDay) => string {
  const {unit} = metrics[answer.metric];
  const {language} = locale;
  const said = new Map(answer.backtest.map((day) => [day.date, day.value]));
  const write = (value: number) => exactFigure(value, unit, locale);
  const band = (lower: number, upper: number) => `${write(lower)} – ${write(upper)}`;
  return (day) =>
    "lower_80" in day
      ? [
          dayText(day.date, locale),
          `${texts.forecast[language]}: ${write(day.value)}`,
          `80%: ${band(day.lower_80, day.upper_80)}`,
          `95%: ${band(day.lower_95, day.upper_95)}`
        ].join("\n")
      : [
          dayText(day.date, locale),
          `${texts.actual[language]}: ${write(day.value)}`,
          ...(said.has(day.date) ? [`${texts.said[language]}: ${write(said.get(day.date)!)}`] : [])
        ].join("\n");
}

function rowsOf(answer: ForecastAnswer, locale: Locale): FigureRows {
  const {language} = locale;
  const format = figureFormat(metrics[answer.metric].unit, locale);
  const figureColumn = (name: string, label: string): RowColumn => ({name, label, format});
  const said = new Map(answer.backtest.map((day) => [day.date, day]));
  const bands = (day: ForecastDay | undefined) =>
    day ? [day.value, day.lower_80, day.upper_80, day.lower_95, day.upper_95] : [null, null, null, null, null];
  return {
    columns: [
      {name: "day", label: texts.day[language], format: (value) => dayText(String(value), locale)},
      figureColumn("actual", texts.actual[language]),
      figureColumn("forecast", texts.forecast[language]),
      figureColumn("lower_80", texts.lower80[language]),
      figureColumn("upper_80", texts.upper80[language]),
      figureColumn("lower_95", texts.lower95[language]),
      figureColumn("upper_95", texts.upper95[language])
    ],
    rows: [
      ...knownDays(answer).map(({date, value}) => [date, value, ...bands(said.get(date))]),
      ...answer.forecast.map((day) => [day.date, null, ...bands(day)])
    ],
    statement: null
  };
}
