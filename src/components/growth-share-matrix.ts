import * as Plot from "@observablehq/plot";
import {metrics} from "../model/metrics.js";
import type {QueryAnswer} from "../query/answer.js";
import {type ProductFacts, productName} from "../query/product-facts.js";
import {
  type MatrixProduct,
  type MatrixThresholds,
  matrixFields,
  productMatrix,
  quadrantOf
} from "../query/product-matrix.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, changeFigure, exactFigure, shortFigure} from "./format.js";
import {growthText, growthTicks, shareText, shareTicks} from "./growth-share-ticks.js";
import {type MatrixFields, matrixNames, matrixSentence, matrixTexts} from "./growth-share-words.js";
import {notKnownNote} from "./known-figure.js";

export interface GrowthShareMatrixOptions {
  readonly thresholds: MatrixThresholds;
  readonly facts: ProductFacts;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

type Grown = MatrixProduct & {readonly growth: number};

/**
 * The growth–share matrix of the Boston Consulting Group, with a product's share of the shop's own revenue in place of
 * its market share, which no shop knows. Products without revenue before stand above it, as their growth is not known.
 */
export function growthShareMatrix(answer: QueryAnswer, options: GrowthShareMatrixOptions): HTMLElement {
  const {thresholds, locale} = options;
  const {language} = locale;
  if (answer.previousRange === null) return notKnownNote(matrixTexts.noGrowth[language]);
  const matrix = productMatrix(answer);
  const fields = matrixFields(matrix, thresholds);
  const caveat =
    matrix.without === 0 ? "" : `${matrixTexts.without[language].replace("{count}", String(matrix.without))} `;
  return figure(plot(matrix.products, fields, options), {
    title: matrixSentence(matrixTexts.finding, fields, locale),
    subtitle: [matrixTexts.others, ...(fields.new.count > 0 ? [matrixTexts.fresh] : [])]
      .map((text) => matrixSentence(text, fields, locale))
      .join(" "),
    locale,
    data: answerRows(answer, {locale, names: ["revenue"]}),
    metrics: ["revenue"],
    name: "product-matrix",
    caveat: `${caveat}${matrixTexts.gone[language]}`
  });
}

function plot(products: readonly MatrixProduct[], fields: MatrixFields, options: GrowthShareMatrixOptions): Element {
  const {thresholds, locale, width = 640} = options;
  const {language} = locale;
  const grown = products.filter((product): product is Grown => product.growth !== null);
  const fresh = products.filter(({growth}) => growth === null);
  const factor = ({growth}: {growth: number}) => 1 + growth / 100;
  const factors = [...grown.map(factor), factor(thresholds), 1];
  const shares = [...products.map(({share}) => share), thresholds.share].filter((share) => share > 0);
  const lowest = Math.max(Math.min(...factors.filter((value) => value > 0)), 1 / 64);
  const dot = {x: "share", r: width < 500 ? 3 : 4, fillOpacity: 0.45, strokeOpacity: 0.9, strokeWidth: 0.8} as const;
  const isStar = (product: Grown) => quadrantOf(product, thresholds) === "star";
  const colour = (product: Grown) => (isStar(product) ? accent : grey);
  return Plot.plot({
    width,
    height: Math.min(480, Math.max(340, 0.55 * width)),
    marginLeft: 52,
    marginTop: fresh.length > 0 ? 62 : 26,
    marginRight: 12,
    marginBottom: 38,
    x: {
      type: "log",
      labelArrow: "none",
      domain: [Math.min(...shares) / 1.2, Math.max(...shares) * 1.2]
    },
    y: {
      type: "log",
      labelArrow: "none",
      domain: [lowest / 2.2, Math.max(...factors) * 2.2]
    },
    marks: [
      // Ticks with texts of their own: those of a logarithmic scale leave out what is no power of ten.
      Plot.axisX(shareTicks(shares), {
        text: (share: number) => shareText(share, locale),
        label: matrixTexts.x[language],
        labelArrow: "none"
      }),
      Plot.axisY(growthTicks(lowest, Math.max(...factors)), {
        text: (value: number) => growthText(value, locale),
        label: matrixTexts.y[language],
        labelArrow: "none"
      }),
      Plot.gridY(growthTicks(lowest, Math.max(...factors))),
      Plot.dot(grown, {...dot, y: (product: Grown) => Math.max(factor(product), lowest), fill: colour, stroke: colour}),
      fresh.length > 0 ? Plot.dot(fresh, {...dot, frameAnchor: "top", dy: -12, symbol: "diamond", stroke: grey}) : null,
      fresh.length > 0
        ? Plot.text([matrixTexts.new[language]], {frameAnchor: "top-left", dy: -32, fill: muted, text: (text) => text})
        : null,
      Plot.ruleX([thresholds.share], {stroke: ink, strokeDasharray: "4,3"}),
      Plot.ruleY([factor(thresholds)], {stroke: ink, strokeDasharray: "4,3"}),
      ...corners.map(({field, anchor, dx, dy}) =>
        Plot.text([field], {
          frameAnchor: anchor,
          dx,
          dy,
          lineHeight: 1.25,
          text: () =>
            `${capital(matrixNames[field].many[language])}\n${fields[field].count} · ${shortFigure(fields[field].share, "percent", locale)}`,
          fontWeight: 600,
          fontSize: 12,
          fill: field === "star" ? accent : ink,
          stroke: "var(--theme-background)",
          strokeWidth: 5
        })
      ),
      Plot.tip(
        grown,
        Plot.pointer({
          x: "share",
          y: (product: Grown) => Math.max(factor(product), lowest),
          title: (product: Grown) =>
            tipText(product, matrixNames[quadrantOf(product, thresholds)].one[language], options)
        })
      ),
      fresh.length > 0
        ? Plot.tip(
            fresh,
            Plot.pointerX({
              x: "share",
              frameAnchor: "top",
              dy: -12,
              maxRadius: 12,
              title: (product: MatrixProduct) => tipText(product, matrixNames.new.one[language], options)
            })
          )
        : null
    ]
  });
}

const accent = "var(--theme-foreground-focus)";
const grey = "var(--theme-foreground-muted)";
const muted = "var(--theme-foreground-muted)";
const ink = "var(--theme-foreground)";

const corners = [
  {field: "star", anchor: "top-right", dx: -6, dy: 8},
  {field: "question_mark", anchor: "top-left", dx: 6, dy: 8},
  {field: "cash_cow", anchor: "bottom-right", dx: -6, dy: -8},
  {field: "dog", anchor: "bottom-left", dx: 6, dy: -8}
] as const;

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function tipText(product: MatrixProduct, field: string, {facts, locale}: GrowthShareMatrixOptions): string {
  const {id, revenue, share, growth} = product;
  const {language} = locale;
  return [
    productName(facts, id),
    `${field} · ${[facts.get(id)?.category, id].filter(Boolean).join(" · ")}`,
    `${metrics.revenue.label[language]}: ${exactFigure(revenue, "currency", locale)} (${shortFigure(share, "percent", locale)})`,
    ...(growth === null ? [] : [changeFigure(growth, metrics.revenue, locale)])
  ].join("\n");
}
