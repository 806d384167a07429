import type {DayRange, Grain} from "../model/calendar.js";
import type {MetricName} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import type {Statement} from "../query/parameters.js";
import {element} from "./element.js";
import {isWhole} from "./finding.js";
import {type Locale, shortFigure} from "./format.js";
import {kpiCard} from "./kpi-card.js";
import {metrics} from "../model/metrics.js";

/** The eight cards, each with its metric and one that stands beside it. */
export const kpiPairs: readonly (readonly [MetricName, MetricName?])[] = [
  ["revenue"],
  ["orders"],
  ["average_order_value"],
  ["gross_profit", "profit_margin"],
  ["customers", "new_customers"],
  ["conversion_rate"],
  ["customer_lifetime_value"],
  ["churn_rate"]
];

export interface KpiCardsData {
  readonly kpis: QueryResult;
  readonly series: QueryResult;
  readonly grain: Grain;
}

export interface KpiCardsOptions {
  readonly locale: Locale;
  /** The SQL that counts some metrics of this selection. */
  readonly statement: (names: readonly MetricName[]) => Statement;
  /** Whether newer figures are under way. */
  readonly busy?: boolean;
}

/** The figures of a selection as eight cards; null draws the cards' places. */
export function kpiCards(data: KpiCardsData | null, {locale, statement, busy = false}: KpiCardsOptions): HTMLElement {
  return element(
    "div",
    {class: "kpis", "aria-busy": String(busy || data === null)},
    kpiPairs.map((names) => (data === null ? placeholder(names[0], locale) : card(names, data)))
  );

  function card(names: readonly [MetricName, MetricName?], data: KpiCardsData): HTMLElement {
    const {kpis} = data;
    const row = kpis.rows[0]!;
    const shown = names.filter((name) => name !== undefined);
    const values = {...rowOf(kpis, row), series: trend(names[0], data)};
    return kpiCard(values, {names, locale, note: note(names[0], row, locale), statement: () => statement(shown)});
  }
}

function rowOf(
  {previousRange, unknown}: QueryResult,
  row: ResultRow
): {row: ResultRow; previousRange: DayRange | null; unknown: Readonly<Record<string, Text>>} {
  return {row, previousRange, unknown};
}

/** A metric over the whole periods of the range; over all of them where too few are whole. */
function trend(name: MetricName, {series: {rows, range}, grain}: KpiCardsData): (number | null)[] {
  const whole = rows.filter((row) => isWhole(row, grain, range));
  return (whole.length < 3 ? rows : whole).map(({values}) => values[name] ?? null);
}

function placeholder(name: MetricName, {language}: Locale): HTMLElement {
  return element(
    "article",
    {class: "kpi placeholder"},
    element("header", {}, element("h2", {}, metrics[name].label[language])),
    element("p", {class: "figures"}, element("span", {class: "figure"}, " ")),
    element("p", {class: "change"}, " ")
  );
}

/** What a reader must know of a figure whose lines are not all known. */
function note(name: MetricName, {values}: ResultRow, locale: Locale): string | undefined {
  const share = (metric: MetricName) => shortFigure(values[metric] ?? null, "percent", locale);
  const {cost_coverage: coverage = null, anonymous_share: anonymous = null} = values;
  if (name === "gross_profit" && coverage !== null && coverage !== 100) {
    return {
      en: `cost known for ${share("cost_coverage")} of revenue`,
      es: `coste conocido en ${share("cost_coverage")} de los ingresos`
    }[locale.language];
  }
  if (name === "customers" && anonymous !== null && anonymous > 0) {
    return {
      en: `${share("anonymous_share")} of orders name no customer`,
      es: `${share("anonymous_share")} de los pedidos no indican cliente`
    }[locale.language];
  }
  return undefined;
}
