import * as Plot from "@observablehq/plot";
import type {Text} from "../../model/text.js";
import type {CalibrationBin} from "../../query/predictions/churn.js";
import {figure} from "../figure.js";
import type {Locale} from "../format.js";
import {chanceText} from "./figures.js";

export interface CalibrationChartOptions {
  readonly locale: Locale;
  /** In pixels; 360 by default. */
  readonly width?: number;
}

const texts = {
  title: {
    en: "Where the risk was put at {predicted}, {observed} of the customers left",
    es: "Donde el riesgo se estimó en un {predicted}, se fue el {observed} de los clientes"
  },
  subtitle: {
    en: "Customers whom the model had not seen, in up to ten groups by predicted risk. On the line, as many left as predicted; below it, fewer.",
    es: "Clientes que el modelo no había visto, en hasta diez grupos por riesgo previsto. Sobre la línea se fueron tantos como se predijo; por debajo, menos."
  },
  predicted: {en: "Predicted risk", es: "Riesgo previsto"},
  observed: {en: "Share who left", es: "Parte que se fue"},
  customers: {en: "Customers", es: "Clientes"}
} as const satisfies Record<string, Text>;

/** What was predicted against what came true, by tenths of the customers. */
export function calibrationChart(
  bins: readonly CalibrationBin[],
  {locale, width: room = 360}: CalibrationChartOptions
): HTMLElement {
  const {language} = locale;
  const width = Math.min(room, 420);
  const percent = (share: number) => chanceText(share, locale);
  const write = (bin: CalibrationBin) =>
    [
      `${texts.predicted[language]}: ${percent(bin.predicted)}`,
      `${texts.observed[language]}: ${percent(bin.observed)}`,
      `${texts.customers[language]}: ${bin.count.toLocaleString(language)}`
    ].join("\n");
  const last = bins.at(-1)!;
  const axis = {domain: [0, 1], labelArrow: "none", ticks: 5, tickFormat: percent} as const;
  const chart = Plot.plot({
    width,
    height: Math.min(320, width),
    marginLeft: 44,
    marginTop: 26,
    marginRight: 24,
    marginBottom: 40,
    x: {...axis, labelAnchor: "center", label: texts.predicted[language]},
    y: {...axis, label: texts.observed[language], grid: true},
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1]
        ],
        {stroke: "var(--theme-foreground-faint)", strokeDasharray: "3 2"}
      ),
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
