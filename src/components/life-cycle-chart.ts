import * as Plot from "@observablehq/plot";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {type LifeCycle, type LifeMonth, fewestProducts, lifeCycle} from "../query/life-cycle.js";
import type {ProductFacts} from "../query/product-facts.js";
import {type FigureRows, figureFormat} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, exactFigure, rangeText, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";

export interface LifeCycleOptions {
  readonly facts: ProductFacts;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  peak: {
    en: "The median product brings most {age} after {since}: {figure} a month",
    es: "El producto mediano da más {age} después {since}: {figure} al mes"
  },
  first: {
    en: "The median product brings most in the month of {since}: {figure}",
    es: "El producto mediano da más en el mes {since}: {figure}"
  },
  launch: {en: "its launch", es: "de su lanzamiento"},
  first_sale: {en: "its first sale", es: "de su primera venta"},
  subtitle: {
    en: "Revenue a month by months since {since}: the median product, and the middle half of products as a band",
    es: "Ingresos al mes según los meses desde {since}: el producto mediano y, como banda, la mitad central de los productos"
  },
  sinceLaunch: {en: "launch", es: "el lanzamiento"},
  sinceFirst: {en: "the first sale in the data", es: "la primera venta en los datos"},
  caveat: {
    en: "Counted over the whole months of {range}, not only of the chosen period; other filters hold. Each month of life is a median over {least} to {most} products, not always the same ones: the line is paler where there are fewer than half of the most, and ends where there are fewer than {fewest}.",
    es: "Se calcula con los meses completos de {range}, no solo del período elegido; los demás filtros se aplican. Cada mes de vida es una mediana de {least} a {most} productos, no siempre los mismos: la línea es más pálida donde hay menos de la mitad del máximo y termina donde hay menos de {fewest}."
  },
  unknownLaunch: {
    en: "{count} products without a known launch day are left out.",
    es: "Se omiten {count} productos sin fecha de lanzamiento conocida."
  },
  unknownFirst: {
    en: "No launch day is known, so life is counted from the first sale; {count} products sold in the first month of the data may be older and are left out.",
    es: "No se conoce la fecha de lanzamiento, así que se cuenta desde la primera venta; se omiten {count} productos vendidos en el primer mes de los datos, que pueden ser más antiguos."
  },
  tooLittle: {
    en: "A product's life cannot be drawn here: it takes {fewest} products that can be followed over three whole months since {since}.",
    es: "Aquí no se puede dibujar la vida de un producto: hacen falta {fewest} productos que se puedan seguir durante tres meses completos desde {since}."
  },
  x: {en: "Months since {since}", es: "Meses desde {since}"},
  y: {en: "Revenue a month, {currency}", es: "Ingresos al mes, {currency}"},
  age: {en: "Months", es: "Meses"},
  products: {en: "Products", es: "Productos"},
  lower: {en: "Lower quarter", es: "Cuartil inferior"},
  median: {en: "Median", es: "Mediana"},
  upper: {en: "Upper quarter", es: "Cuartil superior"}
} as const satisfies Record<string, Text>;

/** What products bring as they grow older: the median product and the middle half of them. */
export function lifeCycleChart(answer: QueryAnswer, options: LifeCycleOptions): HTMLElement {
  const {facts, locale} = options;
  const {language} = locale;
  const life = lifeCycle(answer, facts);
  const since = texts[life.since === "launch" ? "sinceLaunch" : "sinceFirst"][language];
  const fill = (text: Text) => text[language].replace("{since}", since).replace("{fewest}", String(fewestProducts));
  if (life.months.length < 3) return notKnownNote(fill(texts.tooLittle));
  return figure(plot(life, since, options), {
    title: finding(life, locale),
    subtitle: fill(texts.subtitle),
    locale,
    data: lifeRows(life, answer, locale),
    metrics: ["revenue"],
    name: "product-life-cycle",
    caveat: caveatOf(life, answer, fill(texts.caveat), locale)
  });
}

