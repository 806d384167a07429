import * as Plot from "@observablehq/plot";
import type {Text} from "../../model/text.js";
import type {CalibrationBin} from "../../query/predictions/churn.js";
import {figure} from "../figure.js";
import {type Locale, shortFigure} from "../format.js";

export interface CalibrationChartOptions {
  readonly locale: Locale;
  /** In pixels; 360 by default. */
  readonly width?: number;
}

const texts = {
  title: {
    en: "Of those given {predicted} to leave, {observed} did",
    es: "De aquellos a quienes se dio un {predicted} de irse, se fue el {observed}"
  },
  subtitle: {
    en: "Customers of the holdout in tenths by probability. On the line, what was predicted came true.",
    es: "Clientes de la prueba en décimas por probabilidad. Sobre la línea, lo predicho se cumplió."
  },
  predicted: {en: "Predicted to leave", es: "Se predijo que se irían"},
  observed: {en: "Left", es: "Se fueron"},
  customers: {en: "Customers", es: "Clientes"}
} as const satisfies Record<string, Text>;

/** What was predicted against what came true, by tenths of the customers. */
export function calibrationChart(
  bins: readonly CalibrationBin[],
  {locale, width: room = 360}: CalibrationChartOptions
): HTMLElement {
  const {language} = locale;
  const width = Math.min(room, 420);
  const percent = (share: number) => shortFigure(100 * share, "percent", locale);
  const write = (bin: CalibrationBin) =>
    [
      `${texts.predicted[language]}: ${percent(bin.predicted)}`,
      `${texts.observed[language]}: ${percent(bin.observed)}`,
      `${texts.customers[language]}: ${bin.count.toLocaleString(language)}`
    ].join("\n");
  const last = bins.at(-1)!;
  const axis = {domain: [0, 1], labelArrow: "none", labelAnchor: "center", ticks: 5, tickFormat: percent} as const;
  const chart = Plot.plot({
    width,
    height: Math.min(320, width),
    marginLeft: 52,
    marginBottom: 40,
    x: {...axis, label: texts.predicted[language]},
    y: {...axis, label: texts.observed[language], grid: true},
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1]
        ],
        {stroke: "var(--theme-foreground-faint)", strokeDasharray: "3 2"}
      ),
      Plot.line(bins, {x: "predicted", y: "observed", stroke: "var(--theme-foreground-focus)"}),
      Plot.dot(bins, {x: "predicted", y: "observed", fill: "var(--theme-foreground-focus)", r: 3.5}),
      Plot.tip(bins, Plot.pointer({x: "predicted", y: "observed", title: write}))
    ]
  });
  return figure(chart, {
    title: texts.title[language]
      .replace("{predicted}", percent(last.predicted))
      .replace("{observed}", percent(last.observed)),
    subtitle: texts.subtitle[language],
    locale,
    data: {
      columns: [
        {name: "predicted", label: texts.predicted[language], format: (value) => percent(value as number)},
        {name: "observed", label: texts.observed[language], format: (value) => percent(value as number)},
        {name: "customers", label: texts.customers[language]}
      ],
      rows: bins.map(({predicted, observed, count}) => [predicted, observed, count]),
      statement: null
    },
    metrics: [],
    name: "calibration"
  });
}
