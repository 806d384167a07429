import {grainLabels, type DayRange} from "../../../model/calendar.js";
import {weekdayLabels} from "../../../model/calendar.js";
import {missing} from "../../../model/dimensions.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import {purchaseLabels} from "../../../model/purchases.js";
import type {Language} from "../../../model/text.js";
import type {Bound} from "../../after-counting.js";
import {comparedRange} from "../../compared-range.js";
import type {Filters, MemberLists, MetricQuery} from "../../metric-query.js";
import type {AskedQuery, Derivation, Vocabulary} from "../reading.js";
import {describeDataset} from "./describe-dataset.js";
import {orderTexts, stepRankTexts} from "./describe-order.js";
import {lower, nameOf as label} from "./names.js";
import {plurals} from "./plurals.js";
import {words} from "./words.js";

/** What a query counts, in plain words: made from the query itself, never from the question. */
export function describeQuery(asked: AskedQuery, vocabulary: Vocabulary, language: Language): string {
  if (asked.kind === "dataset") return describeDataset(asked, vocabulary, language);
  const {query} = asked;
  const derived = asked.kind === "metric" ? asked.derived : undefined;
  const parts = [
    headOf(query, derived, asked.kind === "explain_change", vocabulary, language),
    rangeText(query, vocabulary, language),
    ...filterTexts(partLast(query.filters ?? {}, derived), vocabulary, language),
    ...exceptTexts(query.except ?? {}, vocabulary, language),
    ...breakdownTexts(query, derived, language),
    ...boundTexts(query.having ?? [], vocabulary, language),
    ...(derived?.kind === "steps" ? stepRankTexts(derived, language) : orderTexts(query, derived, language)),
    ...compareTexts(query, vocabulary, language),
    ...wholeTexts(derived, vocabulary, language)
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function headOf(
  {metrics: names, dimensions: [member] = [], grain}: MetricQuery,
  derived: Derivation | undefined,
  explains: boolean,
  vocabulary: Vocabulary,
  language: Language
): string {
  const w = words[language];
  const list = names.map((name) => metricText(name, vocabulary, language));
  const [first, second] = list;
  if (explains) return `${w.why} ${lower(first!)}`;
  if (derived?.kind === "share") return `${w.share} ${lower(first!)}`;
  if (derived?.kind === "count") return `${w.number} ${plurals[member ?? grain!][language]}`;
  if (derived?.kind === "steps") return `${w.growth} ${lower(first!)} ${w.step} ${grainLabels[grain!][language]}`;
  if (derived?.kind === "growth") return `${w.growth} ${list.map(lower).join(` ${w.and} `)}`;
  if (derived?.kind === "ratio") return `${first} ÷ ${lower(second!)}${derived.percent ? ` (${w.percent})` : ""}`;
  if (derived?.kind === "mean") return `${w.mean} ${lower(first!)}`;
  return [first, ...list.slice(1).map(lower)].join(` ${w.and} `);
}

function metricText(name: MetricName, {shop}: Vocabulary, language: Language): string {
  const {label, unit} = metrics[name];
  return unit === "currency" ? `${label[language]} (${shop.settings.currency})` : label[language];
}

function days({start, end}: DayRange, language: Language): string {
  return start === end ? start : `${start} ${words[language].to} ${end}`;
}

function rangeText({range}: MetricQuery, {shop}: Vocabulary, language: Language): string {
  const whole = range?.start === undefined && range?.end === undefined;
  const start = range?.start ?? shop.firstDay;
  const end = range?.end ?? shop.lastDay;
  if (start === null || end === null) return "";
  return whole ? `${words[language].allData} (${days({start, end}, language)})` : days({start, end}, language);
}

/** Filters of the whole first, the part of a share last. */
function partLast(filters: Filters, derived: Derivation | undefined): Filters {
  if (derived?.kind !== "share") return filters;
  const whole = derived.whole.filters ?? {};
  const entries = Object.entries(filters);
  return Object.fromEntries([
    ...entries.filter(([name]) => name in whole),
    ...entries.filter(([name]) => !(name in whole))
  ]) as Filters;
}

function filterTexts(
  {min_price: min, max_price: max, ...lists}: Filters,
  vocabulary: Vocabulary,
  language: Language
): string[] {
  const w = words[language];
  const members = Object.entries(lists).map(
    ([name, list]) => `${label(name, language)}: ${memberTexts(name, list as string[], vocabulary, language)}`
  );
  const prices = [
    ...(min === undefined ? [] : [priceText(w.priceAbove, w.priceFrom, min, -1)]),
    ...(max === undefined ? [] : [priceText(w.priceBelow, w.priceTo, max, 1)])
  ];
  return [...members, ...prices];
}

/** A bound one step beside a round figure excludes that figure. */
function priceText(beyond: string, inclusive: string, price: number, side: 1 | -1): string {
  const step = Math.round(price * 1e4) % 10;
  const excludes = side === -1 ? step === 1 : step === 9;
  return excludes ? `${beyond} ${Math.round(price * 1e4 + side) / 1e4}` : `${inclusive} ${price}`;
}

function exceptTexts(lists: MemberLists, vocabulary: Vocabulary, language: Language): string[] {
  return Object.entries(lists).map(
    ([name, list]) =>
      `${words[language].without} ${label(name, language)}: ${memberTexts(name, list, vocabulary, language)}`
  );
}

function memberTexts(dimension: string, list: readonly string[], {products}: Vocabulary, language: Language): string {
  const w = words[language];
  const texts = list.map((member) => {
    if (member === missing) return w.notKnown;
    if (dimension === "order_weekday") return weekdayLabels[member]?.[language] ?? member;
    if (dimension === "purchase") return lower(purchaseLabels[member as "first"]?.[language] ?? member);
    if (dimension === "product_id") return `${products.find(({id}) => id === member)?.name ?? ""} (${member})`.trim();
    return member;
  });
  return texts.length === 1 ? texts[0]! : `${texts.slice(0, -1).join(", ")} ${w.and} ${texts.at(-1)}`;
}

function breakdownTexts(
  {dimensions: by = [], grain}: MetricQuery,
  derived: Derivation | undefined,
  language: Language
): string[] {
  const w = words[language];
  if (derived?.kind === "count" || (derived?.kind === "steps" && by.length === 0)) return [];
  const groups = by.map((name) => label(name, language));
  const period = grain === undefined ? [] : [grainLabels[grain][language]];
  if (derived?.kind === "mean")
    return [`${w.perPeriod} ${period[0]}`, ...(groups.length > 0 ? [`${w.by} ${groups.join(` ${w.and} `)}`] : [])];
  const all = [...period, ...groups];
  return all.length === 0 ? [] : [`${w.by} ${all.join(` ${w.and} `)}`];
}

function boundTexts(bounds: readonly Bound[], vocabulary: Vocabulary, language: Language): string[] {
  return bounds.map(
    ({metric, is, value}) =>
      `${lower(metricText(metric, vocabulary, language))} ${words[language].bounds[is]} ${value}${metrics[metric].unit === "percent" ? " %" : ""}`
  );
}

function compareTexts({compare, range}: MetricQuery, {shop}: Vocabulary, language: Language): string[] {
  if (compare === undefined) return [];
  const w = words[language];
  const start = range?.start ?? shop.firstDay;
  const end = range?.end ?? shop.lastDay;
  const earlier = start === null || end === null ? null : comparedRange(compare, {start, end}, shop);
  return [`${w.compared} ${earlier === null ? w.nothing : days(earlier, language)}`];
}

function wholeTexts(derived: Derivation | undefined, vocabulary: Vocabulary, language: Language): string[] {
  if (derived?.kind !== "share") return [];
  const filters = filterTexts(derived.whole.filters ?? {}, vocabulary, language);
  const within = derived.whole.dimensions ?? [];
  if (within.length > 0)
    return [
      `${words[language].ofEach} ${within.map((name) => label(name, language)).join(` ${words[language].and} `)}`
    ];
  return filters.length === 0 ? [words[language].ofEverything] : [`${words[language].ofWhole} ${filters.join(", ")}`];
}
