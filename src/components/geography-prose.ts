import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {missing} from "../model/dimensions.js";
import {countryOf} from "./country-figures.js";
import {type Locale, exactFigure, rangeText, shortFigure} from "./format.js";

const reached: Text = {
  en: "{range}: {orders} orders went to {count} countries.",
  es: "{range}: {orders} pedidos fueron a {count} países."
};
const reachedOne: Text = {
  en: "{range}: {orders} orders went to one country, {country}.",
  es: "{range}: {orders} pedidos fueron a un solo país, {country}."
};
const gained: Text = {
  en: "Against the period before, {country} gained most, {figure}.",
  es: "Frente al período anterior, {country} es el que más ganó, {figure}."
};
const lost: Text = {
  en: "{country} lost most, {figure}.",
  es: "{country} es el que más perdió, {figure}."
};
const unnamed: Text = {
  en: "{range}: the {orders} orders name no country, so nothing can be said of where sales go.",
  es: "{range}: los {orders} pedidos no indican país, así que no se puede decir adónde van las ventas."
};

/** Where sales go in a few sentences, every number of which is counted. */
export function geographyProse(
  {countries, total}: {readonly countries: QueryAnswer; readonly total: QueryAnswer},
  {locale}: {readonly locale: Locale}
): string {
  const {language} = locale;
  const named = countries.rows.filter(({keys}) => keys.country !== missing);
  const begin = (text: Text) =>
    text[language]
      .replace("{range}", rangeText(total.range, locale))
      .replace("{orders}", exactFigure(total.rows[0]?.values.orders ?? null, "count", locale))
      .replace("{count}", String(named.length));
  if (named.length === 0) return begin(unnamed);
  if (named.length === 1) return begin(reachedOne).replace("{country}", countryOf(named[0]!, locale));
  return [begin(reached), ...moves(named, locale)].join(" ");
}

/** Which country gained most money and which lost most; those that did neither are not named. */
function moves(rows: readonly ResultRow[], locale: Locale): string[] {
  const by = ({values, previous}: ResultRow) => (values.revenue ?? 0) - (previous?.revenue ?? 0);
  const known = rows.filter(({previous}) => (previous?.revenue ?? null) !== null).toSorted((a, b) => by(b) - by(a));
  const [best, worst] = [known[0], known.at(-1)];
  const say = (text: Text, row: ResultRow) =>
    text[locale.language]
      .replace("{country}", countryOf(row, locale))
      .replace("{figure}", shortFigure(Math.abs(by(row)), "currency", locale));
  return [...(best && by(best) > 0 ? [say(gained, best)] : []), ...(worst && by(worst) < 0 ? [say(lost, worst)] : [])];
}