function finding({months, since}: LifeCycle, locale: Locale): string {
  const {age, median} = wellCovered(months).reduce((a, b) => (b.median > a.median ? b : a));
  return texts[age === 0 ? "first" : "peak"][locale.language]
    .replace("{age}", ageText(age, locale))
    .replace("{since}", texts[since][locale.language])
    .replace("{figure}", shortFigure(median, "currency", locale));
}

function ageText(age: number, {language}: Locale): string {
  return new Intl.NumberFormat(language, {style: "unit", unit: "month", unitDisplay: "long"}).format(age);
}

/** The months with at least half as many products as the month with most: the others are medians over another set. */
function wellCovered(months: readonly LifeMonth[]): LifeMonth[] {
  const most = Math.max(...months.map(({products}) => products));
  return months.filter(({products}) => 2 * products >= most);
}

function caveatOf({months, since, unknown}: LifeCycle, {range}: QueryAnswer, text: string, locale: Locale): string {
  const counts = months.map(({products}) => products);
  const left = texts[since === "launch" ? "unknownLaunch" : "unknownFirst"][locale.language];
  return [
    text
      .replace("{range}", rangeText(range, locale))
      .replace("{least}", String(Math.min(...counts)))
      .replace("{most}", String(Math.max(...counts))),
    unknown > 0 || since === "first_sale" ? left.replace("{count}", unknown.toLocaleString(locale.language)) : ""
  ]
    .filter(Boolean)
    .join(" ");
}

function plot({months}: LifeCycle, since: string, {locale, width = 640}: LifeCycleOptions): Element {
  const {language} = locale;
  const last = months.at(-1)!;
  const covered = new Set(wellCovered(months));
  const solid = months.map((month) => (covered.has(month) ? month : {...month, median: null}));
  return Plot.plot({
    width,
    height: 260,
    marginLeft: 52,
    marginRight: 70,
    marginTop: 26,
    marginBottom: 38,
    x: {label: texts.x[language].replace("{since}", since), labelArrow: "none", ticks: width < 500 ? 4 : 10},
    y: {
      label: texts.y[language].replace("{currency}", locale.currency),
      labelArrow: "none",
      zero: true,
      grid: true,
      ticks: 4,
      tickFormat: (value: number) => axisFigure(value, "currency", locale)
    },
    marks: [
      Plot.areaY(months, {x: "age", y1: "lower", y2: "upper", fill: accent, fillOpacity: 0.14}),
      Plot.lineY(months, {x: "age", y: "median", stroke: accent, strokeOpacity: 0.45, strokeWidth: 2}),
      Plot.lineY(solid, {x: "age", y: "median", stroke: accent, strokeWidth: 2}),
      Plot.text([last], {
        x: "age",
        y: "median",
        text: () => texts.median[language],
        textAnchor: "start",
        dx: 6,
        fill: accent,
        fontWeight: 600
      }),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(months, Plot.pointerX({x: "age", y: "median", title: (month: LifeMonth) => tipText(month, locale)}))
    ]
  });
}

const accent = "var(--theme-foreground-focus)";

function tipText({age, products, lower, median, upper}: LifeMonth, locale: Locale): string {
  const {language} = locale;
  const money = (value: number) => exactFigure(value, "currency", locale);
  return [
    `${texts.age[language]}: ${age}`,
    `${texts.median[language]}: ${money(median)}`,
    `${texts.lower[language]}: ${money(lower)}`,
    `${texts.upper[language]}: ${money(upper)}`,
    `${texts.products[language]}: ${products}`
  ].join("\n");
}

function lifeRows({months}: LifeCycle, {sql, parameters}: QueryAnswer, locale: Locale): FigureRows {
  const {language} = locale;
  const cents = (value: number) => Math.round(100 * value) / 100;
  const money = figureFormat("currency", locale);
  return {
    columns: [
      {name: "months", label: texts.age[language]},
      {name: "products", label: texts.products[language]},
      {name: "lower_quarter", label: texts.lower[language], format: money},
      {name: "median", label: texts.median[language], format: money},
      {name: "upper_quarter", label: texts.upper[language], format: money}
    ],
    rows: months.map(({age, products, lower, median, upper}) => [
      age,
      products,
      cents(lower),
      cents(median),
      cents(upper)
    ]),
    statement: {sql, parameters}
  };
}
