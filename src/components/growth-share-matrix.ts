import * as Plot from "@observablehq/plot";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {type ProductFacts, productName} from "../query/product-facts.js";
import {
  type MatrixField,
  type MatrixProduct,
  type MatrixThresholds,
  type Quadrant,
  matrixFields,
  productMatrix,
  quadrantOf
} from "../query/product-matrix.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, changeFigure, exactFigure, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";

export interface GrowthShareMatrixOptions {
  readonly thresholds: MatrixThresholds;
  readonly facts: ProductFacts;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

/** What the fields are called, one product and several. */
const names: Readonly<Record<Quadrant | "new", Readonly<Record<"one" | "many", Text>>>> = {
  star: {one: {en: "star", es: "estrella"}, many: {en: "stars", es: "estrellas"}},
  cash_cow: {one: {en: "cash cow", es: "vaca lechera"}, many: {en: "cash cows", es: "vacas lecheras"}},
  question_mark: {one: {en: "question mark", es: "interrogante"}, many: {en: "question marks", es: "interrogantes"}},
  dog: {one: {en: "dog", es: "perro"}, many: {en: "dogs", es: "perros"}},
  new: {one: {en: "new", es: "nuevo"}, many: {en: "new", es: "nuevos"}}
};

const texts = {
  finding: {
    en: "{stars} {bring} {share} of revenue, {cows} {other}",
    es: "{stars} aportan el {share} de los ingresos; {cows}, el {other}"
  },
  others: {
    en: "{marks} {bring} {share}, {dogs} {other}.",
    es: "{marks} aportan el {share}; {dogs}, el {other}."
  },
  fresh: {
    en: "New, without revenue before: {new}, {newShare}.",
    es: "Nuevos, sin ingresos antes: {new}, el {newShare}."
  },
  noGrowth: {
    en: "Growth needs a period of the same length before this one, and the data do not cover it. Choose a shorter or later period to see the matrix of share and growth.",
    es: "El crecimiento requiere un período anterior de la misma duración, y los datos no lo cubren. Elija un período más corto o posterior para ver la matriz de cuota y crecimiento."
  },
  x: {en: "Share of revenue", es: "Parte de los ingresos"},
  y: {en: "Growth of revenue against the period before", es: "Crecimiento de los ingresos frente al período anterior"},
  new: {en: "new: no revenue before", es: "nuevos: sin ingresos antes"},
  without: {
    en: "Without revenue in this period, and so not drawn: {count}.",
    es: "Sin ingresos en este período, y por tanto sin dibujar: {count}."
  },
  gone: {
    en: "Products that are no longer sold in this period are not counted. Both scales are logarithmic: doubling and halving are equally far from no change.",
    es: "Los productos que ya no se venden en este período no se cuentan. Ambas escalas son logarítmicas: duplicar y reducir a la mitad distan lo mismo de no cambiar."
  }
} as const satisfies Record<string, Text>;

type Grown = MatrixProduct & {readonly growth: number};

/**
 * The growth–share matrix of the Boston Consulting Group, with a product's share of the shop's own revenue in place of
 * its market share, which no shop knows. Products without revenue before stand above it, as their growth is not known.
 */
export function growthShareMatrix(answer: QueryAnswer, options: GrowthShareMatrixOptions): HTMLElement {
  const {thresholds, locale} = options;
  const {language} = locale;
  if (answer.previousRange === null) return notKnownNote(texts.noGrowth[language]);
  const matrix = productMatrix(answer);
  const fields = matrixFields(matrix, thresholds);
  const caveat = matrix.without === 0 ? "" : `${texts.without[language].replace("{count}", String(matrix.without))} `;
  return figure(plot(matrix.products, fields, options), {
    title: sentence(texts.finding, fields, locale),
    subtitle: [texts.others, ...(fields.new.count > 0 ? [texts.fresh] : [])]
      .map((text) => sentence(text, fields, locale))
      .join(" "),
    locale,
    data: answerRows(answer, {locale, names: ["revenue"]}),
    metrics: ["revenue"],
    name: "product-matrix",
    caveat: `${caveat}${texts.gone[language]}`
  });
}

type Fields = Readonly<Record<Quadrant | "new", MatrixField>>;

function sentence(text: Text, fields: Fields, locale: Locale): string {
  const share = (field: Quadrant | "new") => shortFigure(fields[field].share, "percent", locale);
  const has = (place: string) => text.en.includes(place);
  const [first, second]: [Quadrant, Quadrant] = has("{stars}") ? ["star", "cash_cow"] : ["question_mark", "dog"];
  return text[locale.language]
    .replace(/\{stars\}|\{marks\}/, counted(first, fields, locale))
    .replace(/\{cows\}|\{dogs\}/, counted(second, fields, locale))
    .replace("{bring}", fields[first].count === 1 ? "brings" : "bring")
    .replace("{new}", String(fields.new.count))
    .replace("{share}", share(first))
    .replace("{other}", share(second))
    .replace("{newShare}", share("new"));
}

function counted(field: Quadrant, fields: Fields, {language}: Locale): string {
  const {count} = fields[field];
  return `${count.toLocaleString(language)} ${names[field][count === 1 ? "one" : "many"][language]}`;
}

function plot(products: readonly MatrixProduct[], fields: Fields, options: GrowthShareMatrixOptions): Element {
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
        label: texts.x[language],
        labelArrow: "none"
      }),
      Plot.axisY(growthTicks(lowest, Math.max(...factors)), {
        text: (value: number) => growthText(value, locale),
        label: texts.y[language],
        labelArrow: "none"
      }),
      Plot.gridY(growthTicks(lowest, Math.max(...factors))),
      Plot.dot(grown, {...dot, y: (product: Grown) => Math.max(factor(product), lowest), fill: colour, stroke: colour}),
      fresh.length > 0 ? Plot.dot(fresh, {...dot, frameAnchor: "top", dy: -12, symbol: "diamond", stroke: grey}) : null,
      fresh.length > 0
        ? Plot.text([texts.new[language]], {frameAnchor: "top-left", dy: -32, fill: muted, text: (text) => text})
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
            `${capital(names[field].many[language])}\n${fields[field].count} · ${shortFigure(fields[field].share, "percent", locale)}`,
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
          title: (product: Grown) => tipText(product, names[quadrantOf(product, thresholds)].one[language], options)
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
              title: (product: MatrixProduct) => tipText(product, names.new.one[language], options)
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

