import * as Plot from "@observablehq/plot";
import type {GeoPermissibleObjects} from "d3";
import type {DimensionName} from "../model/dimensions.js";
import {countryName, findCountry, smallCountries} from "../model/countries.js";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {topFinding} from "./concentration.js";
import {countryLines, countryOf, shareOf} from "./country-figures.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {filterTo} from "./filter-marks.js";
import {type Locale, axisFigure, shortFigure} from "./format.js";
import {type LegendEntry, legend} from "./legend.js";
import {classOf, roundLimits} from "./map-classes.js";
import {markButton} from "./mark-button.js";
import {markTips} from "./mark-tips.js";
import {rampColour} from "./ramp.js";

/** The shapes of `data/world.json`: a feature's id is the country's two letters. */
export interface WorldShapes {
  readonly features: readonly {readonly id: string | null}[];
}

export interface WorldMapOptions {
  readonly world: WorldShapes;
  /** All countries of the shop, whatever the filters. */
  readonly members: readonly string[];
  /** Those that a filter names; none by default. */
  readonly chosen?: readonly string[] | undefined;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** Told of the countries of the shop that the chosen shape stands for. */
  readonly onfilter?: ((dimension: DimensionName, members: readonly string[]) => void) | undefined;
}

/** A country of the map that the shop sells to, under one or more names. */
interface Place {
  readonly code: string;
  readonly members: readonly string[];
  readonly rows: readonly ResultRow[];
  readonly revenue: number | null;
}

const subtitle: Text = {
  en: "Revenue by country, {currency}; each colour is a class of size, so that one large country does not hide the others",
  es: "Ingresos por país, {currency}; cada color es una clase de tamaño, para que un país grande no oculte a los demás"
};
const noSales: Text = {en: "no sales in this selection", es: "sin ventas en esta selección"};
const never: Text = {en: "no sales at all", es: "sin ninguna venta"};
const only: Text = {en: "{country}: {figure} of revenue", es: "{country}: {figure} de ingresos"};
const under: Text = {en: "under {limit}", es: "menos de {limit}"};
const over: Text = {en: "{limit} and more", es: "{limit} o más"};
const unplaced: Text = {en: "Not on the map: {list}.", es: "Fuera del mapa: {list}."};

/** Countries coloured by revenue, over a base of all; a click filters, and those that no map has are named beneath. */
export function worldMap(
  {countries, total}: {readonly countries: QueryAnswer; readonly total: QueryAnswer},
  options: WorldMapOptions
): HTMLElement {
  const {world, members, chosen = [], locale, width = 640, onfilter} = options;
  const shapes = new Map(world.features.map((shape) => [shape.id, shape]));
  const places = placesOf(countries, members).filter(({code}) => shapes.has(code) || smallCountries.has(code));
  const limits = roundLimits(places.map(({revenue}) => revenue ?? 0));
  const colour = ({revenue}: Place) => (revenue === null ? emptyColour : classColour(classOf(revenue, limits), limits));
  const drawn = places.filter(({code}) => shapes.has(code));
  const dots = places.filter(({code}) => !shapes.has(code));
  const isChosen = ({members}: Place) => members.some((member) => chosen.includes(member));
  const outline = (place: Place) => (isChosen(place) ? "var(--theme-foreground)" : "var(--theme-background)");
  const chart = Plot.plot({
    width,
    height: Math.round(width * 0.46),
    margin: 2,
    projection: {type: "equal-earth", domain: {type: "FeatureCollection", features: world.features} as never},
    color: {type: "identity"},
    marks: [
      Plot.geo(world.features as unknown as Plot.Data, {
        className: "base",
        fill: baseColour,
        stroke: "var(--theme-background)",
        strokeWidth: 0.5
      }),
      Plot.geo(drawn, {
        className: "countries",
        ariaLabel: "code",
        geometry: ({code}: Place) => shapes.get(code) as unknown as GeoPermissibleObjects,
        fill: colour,
        stroke: outline,
        strokeWidth: 0.75
      }),
      Plot.dot(dots, {
        className: "small-countries",
        ariaLabel: "code",
        x: ({code}: Place) => smallCountries.get(code)![0],
        y: ({code}: Place) => smallCountries.get(code)![1],
        r: 4.5,
        fill: colour,
        stroke: "var(--theme-foreground-muted)"
      })
    ]
  });
  mark(chart, "countries", drawn, {total, locale, onfilter});
  mark(chart, "small-countries", dots, {total, locale, onfilter});
  const map = element("div", {class: "world-map"}, chart);
  markTips(map);
  return figure([map, legend(legendOf(limits, places, locale))], {
    title: titleOf(countries, total, locale),
    subtitle: subtitle[locale.language].replace("{currency}", locale.currency),
    locale,
    data: answerRows(countries, {locale}),
    metrics: ["revenue"],
    name: "revenue-by-country-map",
    caveat: unplacedSentence(countries, places, locale),
    alternative: false
  });
}

