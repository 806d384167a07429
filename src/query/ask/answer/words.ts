import {type Day, type DayRange, type Grain, weekdayLabels} from "../../../model/calendar.js";
import {decimalsOf} from "../../../model/currency.js";
import {type DimensionName, missing} from "../../../model/dimensions.js";
import type {Metric, Unit} from "../../../model/metric.js";
import {purchaseLabels} from "../../../model/purchases.js";
import {customerSegmentLabels, rfmLabels} from "../../../model/segments.js";
import type {Language, Text} from "../../../model/text.js";

/** How figures and days of a sentence are written. */
export interface Writing {
  readonly language: Language;
  /** ISO 4217 code. */
  readonly currency: string;
}

const notKnown: Text = {en: "not known", es: "no se conoce"};

/** A figure as a sentence has it, `$1,234.50`; "not known" for null. */
export function figureText(value: number | null, unit: Unit | null, {language, currency}: Writing): string {
  if (value === null) return notKnown[language];
  if (unit === "currency") {
    const decimals = decimalsOf(currency);
    const digits = {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
    return new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...digits
    }).format(value);
  }
  const number = new Intl.NumberFormat(language, {maximumFractionDigits: 2, ...(unit === "percent" && twoDecimals)});
  return unit === "percent" ? `${number.format(value)} %` : number.format(value);
}

const twoDecimals = {minimumFractionDigits: 2};

/** How a figure stands to an earlier one, with that figure: `12.30 % more than $1,100.00`. */
export function changeText(
  {change: kind, unit}: Pick<Metric, "change" | "unit">,
  {change, previous}: {readonly change: number | null; readonly previous: number | null},
  writing: Writing
): string {
  const {language} = writing;
  const before = figureText(previous, unit, writing);
  if (previous === null) return {en: "earlier: not known", es: "antes: no se conoce"}[language];
  if (change === null) return {en: `against ${before}`, es: `frente a ${before}`}[language];
  if (change === 0) return {en: `as before (${before})`, es: `igual que antes (${before})`}[language];
  const size = figureText(Math.abs(change), kind === "percent" ? "percent" : null, writing);
  const words = changeWords[kind][change > 0 ? "up" : "down"][language];
  return `${size} ${words} ${before}`;
}

const changeWords = {
  percent: {
    up: {en: "more than", es: "más que"},
    down: {en: "less than", es: "menos que"}
  },
  points: {
    up: {en: "points above", es: "puntos por encima de"},
    down: {en: "points below", es: "puntos por debajo de"}
  }
} as const satisfies Record<Metric["change"], Record<"up" | "down", Text>>;

/** Days as a person writes them: `June 1 – 30, 2025`. */
export function rangeText({start, end}: DayRange, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: "long", timeZone: "UTC"});
  return start === end ? format.format(instant(start)) : format.formatRange(instant(start), instant(end));
}

/** The period of a grain that begins on a day: `June 2025`, `Q2 2025`, the day itself. */
export function periodText(start: Day, grain: Grain, language: Language): string {
  const year = start.slice(0, 4);
  if (grain === "year") return year;
  if (grain === "quarter") return `${language === "es" ? "T" : "Q"}${Math.ceil(Number(start.slice(5, 7)) / 3)} ${year}`;
  if (grain === "month")
    return new Intl.DateTimeFormat(language, {month: "long", year: "numeric", timeZone: "UTC"}).format(instant(start));
  const day = rangeText({start, end: start}, language);
  if (grain === "day") return day;
  return {en: `the week of ${day}`, es: `la semana del ${day}`}[language];
}

function instant(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const memberLabels: Readonly<Partial<Record<DimensionName, Readonly<Record<string, Text>>>>> = {
  customer_segment: customerSegmentLabels,
  rfm_segment: rfmLabels,
  purchase: purchaseLabels,
  order_weekday: weekdayLabels
};

/** A member of a dimension as a person reads it. */
export function memberText(dimension: DimensionName, member: string, language: Language): string {
  if (member === missing) return notKnown[language];
  const labels = memberLabels[dimension] ?? {};
  if (Object.hasOwn(labels, member)) return labels[member]![language];
  return dimension === "order_hour" ? `${member}:00` : member;
}

/** Texts as an enumeration: `a, b and c`. */
export function listText(texts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, {type: "conjunction"}).format(texts);
}
