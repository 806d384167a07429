import * as Plot from "@observablehq/plot";
import {distributions} from "../model/distributions.js";
import type {Text} from "../model/text.js";
import type {DistributionAnswer, DistributionBin, Percentile} from "../query/distribution.js";
import {element} from "./element.js";
import {type FigureRows, figureFormat} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, exactFigure, shortFigure} from "./format.js";

export interface HistogramOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** In pixels; 200 by default. */
  readonly height?: number;
  /** What is marked, in rising order; the middle, the highest tenth and the highest hundredth by default. */
  readonly marked?: readonly (Percentile | "mean")[];
  /** The finding by default: the middle value, and what one in ten exceeds. */
  readonly title?: string;
  readonly caveat?: string | undefined;
}

const finding: Text = {
  en: "{label}: half are at most {p50}, one in ten is above {p90}",
  es: "{label}: la mitad no pasa de {p50}, uno de cada diez supera {p90}"
};
const none: Text = {en: "nothing to count in this selection", es: "nada que contar en esta selección"};
const mean: Text = {en: "mean", es: "media"};
const beyond: Text = {en: "{from} and more", es: "{from} o más"};

/** How values are spread: a bar for each bin, the last open above, with percentiles marked. */
export function histogram(answer: DistributionAnswer, options: HistogramOptions): HTMLElement {
  const {locale, title = titleOf(answer, locale), caveat} = options;
  const label = distributions[answer.of].label[locale.language];
  const content =
    answer.percentiles === null ? element("p", {}, `${label}: ${none[locale.language]}.`) : bars(answer, options);
  return figure(content, {
    title,
    locale,
    subtitle: distributions[answer.of].description[locale.language],
    data: binRows(answer, locale),
    metrics: [],
    name: `distribution-of-${answer.of}`.replaceAll("_", "-"),
    caveat,
    ...(answer.percentiles === null && {alternative: false as const})
  });
}

function titleOf({of, percentiles, unit}: DistributionAnswer, locale: Locale): string {
  const {label} = distributions[of];
  if (percentiles === null) return label[locale.language];
  return finding[locale.language]
    .replace("{label}", label[locale.language])
    .replace("{p50}", shortFigure(percentiles.p50, unit, locale))
    .replace("{p90}", shortFigure(percentiles.p90, unit, locale));
}

function bars(
  {bins, percentiles, mean: average, unit, of}: DistributionAnswer,
  {locale, width = 640, height = 200, marked = ["p50", "p90", "p99"]}: HistogramOptions
): Element {
  const {language} = locale;
  const step = bins[0]!.to === null ? 1 : bins[0]!.to - bins[0]!.from;
  const end = ({from, to}: DistributionBin) => to ?? from + step;
  const marks = marked.map((name) =>
    name === "mean" ? {name: mean[language], value: average!} : {name, value: percentiles![name]}
  );
  const most = Math.max(...bins.map(({count}) => count));
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: 20,
    marginTop: 38,
    marginBottom: 36,
    x: {
      label: `${distributions[of].label[language]}${unit === "currency" ? `, ${locale.currency}` : ""}`,
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: (value: number) => axisFigure(value, unit, locale),
      ticks: Math.max(3, Math.floor(width / 90))
    },
    y: {
      label: {en: "Count", es: "Recuento"}[language],
      labelArrow: "none",
      grid: true,
      ticks: 4,
      domain: [0, most],
      tickFormat: (value: number) => axisFigure(value, "count", locale)
    },
    marks: [
      Plot.rectY(bins, {
        x1: "from",
        x2: end,
        y: "count",
        fill: "var(--theme-foreground-focus)",
        // The open bin is paler: its width is not what it holds.
        fillOpacity: ({to}: DistributionBin) => (to === null ? 0.5 : 1),
        insetLeft: 0.5,
        insetRight: 0.5
      }),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.ruleX(marks, {x: "value", stroke: "var(--theme-foreground)", strokeDasharray: "2 2"}),
      ...marks.map((mark, i) =>
        Plot.text([mark], {
          x: "value",
          frameAnchor: "top",
          // In turn on two lines, so that neighbours do not meet.
          dy: -8 - 12 * (i % 2),
          text: [`${mark.name} ${shortFigure(mark.value, unit, locale)}`],
          fill: "currentColor"
        })
      ),
      Plot.tip(
        bins,
        Plot.pointerX({
          x: (bin: DistributionBin) => (bin.from + end(bin)) / 2,
          y: "count",
          title: (bin: DistributionBin) =>
            [rangeOf(bin, unit, locale), exactFigure(bin.count, "count", locale)].join("\n")
        })
      )
    ]
  });
}

function rangeOf({from, to}: DistributionBin, unit: DistributionAnswer["unit"], locale: Locale): string {
  const low = shortFigure(from, unit, locale);
  return to === null ? beyond[locale.language].replace("{from}", low) : `${low} – ${shortFigure(to, unit, locale)}`;
}

function binRows({bins, unit, sql, parameters}: DistributionAnswer, locale: Locale): FigureRows {
  const {language} = locale;
  const format = figureFormat(unit, locale);
  return {
    columns: [
      {name: "from", label: {en: "From", es: "Desde"}[language], format},
      {name: "to", label: {en: "to below", es: "hasta menos de"}[language], format},
      {name: "count", label: {en: "Count", es: "Recuento"}[language], format: figureFormat("count", locale)},
      {name: "total", label: {en: "Total", es: "Total"}[language], format}
    ],
    rows: bins.map(({from, to, count, total}) => [from, to, count, total]),
    statement: {sql, parameters}
  };
}
