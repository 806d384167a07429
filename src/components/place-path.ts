import type {DimensionName} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import {element} from "./element.js";
import {filterTo} from "./filter-marks.js";
import {type Locale, memberLabel} from "./format.js";
import {words} from "./words.js";

/** Where a reader stands: all countries, one country, or one city of it. The page keeps it while charts are redrawn. */
export interface Standing {
  country: string | null;
  city: string | null;
}

/** Goes to a country and a city; null is all of them. */
export type Go = (country: string | null, city: string | null) => void;

const everywhere: Text = {en: "All countries", es: "Todos los países"};

export interface PathBarOptions {
  readonly standing: Standing;
  readonly locale: Locale;
  /** Told of the country in which the reader stands and to which pages are to be filtered. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

/** The names of the places on the way to where a reader stands, outermost first. */
export function pathOf({country, city}: Standing, locale: Locale): string[] {
  return [
    everywhere[locale.language],
    ...(country === null ? [] : [memberLabel("country", country, locale)]),
    ...(city === null ? [] : [memberLabel("city", city, locale)])
  ];
}

/** The way out of a place, one step at a time, and where there is more than one the filter to the country in which the reader stands. */
export function pathBar(
  {standing, locale, onfilter}: PathBarOptions,
  {go, filters}: {readonly go: Go; readonly filters: boolean}
): HTMLElement {
  const steps = pathOf(standing, locale);
  const {country} = standing;
  const targets: [string | null, string | null][] = [
    [null, null],
    [country, null]
  ];
  const crumbs = steps.map((label, i) =>
    i === steps.length - 1
      ? element("span", {"aria-current": "true", tabindex: -1}, label)
      : element("button", {type: "button", class: "link", onclick: () => go(...targets[i]!)}, label)
  );
  return element(
    "nav",
    {class: "crumbs", "aria-label": words.place[locale.language]},
    crumbs.flatMap((crumb, i) => (i === 0 ? [crumb] : [" › ", crumb])),
    country !== null &&
      onfilter &&
      filters &&
      element(
        "button",
        {type: "button", class: "crumb-filter", onclick: () => onfilter("country", country)},
        `${filterTo[locale.language]} ${memberLabel("country", country, locale)}`
      )
  );
}