const emptyColour = "var(--theme-foreground-fainter)";
const baseColour = "var(--theme-foreground-faintest)";

function classColour(at: number, limits: readonly number[]): string {
  return rampColour(limits.length === 0 ? 1 : 0.16 + (0.84 * at) / limits.length);
}

/** The share of the largest country; the revenue of the only one. */
function titleOf(countries: QueryAnswer, total: QueryAnswer, locale: Locale): string {
  const [first] = countries.rows;
  if (!first) return metrics.revenue.label[locale.language];
  const share = shareOf([first], total, locale);
  if (countries.rows.length > 1 && share !== null) return topFinding({top: [first], topShare: share}, locale);
  return only[locale.language]
    .replace("{country}", countryOf(first, locale))
    .replace("{figure}", shortFigure(first.values.revenue ?? null, "currency", locale));
}

/** The shop's countries that a map can place, the largest first, then those without sales. */
function placesOf({rows}: QueryAnswer, members: readonly string[]): Place[] {
  const known = [...new Set([...rows.map(({keys}) => String(keys.country)), ...members])];
  const byCode = Map.groupBy(known, findCountry);
  return [...byCode].flatMap(([code, members]) => {
    if (code === null) return [];
    const mine = rows.filter(({keys}) => members.includes(String(keys.country)));
    const revenue = mine.length === 0 ? null : mine.reduce((sum, {values}) => sum + (values.revenue ?? 0), 0);
    return [{code, members, rows: mine, revenue}];
  });
}

function mark(
  chart: Element,
  group: string,
  places: readonly Place[],
  {total, locale, onfilter}: {total: QueryAnswer} & Pick<WorldMapOptions, "locale" | "onfilter">
): void {
  const byCode = new Map(places.map((place) => [place.code, place]));
  // Plot leaves out what lies outside its frame, so a shape is known by its letters, not by its turn.
  for (const shape of chart.querySelectorAll(`g.${group} > [aria-label]`)) {
    const {code, members, rows} = byCode.get(shape.getAttribute("aria-label")!)!;
    const lines =
      rows.length === 0
        ? [countryName(code, locale.language), noSales[locale.language]]
        : rows.flatMap((row) => countryLines(row, total, locale));
    shape.setAttribute("data-tip", lines.join("\n"));
    shape.setAttribute("aria-label", lines.join(", "));
    if (!onfilter) continue;
    shape.setAttribute("data-filter", members.join(", "));
    const label = `${lines.join(", ")}. ${filterTo[locale.language]} ${members.join(", ")}`;
    markButton(shape, label, () => onfilter("country", members));
  }
}

function legendOf(limits: readonly number[], places: readonly Place[], locale: Locale): LegendEntry[] {
  const {language} = locale;
  const money = (limit: number) => axisFigure(limit, "currency", locale);
  const label = (at: number) => {
    if (limits.length === 0) return metrics.revenue.label[language];
    if (at === 0) return under[language].replace("{limit}", money(limits[0]!));
    if (at === limits.length) return over[language].replace("{limit}", money(limits[at - 1]!));
    return `${money(limits[at - 1]!)} – ${money(limits[at]!)}`;
  };
  const sold = places.some(({revenue}) => revenue !== null);
  const unsold = places.some(({revenue}) => revenue === null);
  const classes = sold ? [...limits, 0].map((_, at) => ({label: label(at), colour: classColour(at, limits)})) : [];
  return [
    ...classes,
    ...(unsold ? [{label: noSales[language], colour: emptyColour}] : []),
    {label: never[language], colour: baseColour}
  ];
}

/** Names the countries of an answer that no map has, each with its revenue. */
function unplacedSentence({rows}: QueryAnswer, places: readonly Place[], locale: Locale): string | undefined {
  const placed = new Set(places.flatMap(({members}) => members));
  const left = rows.filter(({keys}) => !placed.has(String(keys.country)));
  if (left.length === 0) return undefined;
  const named = left.map(
    (row) => `${countryOf(row, locale)} (${shortFigure(row.values.revenue ?? null, "currency", locale)})`
  );
  return unplaced[locale.language].replace("{list}", new Intl.ListFormat(locale.language).format(named));
}
