import * as Plot from "@observablehq/plot";
import {weekdayLabels} from "../model/calendar.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, exactFigure} from "./format.js";
import {rampColour} from "./ramp.js";
import {rampLegend} from "./ramp-legend.js";

export interface WeekPatternOptions {
  /** `orders` by default. */
  readonly metric?: MetricName;
  readonly locale: Locale;
  /** ISO day on which weeks begin; Monday, 1, by default. */
  readonly weekStart?: number;
  /** The shop's time zone, for the axis. */
  readonly timezone: string;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const finding: Text = {
  en: "Most {metric}: {weekday} from {hour}, {share} of all",
  es: "Más {metric}: {weekday} desde las {hour}, el {share} del total"
};
const axis: Text = {en: "Hour of the day, {zone}", es: "Hora del día, {zone}"};

/** Days of the week against hours of the day: when people buy. */
export function weekPattern(answer: QueryAnswer, options: WeekPatternOptions): HTMLElement {
  const {metric: name = "orders", locale, weekStart = 1, timezone, width = 640} = options;
  const metric = metrics[name];
  const {language} = locale;
  const rows = answer.rows.filter(({values}) => (values[name] ?? null) !== null);
  const value = (row: ResultRow) => row.values[name]!;
  const weekday = (row: ResultRow) => Number(row.keys.order_weekday);
  const hour = (row: ResultRow) => Number(row.keys.order_hour);
  const most = rows.length === 0 ? null : rows.reduce((a, b) => (value(b) > value(a) ? b : a));
  const days = Array.from({length: 7}, (_, i) => ((weekStart - 1 + i) % 7) + 1);
  const clock = (at: number) => `${String(at).padStart(2, "0")}:00`;
  const chart = Plot.plot({
    width,
    height: 220,
    marginLeft: 84,
    marginTop: 6,
    marginBottom: 36,
    padding: 0,
    x: {
      label: axis[language].replace("{zone}", timezone),
      labelArrow: "none",
      labelAnchor: "center",
      domain: Array.from({length: 24}, (_, i) => i),
      ticks: [0, 6, 12, 18, 23],
      tickFormat: clock,
      tickSize: 0
    },
    y: {label: null, domain: days, tickFormat: (day: number) => weekdayLabels[day]![language], tickSize: 0},
    marks: [
      Plot.cell(rows, {
        x: hour,
        y: weekday,
        inset: 0.5,
        fill: (row: ResultRow) => rampColour(most === null || value(most) <= 0 ? 0 : value(row) / value(most))
      }),
      Plot.tip(
        rows,
        Plot.pointer({
          x: hour,
          y: weekday,
          title: (row: ResultRow) =>
            [
              `${weekdayLabels[weekday(row)]![language]}, ${clock(hour(row))}`,
              `${metric.label[language]}: ${exactFigure(value(row), metric.unit, locale)}`
            ].join("\n")
        })
      )
    ]
  });
  const total = rows.reduce((sum, row) => sum + value(row), 0);
  const title =
    most === null || total <= 0
      ? metric.label[language]
      : finding[language]
          .replace("{metric}", metric.label[language].toLowerCase())
          .replace("{weekday}", weekdayLabels[weekday(most)]![language])
          .replace("{hour}", clock(hour(most)))
          .replace("{share}", exactFigure((100 * value(most)) / total, "percent", locale));
  return figure([rampLegend(most === null ? 0 : value(most), metric.unit, locale), chart], {
    title,
    locale,
    data: answerRows(answer, {locale}),
    metrics: [name],
    name: `${name}-by-weekday-and-hour`.replaceAll("_", "-")
  });
}
