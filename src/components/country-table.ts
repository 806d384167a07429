import type {Grain} from "../model/calendar.js";
import type {DimensionName} from "../model/dimensions.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {countryOf, shareOf} from "./country-figures.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {filterTo} from "./filter-marks.js";
import {isWhole} from "./finding.js";
import {type Locale, changeFigure, comparisonText, exactFigure} from "./format.js";
import {sparkline} from "./sparkline.js";
import {words} from "./words.js";

export interface CountryTableData {
  /** By country, largest first. */
  readonly countries: QueryAnswer;
  /** The same over time. */
  readonly countriesOver: QueryAnswer;
  readonly total: QueryAnswer;
}

export interface CountryTableOptions {
  /** Of the figures over time. */
  readonly grain: Grain;
  readonly locale: Locale;
  /** How many countries are listed; 15 by default. The others are in the rows behind the table. */
  readonly most?: number;
  /** Told of the country that was chosen. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

const rank: Text = {en: "Rank", es: "Puesto"};
const share: Text = {en: "Share", es: "Parte"};
const change: Text = {en: "Revenue change", es: "Cambio de ingresos"};
const overTime: Text = {en: "Revenue over time", es: "Ingresos en el tiempo"};
const country: Text = {en: "Country", es: "País"};
const one: Text = {en: "One country in the selection", es: "Un país en la selección"};
const all: Text = {en: "{count} countries by revenue", es: "{count} países por ingresos"};
const first: Text = {
  en: "The first {most} of {count} countries by revenue",
  es: "Los {most} primeros de {count} países por ingresos"
};
const moved: Text = {
  en: "{best} grew most, {up}; {worst} least, {down}",
  es: "{best} es el que más creció, {up}; {worst}, el que menos, {down}"
};
const against: Text = {en: "against {period}", es: "frente a {period}"};

/** The largest countries, ranked: revenue, share, orders, order value, change, and a line of revenue over time. */
export function countryTable(data: CountryTableData, options: CountryTableOptions): HTMLElement {
  const {locale, most = 15} = options;
  const {countries} = data;
  const rows = countries.rows.slice(0, most);
  const {language} = locale;
  const counting = countries.rows.length === 1 ? one : rows.length < countries.rows.length ? first : all;
  const counted = counting[language]
    .replace("{most}", String(rows.length))
    .replace("{count}", String(countries.rows.length));
  const compared = countries.previousRange
    ? against[language].replace("{period}", comparisonText(countries.previousRange, locale))
    : words.noChange[language];
  const title = mostMoved(rows, locale);
  return figure(tableOf(rows, data, options), {
    title: title ?? counted,
    subtitle: [title && counted, compared].filter(Boolean).join(", "),
    locale,
    data: answerRows(countries, {locale}),
    metrics: ["revenue", "orders", "average_order_value"],
    name: "countries",
    alternative: false
  });
}

/** Which country grew most and which least; null where fewer than two can be compared. */
function mostMoved(rows: readonly ResultRow[], locale: Locale): string | null {
  const by = ({change}: ResultRow) => change!.revenue!;
  const known = rows.filter(({change}) => (change?.revenue ?? null) !== null);
  if (known.length < 2) return null;
  const best = known.reduce((a, b) => (by(b) > by(a) ? b : a));
  const worst = known.reduce((a, b) => (by(b) < by(a) ? b : a));
  return moved[locale.language]
    .replace("{best}", countryOf(best, locale))
    .replace("{up}", changeFigure(by(best), metrics.revenue, locale))
    .replace("{worst}", countryOf(worst, locale))
    .replace("{down}", changeFigure(by(worst), metrics.revenue, locale));
}

function tableOf(rows: readonly ResultRow[], data: CountryTableData, options: CountryTableOptions): HTMLElement {
  const {language} = options.locale;
  const label = (name: MetricName) => metrics[name].label[language];
  const heads = [
    rank[language],
    country[language],
    label("revenue"),
    share[language],
    label("orders"),
    label("average_order_value"),
    change[language],
    overTime[language]
  ];
  const series = seriesByCountry(data.countriesOver, options.grain);
  return element(
    "div",
    {class: "table-scroll ranked-table", tabindex: 0, role: "region", "aria-label": country[language]},
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((head) => element("th", {scope: "col"}, head))
        )
      ),
      element(
        "tbody",
        {},
        rows.map((row, i) => lineOf(row, {at: i + 1, data, options, series}))
      )
    )
  );
}

interface LineParts {
  readonly at: number;
  readonly data: CountryTableData;
  readonly options: CountryTableOptions;
  readonly series: ReadonlyMap<string, readonly (number | null)[]>;
}

function lineOf(row: ResultRow, {at, data, options, series}: LineParts): HTMLElement {
  const {locale, onfilter} = options;
  const member = String(row.keys.country);
  const name = countryOf(row, locale);
  const figure = (metric: MetricName) => exactFigure(row.values[metric] ?? null, metrics[metric].unit, locale);
  const part = shareOf([row], data.total, locale);
  const by = row.change?.revenue ?? null;
  const choose = () => onfilter?.("country", member);
  const label = `${filterTo[locale.language]} ${name}`;
  return element(
    "tr",
    {},
    element("td", {class: "rank"}, at),
    element(
      "th",
      {scope: "row"},
      onfilter
        ? element("button", {type: "button", class: "link", title: label, "data-filter": member, onclick: choose}, name)
        : name
    ),
    element("td", {}, figure("revenue")),
    element("td", {class: "share", style: `--share: ${Math.max(0, part ?? 0)}%`}, exactFigure(part, "percent", locale)),
    element("td", {}, figure("orders")),
    element("td", {}, figure("average_order_value")),
    element("td", {}, by === null ? "–" : changeFigure(by, metrics.revenue, locale)),
    element("td", {class: "line"}, sparkline(series.get(member) ?? []))
  );
}

/**
 * Revenue of each country, period by period. Periods that the range cuts off are left out where there are whole ones, and
 * so are those before the first sale of any country.
 */
function seriesByCountry(over: QueryAnswer, grain: Grain): ReadonlyMap<string, readonly (number | null)[]> {
  const whole = over.rows.filter((row) => isWhole(row, grain, over.range));
  const rows = whole.length > 0 ? whole : over.rows;
  const sold = rows.filter(({values}) => values.revenue !== 0).map(({keys}) => String(keys.date));
  const begin = sold.reduce((a, b) => (b < a ? b : a), "9999");
  const byCountry = Map.groupBy(
    rows.filter(({keys}) => String(keys.date) >= begin),
    ({keys}) => String(keys.country)
  );
  return new Map([...byCountry].map(([name, rows]) => [name, rows.map(({values}) => values.revenue ?? null)]));
}
