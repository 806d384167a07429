import * as Plot from "@observablehq/plot";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {DistributionAnswer} from "../query/distribution.js";
import type {ResultRow} from "../query/finish.js";
import {concentrationOf, refundsLeftOut} from "./concentration.js";
import {countryOf, shareOf} from "./country-figures.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, exactFigure, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";
import {legend} from "./legend.js";

export interface LorenzCurveOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

/** A point of the curve: so many percent, the smallest first, have so many percent of the sum. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const title: Text = {
  en: "The top three of {count} countries bring {share} of revenue, the lower half {half}",
  es: "Los tres primeros de {count} países aportan el {share} de los ingresos; la mitad inferior, el {half}"
};
const tooFew: Text = {
  en: "With fewer than four countries in the selection there is no curve of concentration to draw.",
  es: "Con menos de cuatro países en la selección no hay curva de concentración que dibujar."
};
const across: Text = {
  en: "Share of countries or customers, smallest first",
  es: "Parte de países o clientes, de menor a mayor"
};
const up: Text = {en: "Share of revenue", es: "Parte de los ingresos"};
const equal: Text = {en: "all equal", es: "todos iguales"};
const byCountry: Text = {en: "countries", es: "países"};
const byCustomer: Text = {en: "customers, by value to date", es: "clientes, por valor hasta la fecha"};
const smallest: Text = {en: "Up to {country}: {share} of revenue", es: "Hasta {country}: {share} de los ingresos"};
const upTo: Text = {
  en: "The lowest {part} of customers: {share} of their value",
  es: "El {part} más bajo de los clientes: {share} de su valor"
};
const customerNote: Text = {
  en: "Customers are those of the selection, each by net revenue in all categories up to the end of the range.",
  es: "Los clientes son los de la selección, cada uno por sus ingresos netos en todas las categorías hasta el final del rango."
};

/** How unequally revenue is spread over countries, and over customers where they are known: two Lorenz curves. */
export function lorenzCurve(
  {
    countries,
    total,
    customers
  }: {readonly countries: QueryAnswer; readonly total: QueryAnswer; readonly customers: DistributionAnswer},
  {locale, width = 640}: LorenzCurveOptions
): HTMLElement {
  const {language} = locale;
  const found = concentrationOf(countries, total, locale);
  // Beside it, the shares of fewer than two countries say why they are not drawn either.
  if (found.rows.length < 2) return element("div");
  if (found.rows.length < 4) return notKnownNote(tooFew[language]);
  const points = countryPoints(found.rows, locale);
  const buyers = customerPoints(customers, locale);
  const mark = points.at(-4)!;
  const percent = (value: number) => axisFigure(value, "percent", locale);
  const accent = "var(--theme-foreground-focus)";
  const muted = "var(--theme-foreground-muted)";
  const all = [...points, ...buyers];
  const chart = Plot.plot({
    width,
    height: 300,
    marginLeft: 46,
    marginTop: 26,
    marginBottom: 42,
    marginRight: 16,
    x: {
      domain: [0, 100],
      label: across[language],
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: percent,
      ticks: 5
    },
    y: {
      domain: [0, 100],
      label: up[language],
      labelArrow: "none",
      tickFormat: percent,
      ticks: 5,
      grid: true,
      clamp: true
    },
    marks: [
      Plot.line(
        [
          {x: 0, y: 0},
          {x: 100, y: 100}
        ],
        {x: "x", y: "y", stroke: muted, strokeDasharray: "2 3"}
      ),
      Plot.text([[50, 50]], {text: [equal[language]], dx: -8, textAnchor: "end", fill: muted}),
      Plot.line(buyers, {x: "x", y: "y", stroke: muted, strokeWidth: 1.5}),
      Plot.line(points, {x: "x", y: "y", stroke: accent, strokeWidth: 2}),
      Plot.dot(points.slice(1), {x: "x", y: "y", r: 2.5, fill: accent}),
      Plot.dot([mark], {x: "x", y: "y", r: 5, stroke: accent, strokeWidth: 2, fill: "var(--theme-background)"}),
      Plot.tip(
        all.filter(({text}) => text !== ""),
        Plot.pointer({x: "x", y: "y", title: "text"})
      )
    ]
  });
  const entries = [
    {label: byCountry[language], colour: accent},
    ...(buyers.length > 0 ? [{label: byCustomer[language], colour: muted}] : [])
  ];
  return figure([legend(entries), chart], {
    title: title[language]
      .replace("{count}", String(found.rows.length))
      .replace(
        "{half}",
        shortFigure(shareOf(found.rows.slice(Math.ceil(found.rows.length / 2)), total, locale), "percent", locale)
      )
      .replace("{share}", shortFigure(found.topShare, "percent", locale)),
    locale,
    data: answerRows(countries, {locale}),
    metrics: ["revenue"],
    name: "concentration-of-revenue",
    caveat:
      [buyers.length > 0 && customerNote[language], found.leavesOut && refundsLeftOut[language]]
        .filter(Boolean)
        .join(" ") || undefined
  });
}

/** The curve by country, from nothing to all; the fourth point from the end leaves out the top three. */
function countryPoints(rows: readonly ResultRow[], locale: Locale): Point[] {
  const sum = rows.reduce((sum, {values}) => sum + values.revenue!, 0);
  let reached = 0;
  return [
    {x: 0, y: 0, text: ""},
    ...rows.toReversed().map((row, i) => {
      reached += row.values.revenue!;
      const y = (100 * reached) / sum;
      const text = smallest[locale.language]
        .replace("{country}", countryOf(row, locale))
        .replace("{share}", exactFigure(y, "percent", locale));
      return {x: (100 * (i + 1)) / rows.length, y, text};
    })
  ];
}

/** The curve by customer at the edges of the distribution's bins, where it is exact; none where no customer is known. */
function customerPoints({bins, count, total}: DistributionAnswer, locale: Locale): Point[] {
  if (count < 2 || total <= 0) return [];
  let [buyers, money] = [0, 0];
  const points = bins.map((bin) => {
    buyers += bin.count;
    money += bin.total;
    const [x, y] = [(100 * buyers) / count, (100 * money) / total];
    const text = upTo[locale.language]
      .replace("{part}", shortFigure(x, "percent", locale))
      .replace("{share}", exactFigure(y, "percent", locale));
    return {x, y, text};
  });
  return [{x: 0, y: 0, text: ""}, ...points];
}
