import {type DimensionName, missing} from "../model/dimensions.js";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {element} from "./element.js";
import {type Locale, memberLabel, shortFigure} from "./format.js";
import {notKnownNote, whyUnknown} from "./known-figure.js";
import {rankedBars} from "./ranked-bars.js";

export interface CategoryProfitOptions {
  readonly metric: "gross_profit" | "profit_margin";
  /** The whole selection, with its cost coverage. */
  readonly total: QueryAnswer;
  readonly locale: Locale;
  readonly width?: number;
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

const noProfit: Text = {
  en: "Profit and margin cannot be known here: {reason}.",
  es: "El beneficio y el margen no se pueden conocer aquí: {reason}."
};

const coverage: Text = {
  en: "Costs are known for {share} of revenue; profit speaks of that part.",
  es: "Se conoce el coste del {share} de los ingresos; el beneficio se refiere a esa parte."
};

/** Profit or margin by category as bars, largest first; a sentence where no cost is known. */
export function categoryProfit(
  answer: QueryAnswer,
  {metric, total, locale, ...options}: CategoryProfitOptions
): HTMLElement {
  // The map of categories says already that none is known.
  if (answer.rows.every(({keys}) => keys.category === missing)) return element("div", {hidden: true});
  const reason = whyUnknown(answer, metric, locale);
  // The two figures stand side by side, and the reason is the same: it is said once.
  if (reason !== null && metric === "profit_margin") return element("div", {hidden: true});
  if (reason !== null) return notKnownNote(noProfit[locale.language].replace("{reason}", reason));
  const value = (row: ResultRow) => row.values[metric] ?? Number.NEGATIVE_INFINITY;
  const rows = answer.rows.toSorted((a, b) => value(b) - value(a));
  const known = total.rows[0]?.values.cost_coverage ?? null;
  const caveat =
    known === null || known >= 100
      ? undefined
      : coverage[locale.language].replace("{share}", shortFigure(known, "percent", locale));
  const title = rows.length === 1 ? {title: onlyTitle(rows[0]!, metric, locale)} : {};
  return rankedBars({...answer, rows}, {...options, ...title, locale, dimension: "category", metric, caveat});
}

/** What is said of one category, which leads nothing and has all of the whole. */
function onlyTitle({keys, values}: ResultRow, name: CategoryProfitOptions["metric"], locale: Locale): string {
  const {label, unit} = metrics[name];
  const category = memberLabel("category", String(keys.category), locale);
  return `${label[locale.language]}, ${category}: ${shortFigure(values[name] ?? null, unit, locale)}`;
}
