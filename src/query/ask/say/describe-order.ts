import {grainLabels} from "../../../model/calendar.js";
import {type MetricName, metricNames, metrics} from "../../../model/metrics.js";
import type {Language} from "../../../model/text.js";
import type {MetricQuery, Order} from "../../metric-query.js";
import type {Derivation} from "../reading.js";
import {lower, nameOf} from "./names.js";
import {words} from "./words.js";

/** Which rows are shown, and in what order. */
export function orderTexts(query: MetricQuery, derived: Derivation | undefined, language: Language): string[] {
  const {order: [order] = [], limit} = query;
  const w = words[language];
  if (derived?.kind === "growth" && derived.only !== undefined) return [w.onlyThose[derived.only]];
  if (order === undefined) return limit === undefined ? [] : [`${limit} ${w.rows}`];
  if (derived?.kind === "each") return [eachText(query, order, derived, language)];
  if (order.by.endsWith("_change")) return [changeText(order, limit, language)];
  const by = nameOfColumn(order.by, language);
  if (derived?.kind === "place")
    return [`${w.place} ${derived.place} ${w.rankedBy} ${by}, ${order.descending ? w.fromTop : w.fromBottom}`];
  if (limit === undefined) return [`${order.descending ? w.highestFirst : w.lowestFirst} ${by}`];
  if (limit === 1) return [`${order.descending ? w.theHighest : w.theLowest} ${by}`];
  return [`${order.descending ? w.top : w.bottom} ${limit} ${w.rankedBy} ${by}`];
}

/** Which periods of steps are shown. */
export function stepRankTexts({rank}: Extract<Derivation, {kind: "steps"}>, language: Language): string[] {
  if (rank === undefined) return [];
  const w = words[language];
  const text = rank.descending ? w.mostGrowth : w.mostFall;
  return [rank.limit === 1 ? text : `${rank.limit} ${w.thatChanged} ${text}`];
}

/** `top 3 in each country by revenue` */
function eachText(
  {dimensions = [], grain}: MetricQuery,
  {by, descending}: Order,
  {ranked, limit}: Extract<Derivation, {kind: "each"}>,
  language: Language
): string {
  const w = words[language];
  const keys = [...(grain === undefined ? [] : ["date"]), ...dimensions].filter((name) => name !== ranked);
  const groups = keys.map((name) => (name === "date" ? grainLabels[grain!][language] : nameOf(name, language)));
  const first = `${descending ? w.top : w.bottom} ${limit}`;
  return `${first} ${w.inEach} ${groups.join(` ${w.and} `)} ${w.rankedBy} ${nameOfColumn(by, language)}`;
}

/** `grew most by revenue`, `5 that fell most by orders` */
function changeText({by, descending}: Order, limit: number | undefined, language: Language): string {
  const w = words[language];
  const metric = nameOfColumn(by.slice(0, -"_change".length), language);
  const text = `${descending ? w.grewMost : w.fellMost} ${metric}`;
  return limit === undefined || limit === 1 ? text : `${limit} ${w.thatChanged} ${text}`;
}

function nameOfColumn(column: string, language: Language): string {
  const name = metricNames.find((metric) => metric === column || `${metric}_change` === column);
  if (name === undefined) return column;
  const label = lower(metrics[name as MetricName].label[language]);
  return name === column ? label : `${lower(words[language].growth)} ${label}`;
}
