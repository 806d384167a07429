import * as Plot from "@observablehq/plot";
import {type RfmSegment, rfmGrid, rfmLabels} from "../model/segments.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, exactFigure, shortFigure} from "./format.js";
import {deepestWithText, rampColour} from "./ramp.js";
import {type SegmentFigures, segmentFigures} from "./segment-figures.js";
import {wrapText} from "./wrap-text.js";

export interface RfmMapOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  readonly caveat?: string | undefined;
}

const finding: Text = {
  en: "{segment}: {customers} of the customers, {revenue} of revenue",
  es: "{segment}: el {customers} de los clientes y el {revenue} de los ingresos"
};
const subtitle: Text = {
  en: "Customers and share of revenue of each RFM segment; a deeper colour brings more revenue",
  es: "Clientes y parte de los ingresos de cada segmento RFM; un color más intenso aporta más ingresos"
};
const recency: Text = {en: "Last order: 5 is recent", es: "Último pedido: 5 es reciente"};
const value: Text = {en: "Frequency and value: 5 is much", es: "Frecuencia y valor: 5 es mucho"};

/** Where each RFM segment lies between recency and value, as the scores define it, and what it holds. */
export function rfmMap(answer: QueryAnswer, options: RfmMapOptions): HTMLElement {
  const {locale, width = 640, caveat} = options;
  const {language} = locale;
  const areas = segmentFigures(answer).map((figures) => ({...figures, ...segmentArea(figures.segment)}));
  const most = Math.max(0, ...areas.map(({revenueShare}) => revenueShare ?? 0));
  const depth = (area: Area) => (most > 0 ? (area.revenueShare ?? 0) / most : 0);
  const column = (width - 60) / 5;
  const fontSize = column < 90 ? 10 : 12;
  const chart = Plot.plot({
    width,
    height: 400,
    marginLeft: 36,
    marginTop: 24,
    marginRight: 4,
    x: {domain: [0.5, 5.5], label: value[language], labelArrow: "none", labelAnchor: "center", ...scores},
    y: {domain: [0.5, 5.5], label: recency[language], labelArrow: "none", ...scores},
    marks: [
      Plot.rect(areas, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        inset: 1.5,
        fill: (area: Area) => rampColour(deepestWithText * depth(area))
      }),
      Plot.text(areas, {
        x: (area: Area) => (area.x1 + area.x2) / 2,
        y: (area: Area) => (area.y1 + area.y2) / 2,
        text: (area: Area) =>
          [
            wrapText(rfmLabels[area.segment][language], ((area.x2 - area.x1) * column) / (fontSize * 0.56)),
            exactFigure(area.customers, "count", locale),
            shortFigure(area.revenueShare, "percent", locale)
          ].join("\n"),
        lineHeight: 1.25,
        fontSize,
        fill: "var(--theme-foreground)"
      }),
      Plot.tip(
        areas,
        Plot.pointer({
          x: (area: Area) => (area.x1 + area.x2) / 2,
          y: (area: Area) => (area.y1 + area.y2) / 2,
          title: (area: Area) => tipOf(area, locale),
          maxRadius: 200
        })
      )
    ]
  });
  return figure(chart, {
    title: titleOf(areas, locale),
    subtitle: subtitle[language],
    locale,
    data: answerRows(answer, {locale}),
    metrics: ["customers", "revenue", "average_order_value"],
    name: "rfm-segments",
    caveat
  });
}

type Area = SegmentFigures & ReturnType<typeof segmentArea>;

const scores = {ticks: 5, tickSize: 0, tickFormat: String};

/** The scores of a segment, from the middle of the grid's lines; every segment is a rectangle of the grid. */
function segmentArea(segment: RfmSegment): {x1: number; x2: number; y1: number; y2: number} {
  const cells = rfmGrid.flatMap((row, r) =>
    row.flatMap((name, fm) => (name === segment ? [{r: r + 1, fm: fm + 1}] : []))
  );
  const [columns, lines] = [cells.map(({fm}) => fm), cells.map(({r}) => r)];
  return {
    x1: Math.min(...columns) - 0.5,
    x2: Math.max(...columns) + 0.5,
    y1: Math.min(...lines) - 0.5,
    y2: Math.max(...lines) + 0.5
  };
}

function tipOf({segment, customers, customerShare, revenue, revenueShare}: Area, locale: Locale): string {
  const {language} = locale;
  const share = (percent: number | null) => shortFigure(percent, "percent", locale);
  return [
    rfmLabels[segment][language],
    `${{en: "Customers", es: "Clientes"}[language]}: ${exactFigure(customers, "count", locale)} (${share(customerShare)})`,
    `${{en: "Revenue", es: "Ingresos"}[language]}: ${exactFigure(revenue, "currency", locale)} (${share(revenueShare)})`
  ].join("\n");
}

function titleOf(areas: readonly SegmentFigures[], locale: Locale): string {
  const most = areas.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  if (most.revenueShare === null || most.customerShare === null)
    return {en: "RFM segments", es: "Segmentos RFM"}[locale.language];
  return finding[locale.language]
    .replace("{segment}", rfmLabels[most.segment][locale.language])
    .replace("{customers}", shortFigure(most.customerShare, "percent", locale))
    .replace("{revenue}", shortFigure(most.revenueShare, "percent", locale));
}
