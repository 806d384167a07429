import * as Plot from "@observablehq/plot";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {type ProductFacts, productName} from "../query/product-facts.js";
import {type TrendLine, trendLine} from "../query/trend-line.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, exactFigure} from "./format.js";
import {notKnownNote, whyUnknown} from "./known-figure.js";

export interface DiscountMarginOptions {
  readonly facts: ProductFacts;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  less: {
    en: "Each point of discount goes with {points} points less margin",
    es: "Cada punto de descuento va con {points} puntos menos de margen"
  },
  more: {
    en: "Each point of discount goes with {points} points more margin",
    es: "Cada punto de descuento va con {points} puntos más de margen"
  },
  none: {
    en: "Discounts and margins of products hardly move together",
    es: "Los descuentos y los márgenes de los productos apenas van juntos"
  },
  subtitle: {
    en: "One dot a product, larger for more revenue; the line explains {share} of the spread of margins",
    es: "Un punto por producto, mayor cuantos más ingresos; la recta explica el {share} de la dispersión de los márgenes"
  },
  caveat: {
    en: "The line weighs products by revenue. That two figures go together does not say that one causes the other.",
    es: "La recta pondera los productos por sus ingresos. Que dos cifras vayan juntas no dice que una cause la otra."
  },
  beyond: {
    en: "At the edge stand products whose margin lies beyond it: {count}.",
    es: "En el borde están los productos cuyo margen queda fuera: {count}."
  },
  noDiscount: {
    en: "No product was sold at a discount in this selection, so discount and margin cannot be compared.",
    es: "Ningún producto se vendió con descuento en esta selección, así que no se pueden comparar descuento y margen."
  },
  noMargin: {
    en: "Discount and margin cannot be compared here: {reason}.",
    es: "Aquí no se pueden comparar descuento y margen: {reason}."
  },
  few: {
    en: "Too few products were sold to compare discount and margin.",
    es: "Se vendieron muy pocos productos para comparar descuento y margen."
  },
  x: {en: "Discount, % of value before it", es: "Descuento, % del valor anterior"},
  y: {en: "Profit margin", es: "Margen de beneficio"}
} as const satisfies Record<string, Text>;

interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** A line that explains less of the spread than this is none that a title should speak of. */
const leastExplained = 0.05;

/** The discount that each product was sold at against its margin, with the line through them. */
export function discountMargin(answer: QueryAnswer, options: DiscountMarginOptions): HTMLElement {
  const {locale} = options;
  const {language} = locale;
  const reason = whyUnknown(answer, "profit_margin", locale);
  if (reason !== null) return notKnownNote(texts.noMargin[language].replace("{reason}", reason));
  const points = pointsOf(answer.rows);
  if (points.every(({x}) => x === 0)) return notKnownNote(texts.noDiscount[language]);
  const trend = trendLine(points);
  if (trend === null) return notKnownNote(texts.few[language]);
  const share = Math.round(100 * trend.explained) / 100;
  return figure(plot(points, trend, options), {
    title: finding(trend, locale),
    subtitle: texts.subtitle[language].replace("{share}", share.toLocaleString(language, {style: "percent"})),
    locale,
    data: answerRows(answer, {locale, names: ["revenue", "discount_rate", "profit_margin"]}),
    metrics: ["discount_rate", "profit_margin"],
    name: "discount-and-margin",
    caveat: [beyondText(points, locale), texts.caveat[language]].filter(Boolean).join(" ")
  });
}

function pointsOf(rows: readonly ResultRow[]): Point[] {
  return rows.flatMap(({keys, values}) => {
    const {discount_rate: x = null, profit_margin: y = null, revenue = 0} = values;
    // The margin of a product whose refunds eat its sales says nothing.
    if (x === null || y === null || revenue === null || revenue <= 0) return [];
    return [{id: String(keys.product_id), x, y, weight: revenue}];
  });
}

/** What of the points stands at the edge of the drawing, not in its place. */
function beyondText(points: readonly Point[], {language}: Locale): string {
  const [low, high] = marginRange(points);
  const count = points.filter(({y}) => y < low || y > high).length;
  return count === 0 ? "" : texts.beyond[language].replace("{count}", count.toLocaleString(language));
}

function finding({slope, explained}: TrendLine, {language}: Locale): string {
  if (explained < leastExplained) return texts.none[language];
  const points = Math.abs(slope).toLocaleString(language, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  return texts[slope < 0 ? "less" : "more"][language].replace("{points}", points);
}

function plot(
  points: readonly Point[],
  {slope, intercept, explained}: TrendLine,
  options: DiscountMarginOptions
): Element {
  const {facts, locale, width = 640} = options;
  const {language} = locale;
  const most = Math.max(...points.map(({x}) => x));
  const least = Math.min(...points.map(({x}) => x));
  const [low, high] = marginRange(points);
  const clamped = (y: number) => Math.min(high, Math.max(low, y));
  const line = [least, most].map((x) => ({x, y: clamped(intercept + slope * x)}));
  return Plot.plot({
    width,
    height: Math.min(380, Math.max(300, 0.45 * width)),
    marginLeft: 46,
    marginTop: 26,
    marginBottom: 38,
    x: {
      label: texts.x[language],
      labelArrow: "none",
      nice: true,
      tickFormat: (value: number) => axisFigure(value, "percent", locale),
      ticks: width < 500 ? 4 : 8
    },
    y: {
      label: texts.y[language],
      labelArrow: "none",
      domain: [low, high],
      grid: true,
      ticks: 6,
      tickFormat: (value: number) => axisFigure(value, "percent", locale).replace("-", "−")
    },
    r: {type: "sqrt", range: [1.5, width < 500 ? 9 : 14]},
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.dot(points, {
        x: "x",
        y: ({y}: Point) => clamped(y),
        r: "weight",
        fill: "var(--theme-foreground-muted)",
        fillOpacity: 0.3,
        stroke: "var(--theme-foreground-muted)",
        strokeOpacity: 0.8,
        strokeWidth: 0.7
      }),
      Plot.line(line, {
        x: "x",
        y: "y",
        stroke: "var(--theme-foreground-focus)",
        ...(explained < leastExplained ? {strokeWidth: 1.5, strokeDasharray: "4,4"} : {strokeWidth: 2.5})
      }),
      Plot.tip(
        points,
        Plot.pointer({
          x: "x",
          y: ({y}: Point) => clamped(y),
          title: ({id, x, y, weight}: Point) =>
            [
              productName(facts, id),
              [facts.get(id)?.category, id].filter(Boolean).join(" · "),
              `${metrics.discount_rate.label[language]}: ${exactFigure(x, "percent", locale)}`,
              `${texts.y[language]}: ${exactFigure(y, "percent", locale)}`,
              `${metrics.revenue.label[language]}: ${exactFigure(weight, "currency", locale)}`
            ].join("\n")
        })
      )
    ]
  });
}

/**
 * The margins that are drawn: all of them, unless a few are so far away that they would leave no room for the others.
 */
function marginRange(points: readonly Point[]): [number, number] {
  const sorted = points.map(({y}) => y).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!;
  const spread = Math.max(2, at(0.98) - at(0.02));
  return [Math.max(sorted[0]! - 2, at(0.02) - spread), Math.min(sorted.at(-1)! + 2, at(0.98) + spread)];
}
