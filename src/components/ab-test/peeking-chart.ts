import * as Plot from "@observablehq/plot";
import type {Text} from "../../model/text.js";
import {probabilityText} from "../../query/ab-test/sentences.js";
import {figure} from "../figure.js";
import {axisFigure} from "../format.js";
import type {VerdictChartOptions} from "./verdict-chart.js";

export interface PeekingChartOptions extends VerdictChartOptions {
  /** The chance of a false alarm that a single look has. */
  readonly alpha: number;
  /** The number of looks that is pointed out. */
  readonly looks: number;
}

const texts = {
  title: {
    en: "Who looks {looks} times finds a difference that is not there in {rate} of tests, not {alpha}",
    es: "Quien mira {looks} veces encuentra una diferencia que no existe en el {rate} de las pruebas, no en el {alpha}"
  },
  subtitle: {
    en: "Share of tests of two equal sides that are called significant at one of several evenly spaced looks",
    es: "Parte de las pruebas de dos lados iguales que salen significativas en alguna de varias miradas a distancias iguales"
  },
  x: {en: "Looks", es: "Miradas"},
  y: {en: "False alarms, % of tests", es: "Falsas alarmas, % de las pruebas"},
  promised: {en: "{alpha} promised", es: "{alpha} prometido"},
  rate: {en: "False alarms, %", es: "Falsas alarmas, %"}
} as const satisfies Record<string, Text>;

/** What peeking costs: the chance of a false alarm after 1, 2, 3 and more looks. */
export function peekingChart(rates: readonly number[], options: PeekingChartOptions): HTMLElement {
  const {alpha, looks, locale, width = 640} = options;
  const {language} = locale;
  const points = rates.map((rate, i) => ({looks: i + 1, rate: 100 * rate}));
  const chosen = points[looks - 1]!;
  const text = (rate: number) => probabilityText(rate / 100, language);
  const chart = Plot.plot({
    width,
    height: 260,
    marginLeft: 46,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 38,
    x: {label: texts.x[language], labelArrow: "none", ticks: width < 500 ? 5 : 10, tickFormat: "d", inset: 6},
    y: {
      label: texts.y[language],
      labelArrow: "none",
      grid: true,
      ticks: 5,
      zero: true,
      nice: true,
      tickFormat: (value: number) => axisFigure(value, "percent", locale)
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.ruleY([100 * alpha], {stroke: "var(--theme-foreground-muted)", strokeDasharray: "3,3"}),
      Plot.text([{looks: points.length, rate: 100 * alpha}], {
        x: "looks",
        y: "rate",
        text: () => texts.promised[language].replace("{alpha}", text(100 * alpha)),
        dy: 10,
        textAnchor: "end",
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.dot(points, {
        x: "looks",
        y: "rate",
        r: (point: {looks: number}) => (point.looks === looks ? 6 : 3.5),
        fill: (point: {looks: number}) =>
          point.looks === looks ? "var(--theme-foreground-focus)" : "var(--theme-foreground-muted)"
      }),
      Plot.text([chosen], {
        x: "looks",
        y: "rate",
        text: ({rate}: {rate: number}) => text(rate),
        dy: -15,
        fontWeight: 600,
        fill: "var(--theme-foreground)"
      }),
      Plot.tip(
        points,
        Plot.pointerX({
          x: "looks",
          y: "rate",
          title: (point: {looks: number; rate: number}) => `${texts.x[language]}: ${point.looks}\n${text(point.rate)}`
        })
      )
    ],
    r: {type: "identity"}
  });
  return figure(chart, {
    title: texts.title[language]
      .replace("{looks}", String(looks))
      .replace("{rate}", text(chosen.rate))
      .replace("{alpha}", text(100 * alpha)),
    subtitle: texts.subtitle[language],
    locale,
    data: {
      columns: [
        {name: "looks", label: texts.x[language]},
        {name: "false_alarms_percent", label: texts.rate[language]}
      ],
      rows: points.map((point) => [point.looks, Number(point.rate.toPrecision(6))]),
      statement: null
    },
    metrics: [],
    name: "ab-test-peeking"
  });
}
