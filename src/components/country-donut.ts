import {arc, pie} from "d3";
import type {DimensionName} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {concentrationOf, refundsLeftOut, topFinding} from "./concentration.js";
import {countryOf, shareOf} from "./country-figures.js";
import {element, svgElement} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {filterTo} from "./filter-marks.js";
import {type Locale, exactFigure, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";
import {markButton} from "./mark-button.js";
import {markTips} from "./mark-tips.js";
import {rampColour} from "./ramp.js";

export interface CountryDonutOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** Told of the country that was chosen. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

interface Part {
  readonly rows: readonly ResultRow[];
  readonly label: string;
  readonly revenue: number;
  readonly share: number;
  readonly colour: string;
}

const others: Text = {en: "{count} others", es: "{count} más"};
const other: Text = {en: "1 other", es: "1 más"};

const tooFew: Text = {
  en: "With fewer than two countries in the selection there are no shares to compare.",
  es: "Con menos de dos países en la selección no hay partes que comparar."
};

/** The share of revenue of the three largest countries and of all others, as parts of a ring. */
export function countryDonut(
  {countries, total}: {readonly countries: QueryAnswer; readonly total: QueryAnswer},
  {locale, width = 640, onfilter}: CountryDonutOptions
): HTMLElement {
  const found = concentrationOf(countries, total, locale);
  if (found.rows.length < 2) return notKnownNote(tooFew[locale.language]);
  const place = element("div", {class: "donut"}, ring(partsOf(found.rows, total, locale), {locale, width, onfilter}));
  markTips(place);
  return figure(place, {
    title: topFinding(found, locale),
    locale,
    data: answerRows(countries, {locale}),
    metrics: ["revenue"],
    name: "share-of-revenue-by-country",
    caveat: found.leavesOut ? refundsLeftOut[locale.language] : undefined,
    alternative: false
  });
}

function partsOf(rows: readonly ResultRow[], total: QueryAnswer, locale: Locale): Part[] {
  const rest = rows.slice(3);
  const label = rest.length === 1 ? other : others;
  const part = (rows: readonly ResultRow[], label: string, colour: string): Part => ({
    rows,
    label,
    colour,
    revenue: rows.reduce((sum, {values}) => sum + values.revenue!, 0),
    share: shareOf(rows, total, locale) ?? 0
  });
  return [
    ...rows.slice(0, 3).map((row, i) => part([row], countryOf(row, locale), rampColour(1 - 0.32 * i))),
    ...(rest.length === 0
      ? []
      : [part(rest, label[locale.language].replace("{count}", String(rest.length)), "var(--theme-foreground-fainter)")])
  ];
}

/** The ring on the left, and what each part is on the right of it, in its order. */
function ring(parts: readonly Part[], {locale, width = 640, onfilter}: CountryDonutOptions): SVGSVGElement {
  const radius = Math.min(110, width * 0.24);
  const height = 2 * radius + 8;
  const slices = pie<Part>()
    .sort(null)
    .value(({revenue}) => revenue)([...parts]);
  const shape = arc<(typeof slices)[number]>()
    .innerRadius(radius * 0.6)
    .outerRadius(radius)
    .padAngle(0.012);
  const middle = `translate(${radius + 4},${height / 2})`;
  const marks = slices.map((slice) => {
    const {data} = slice;
    const figures = `${exactFigure(data.revenue, "currency", locale)} (${exactFigure(data.share, "percent", locale)})`;
    const path = svgElement("path", {d: shape(slice)!, fill: data.colour, "data-tip": `${data.label}\n${figures}`});
    const [row] = data.rows;
    if (!onfilter || data.rows.length !== 1) return path;
    const member = String(row!.keys.country);
    path.setAttribute("data-filter", member);
    const label = `${data.label}: ${figures}. ${filterTo[locale.language]} ${data.label}`;
    markButton(path, label, () => onfilter("country", member));
    return path;
  });
  const line = 40;
  const top = height / 2 - (line * (parts.length - 1)) / 2;
  const keys = parts.map(({label, share, revenue, colour}, i) =>
    svgElement(
      "g",
      {transform: `translate(${2 * radius + 28},${top + i * line})`},
      svgElement("rect", {y: -13, width: 10, height: 10, fill: colour}),
      svgElement("text", {x: 16, y: -4, "font-weight": 600, fill: "currentColor"}, label),
      svgElement(
        "text",
        {x: 16, y: 12, fill: "currentColor"},
        `${shortFigure(share, "percent", locale)} · ${shortFigure(revenue, "currency", locale)}`
      )
    )
  );
  return svgElement(
    "svg",
    {width, height, viewBox: `0 0 ${width} ${height}`, "font-size": 12},
    svgElement("g", {transform: middle}, marks),
    keys
  );
}
