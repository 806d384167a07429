import {memberColours} from "../model/colours.js";
import {type DimensionName, missing} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, memberLabel, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";
import {markTips} from "./mark-tips.js";
import {type Go, type Standing, pathBar, pathOf} from "./place-path.js";
import {textOn} from "./text-on.js";
import {type Area, treemapDrawing} from "./treemap-drawing.js";

export interface PlacesTreemapData {
  /** By country, largest first. */
  readonly countries: QueryAnswer;
  /** The largest cities, with their countries. */
  readonly cities: QueryAnswer;
}

export interface PlacesTreemapOptions {
  readonly standing: Standing;
  /** Asks what the cities of a country sell, by category. */
  readonly ask: (country: string) => Promise<QueryAnswer>;
  /** All categories of the shop, in code-point order, which decide the colours. */
  readonly categories: readonly string[];
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** Told of the country in which the reader stands and to which pages are to be filtered. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

const open: Text = {en: "Open {place}", es: "Abrir {place}"};
const otherCities: Text = {en: "other cities", es: "otras ciudades"};
const largestCity: Text = {
  en: "{place} is the largest city, {figure}",
  es: "{place} es la ciudad con más ingresos, {figure}"
};
const largestHere: Text = {en: "{place}: {part} leads, {figure}", es: "{place}: {part} va primero, {figure}"};
const howTo: Text = {
  en: "Revenue by country, city and category; choose an area to look inside",
  es: "Ingresos por país, ciudad y categoría; elija un área para ver su interior"
};
const noCity: Text = {
  en: "The orders name no city, so a country opens into its categories.",
  es: "Los pedidos no indican ciudad, así que un país se abre en sus categorías."
};
const noCategory: Text = {
  en: "The data name no category of what is sold, so cities do not open any further.",
  es: "Los datos no indican la categoría de lo que se vende, así que las ciudades no se abren más."
};
const neither: Text = {
  en: "The orders name no city and the data no category of what is sold, so countries cannot be looked into.",
  es: "Los pedidos no indican ciudad ni los datos la categoría de lo que se vende, así que no se puede mirar dentro de los países."
};
const largestCountry: Text = {
  en: "{place} is the largest country, {figure}",
  es: "{place} es el país con más ingresos, {figure}"
};

/** What is drawn at a standing. */
interface View {
  readonly areas: readonly Area[];
  readonly title: string;
  readonly answer: QueryAnswer;
}

/** Revenue as areas, country by city by category: a click looks into an area, the path above leads out again. */
export function placesTreemap(data: PlacesTreemapData, options: PlacesTreemapOptions): HTMLElement {
  if (!knowsCities(data) && !knowsCategories(options)) return notKnownNote(neither[options.locale.language]);
  const place = element("div", {class: "places-treemap"});
  const {standing} = options;
  const go = (country: string | null, city: string | null) => {
    Object.assign(standing, {country, city});
    void show().then(() => place.querySelector<HTMLElement>("nav [aria-current]")?.focus());
  };
  const draw = (view: View) => place.replaceChildren(drawn(view, {data, options, go}));
  const show = async () => {
    const {country, city} = standing;
    if (country === null) return draw(worldView(data, options, go));
    try {
      const answer = await options.ask(country);
      // Another place may have been chosen while this one was counted.
      if (country === standing.country && city === standing.city) draw(countryView(answer, options, go));
    } catch (error) {
      console.warn(error);
      go(null, null);
    }
  };
  settle(standing, data);
  // Nothing jumps while a country is counted.
  if (standing.country !== null) draw(worldView(data, options, go));
  void show();
  return place;
}

/** A selection may have left the place where the reader stands; the only country of a selection is stood in at once. */
function settle(standing: Standing, {countries}: PlacesTreemapData): void {
  const sold = countries.rows.filter(({values}) => (values.revenue ?? 0) > 0).map(({keys}) => String(keys.country));
  if (standing.country !== null && !sold.includes(standing.country))
    Object.assign(standing, {country: null, city: null});
  if (sold.length === 1) standing.country ??= sold[0]!;
}

function knowsCities({cities}: PlacesTreemapData): boolean {
  return cities.rows.some(({keys}) => keys.city !== missing);
}

function knowsCategories({categories}: PlacesTreemapOptions): boolean {
  return categories.some((category) => category !== missing);
}

function worldView(data: PlacesTreemapData, {locale}: PlacesTreemapOptions, go: Go): View {
  const {countries, cities} = data;
  const byCountry = Map.groupBy(cities.rows, ({keys}) => String(keys.country));
  const areas = countries.rows.map(({keys, values}): Area => {
    const country = String(keys.country);
    const label = memberLabel("country", country, locale);
    const value = values.revenue ?? 0;
    return {
      label,
      value,
      ...(knowsCities(data) && {parts: cityAreas(byCountry.get(country) ?? [], value, locale)}),
      action: open[locale.language].replace("{place}", label),
      choose: () => go(country, null)
    };
  });
  return {areas, title: worldTitle(data, locale), answer: knowsCities(data) ? cities : countries};
}

function worldTitle(data: PlacesTreemapData, locale: Locale): string {
  const {countries, cities} = data;
  const most = cities.rows.find(({keys}) => keys.city !== missing) ?? countries.rows[0]!;
  const country = memberLabel("country", String(most.keys.country), locale);
  return (knowsCities(data) ? largestCity : largestCountry)[locale.language]
    .replace("{place}", knowsCities(data) ? `${most.keys.city}, ${country},` : country)
    .replace("{figure}", shortFigure(most.values.revenue ?? null, "currency", locale));
}

/** The cities of a country; what is left of its revenue stands as one more, since only the largest were asked for. */
function cityAreas(rows: readonly ResultRow[], revenue: number, locale: Locale): Area[] {
  const areas = rows.map(({keys, values}) => ({
    label: memberLabel("city", String(keys.city), locale),
    value: values.revenue ?? 0
  }));
  const left = revenue - areas.reduce((sum, {value}) => sum + value, 0);
  // Rounding alone leaves a cent a city.
  return left > 1 && left > revenue / 1000 ? [...areas, {label: otherCities[locale.language], value: left}] : areas;
}

function countryView(answer: QueryAnswer, options: PlacesTreemapOptions, go: Go): View {
  const {standing, categories, locale} = options;
  const opens = knowsCategories(options);
  const byCity = Map.groupBy(answer.rows, ({keys}) => String(keys.city));
  if (standing.city !== null && !byCity.has(standing.city)) standing.city = null;
  const only = byCity.size === 1 ? [...byCity.keys()][0]! : null;
  const city = opens ? (standing.city ?? only) : null;
  const colours = memberColours(categories);
  const parts = (rows: readonly ResultRow[]) =>
    rows.map(({keys, values}): Area => {
      const fill = colours.get(String(keys.category)) ?? colours.get(missing)!;
      const label = memberLabel("category", String(keys.category), locale);
      return {label, value: values.revenue ?? 0, fill, ink: textOn(fill)};
    });
  const areas =
    city !== null
      ? parts(byCity.get(city)!)
      : [...byCity].map(([name, rows]): Area => {
          const label = memberLabel("city", name, locale);
          const value = rows.reduce((sum, {values}) => sum + (values.revenue ?? 0), 0);
          const action = open[locale.language].replace("{place}", label);
          return {label, value, ...(opens && {parts: parts(rows), action, choose: () => go(standing.country, name)})};
        });
  return {areas, title: leadTitle(areas, pathOf(standing, locale).at(-1)!, locale), answer};
}

function leadTitle(areas: readonly Area[], place: string, locale: Locale): string {
  const most = areas.reduce((a, b) => (b.value > a.value ? b : a));
  return largestHere[locale.language]
    .replace("{place}", place)
    .replace("{part}", most.label)
    .replace("{figure}", shortFigure(most.value, "currency", locale));
}

interface Drawing {
  readonly data: PlacesTreemapData;
  readonly options: PlacesTreemapOptions;
  readonly go: Go;
}

function drawn({areas, title, answer}: View, {data, options, go}: Drawing): HTMLElement {
  const {locale, width = 640} = options;
  const whole = areas.reduce((sum, {value}) => sum + Math.max(0, value), 0);
  const height = width < 500 ? 460 : 400;
  const map = element("div", {class: "treemap-place"}, treemapDrawing(areas, {locale, width, height, whole}));
  markTips(map);
  const caveat = !knowsCities(data) ? noCity : knowsCategories(options) ? undefined : noCategory;
  return figure([pathBar(options, {go, filters: data.countries.rows.length > 1}), map], {
    title,
    subtitle: howTo[locale.language],
    locale,
    data: answerRows(answer, {locale}),
    metrics: ["revenue"],
    name: "revenue-by-place",
    caveat: caveat?.[locale.language],
    alternative: false
  });
}