/** Halves and doubles between two factors. */
function growthTicks(lowest: number, highest: number): number[] {
  const powers = Array.from({length: 25}, (_, i) => 2 ** (i - 8)).filter(
    (power) => power >= lowest / 2.2 && power <= highest * 2.2
  );
  const step = Math.ceil(powers.length / 8);
  return powers.filter((power) => Math.log2(power) % step === 0);
}

/** A factor as a signed change: `+100%`. */
function growthText(factor: number, locale: Locale): string {
  const change = axisFigure(100 * (factor - 1), "percent", locale).replace("-", "−");
  return factor > 1 ? `+${change}` : change;
}

/** The powers of ten between shares; where there are few, twice and five times them too. */
function shareTicks(shares: readonly number[]): number[] {
  const [least, most] = [Math.min(...shares) / 1.2, Math.max(...shares) * 1.2];
  const within = (mantissas: readonly number[]) =>
    Array.from({length: 14}, (_, i) => mantissas.map((mantissa) => Number(`${mantissa}e${i - 10}`)))
      .flat()
      .filter((share) => share >= least && share <= most);
  return most / least > 1000 ? within([1]) : within([1, 2, 5]);
}

/** A share with as many decimals as a small one needs. */
function shareText(share: number, {language}: Locale): string {
  return (share / 100).toLocaleString(language, {style: "percent", maximumSignificantDigits: 1});
}
