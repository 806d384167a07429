import * as Plot from "@observablehq/plot";
import type {DimensionName} from "../model/dimensions.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, exactFigure, memberLabel, shortFigure} from "./format.js";
import {rampColour} from "./ramp.js";

export interface CrossingOptions {
  readonly rows: DimensionName;
  readonly columns: DimensionName;
  readonly locale: Locale;
  /** `revenue` by default. */
  readonly metric?: MetricName;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const strongest: Text = {
  en: "{row} with {column} is the strongest pair, {figure}",
  es: "{row} con {column} es la pareja más fuerte: {figure}"
};

/** Two dimensions against each other: a cell for each pair, darker for more, its figure written in it. */
export function crossing(answer: QueryAnswer, options: CrossingOptions): HTMLElement {
  const {rows: down, columns: across, locale, metric: name = "revenue", width = 640} = options;
  const metric = metrics[name];
  const {language} = locale;
  const cells = answer.rows.filter(({values}) => (values[name] ?? null) !== null);
  const value = (row: ResultRow) => row.values[name]!;
  const label = (dimension: DimensionName) => (row: ResultRow) =>
    memberLabel(dimension, String(row.keys[dimension]), locale);
  const most = cells.length === 0 ? null : cells.reduce((a, b) => (value(b) > value(a) ? b : a));
  const half = most === null ? 0 : value(most) / 2;
  const members = new Set(cells.map(label(down)));
  const chart = Plot.plot({
    width,
    height: 30 + 34 * Math.max(1, members.size),
    marginLeft: Math.min(130, width * 0.3),
    marginTop: 26,
    marginBottom: 4,
    padding: 0.04,
    x: {axis: "top", label: null, tickSize: 0},
    y: {label: null, tickSize: 0},
    marks: [
      Plot.cell(cells, {
        x: label(across),
        y: label(down),
        fill: (row: ResultRow) => rampColour(most === null ? 0 : value(row) / value(most))
      }),
      Plot.text(cells, {
        x: label(across),
        y: label(down),
        text: (row: ResultRow) => shortFigure(value(row), metric.unit, locale),
        fill: (row: ResultRow) => (value(row) > half ? "var(--ramp-high-text)" : "var(--theme-foreground)")
      }),
      Plot.tip(
        cells,
        Plot.pointer({
          x: label(across),
          y: label(down),
          title: (row: ResultRow) =>
            [
              `${label(down)(row)} · ${label(across)(row)}`,
              ...Object.entries(row.values).map(
                ([other, figure]) =>
                  `${metrics[other as MetricName].label[language]}: ${exactFigure(figure, metrics[other as MetricName].unit, locale)}`
              )
            ].join("\n")
        })
      )
    ]
  });
  const title =
    most === null
      ? metric.label[language]
      : strongest[language]
          .replace("{row}", label(down)(most))
          .replace("{column}", label(across)(most))
          .replace("{figure}", shortFigure(value(most), metric.unit, locale));
  return figure(chart, {
    title,
    locale,
    subtitle: `${metric.label[language]}`,
    data: answerRows(answer, {locale}),
    metrics: [name],
    name: `${name}-by-${down}-and-${across}`.replaceAll("_", "-")
  });
}
