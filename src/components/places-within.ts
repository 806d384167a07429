import {type DimensionName, missing} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {type Locale, memberLabel} from "./format.js";
import {notKnownNote} from "./known-figure.js";
import {rankedBars} from "./ranked-bars.js";

/** The regions and cities of the one country that is chosen; absent where none or several are. */
export interface PlacesWithinData {
  readonly regionsWithin?: QueryAnswer;
  readonly citiesWithin?: QueryAnswer;
}

export interface PlacesWithinOptions {
  /** The country that is chosen; null where none or several are. */
  readonly country: string | null;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

const invitation: Text = {
  en: "Choose one country, on the map or in the table, to see its regions and cities.",
  es: "Elija un país, en el mapa o en la tabla, para ver sus regiones y ciudades."
};
const noRegion: Text = {
  en: "The orders to {country} name no region, so regions cannot be compared.",
  es: "Los pedidos a {country} no indican región, así que no se pueden comparar regiones."
};
const noCity: Text = {
  en: "The orders to {country} name no city, so cities cannot be compared.",
  es: "Los pedidos a {country} no indican ciudad, así que no se pueden comparar ciudades."
};

/** Regions and cities of a country by revenue, beside each other where there is room; a click filters. */
export function placesWithin(
  {regionsWithin, citiesWithin}: PlacesWithinData,
  options: PlacesWithinOptions
): HTMLElement {
  const {country, locale, width = 640} = options;
  if (country === null || !regionsWithin || !citiesWithin)
    return element("p", {class: "prose-line"}, invitation[locale.language]);
  const half = width >= 800 ? (width - 32) / 2 : width;
  const part = (answer: QueryAnswer, dimension: DimensionName, unknown: Text) =>
    answer.rows.every(({keys}) => keys[dimension] === missing)
      ? notKnownNote(unknown[locale.language].replace("{country}", memberLabel("country", country, locale)))
      : rankedBars(answer, {...options, width: half, dimension});
  return element(
    "div",
    {class: "pair"},
    element("div", {}, part(regionsWithin, "region", noRegion)),
    element("div", {}, part(citiesWithin, "city", noCity))
  );
}
