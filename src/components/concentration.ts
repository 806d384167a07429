import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {countryOf, shareOf} from "./country-figures.js";
import {type Locale, shortFigure} from "./format.js";

/** How much of the revenue the largest countries have. */
export interface Concentration {
  /** The countries with revenue above zero, largest first. */
  readonly rows: readonly ResultRow[];
  /** The three largest, or all where there are fewer. */
  readonly top: readonly ResultRow[];
  /** Of the top, in percent; null where there is no revenue. */
  readonly topShare: number | null;
  /** Whether there are countries whose refunds exceed their sales; they have no part in a share. */
  readonly leavesOut: boolean;
}

/** @param countries by country, largest revenue first */
export function concentrationOf(countries: QueryAnswer, total: QueryAnswer, locale: Locale): Concentration {
  const rows = countries.rows.filter(({values}) => (values.revenue ?? 0) > 0);
  const top = rows.slice(0, 3);
  return {rows, top, topShare: shareOf(top, total, locale), leavesOut: rows.length < countries.rows.length};
}

const together: Text = {
  en: "{countries} bring {share} of revenue",
  es: "{countries} aportan el {share} de los ingresos"
};
const alone: Text = {en: "{countries} brings {share} of revenue", es: "{countries} aporta el {share} de los ingresos"};

/** Which countries lead, and the share that they have together. */
export function topFinding({top, topShare}: Pick<Concentration, "top" | "topShare">, locale: Locale): string {
  const {language} = locale;
  const names = new Intl.ListFormat(language).format(top.map((row) => countryOf(row, locale)));
  return (top.length === 1 ? alone : together)[language]
    .replace("{countries}", names)
    .replace("{share}", shortFigure(topShare, "percent", locale));
}

/** What is said where a chart of shares would lie. */
export const refundsLeftOut: Text = {
  en: "Countries whose refunds exceed their sales have no share and are left out.",
  es: "Los países cuyas devoluciones superan sus ventas no tienen parte y se omiten."
};
