import {type Day, type DayRange, type Grain, daysIn, weekdayLabels} from "../model/calendar.js";
import {decimalsOf} from "../model/currency.js";
import {type DimensionName, missing} from "../model/dimensions.js";
import type {Metric, Unit} from "../model/metric.js";
import {purchaseLabels} from "../model/purchases.js";
import {customerSegmentLabels, rfmLabels} from "../model/segments.js";
import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {words} from "./words.js";

/** What of a shop's settings decides how a figure is written. */
export type Locale = Pick<Settings, "language" | "currency">;

/** A figure in three digits, `$1.23M`; whole counts below a thousand as they are; a dash where it is not known. */
export function shortFigure(value: number | null, unit: Unit, locale: Locale): string {
  if (value === null) return "–";
  if (unit === "count" && Math.abs(value) < 1000) return exactFigure(value, unit, locale);
  const digits = {minimumSignificantDigits: 3, maximumSignificantDigits: 3};
  if (unit === "percent") return format(value / 100, locale, {style: "percent", ...significant(value)});
  return format(value, locale, {notation: "compact", ...(unit === "currency" && money(locale)), ...digits});
}

/** A figure with everything that is known of it, `$1,234,567.89`; a dash where it is not known. */
export function exactFigure(value: number | null, unit: Unit, locale: Locale): string {
  if (value === null) return "–";
  if (unit === "percent") return format(value / 100, locale, {style: "percent", minimumFractionDigits: 2});
  if (unit === "count") return format(value, locale, {maximumFractionDigits: 0});
  const decimals = decimalsOf(locale.currency);
  return format(value, locale, {...money(locale), minimumFractionDigits: decimals, maximumFractionDigits: decimals});
}

/** A figure on an axis, in no more digits than it needs: `$1.5K`. */
export function axisFigure(value: number, unit: Unit, locale: Locale): string {
  if (value === 0) return "0";
  if (unit === "percent") return format(value / 100, locale, {style: "percent", maximumFractionDigits: 1});
  const digits = {maximumSignificantDigits: 3};
  return format(value, locale, {notation: "compact", ...(unit === "currency" && money(locale)), ...digits});
}

/** A signed change in the metric's own way: `+4.2%`, or `−1.3 pp` for rates. */
export function changeFigure(change: number, {change: kind}: Pick<Metric, "change">, locale: Locale): string {
  const decimals = Math.abs(change) < 99.95 ? 1 : 0;
  const digits = {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
  const options = {signDisplay: "exceptZero", ...digits} as const;
  if (kind === "percent") return withMinus(format(change / 100, locale, {style: "percent", ...options}));
  return `${withMinus(format(change, locale, options))} ${locale.language === "es" ? "p. p." : "pp"}`;
}

/** The name of a member of a dimension as a person reads it. */
export function memberLabel(dimension: DimensionName, member: string, {language}: Pick<Locale, "language">): string {
  if (member === missing) return words.notKnown[language];
  const labels = memberLabels[dimension] ?? {};
  return Object.hasOwn(labels, member) ? labels[member]![language] : member;
}

/** Members that have names of their own; all others are shown as they are. */
const memberLabels: Readonly<Partial<Record<DimensionName, Readonly<Record<string, Text>>>>> = {
  customer_segment: customerSegmentLabels,
  rfm_segment: rfmLabels,
  purchase: purchaseLabels,
  order_weekday: weekdayLabels
};

/** A day, `Nov 23, 2026`. */
export function dayText(day: Day, {language}: Pick<Locale, "language">): string {
  return dateFormat(language, {year: "numeric", month: "short", day: "numeric"}).format(toDate(day));
}

/** A range of days, `Aug 26 – Nov 23, 2026`. */
export function rangeText({start, end}: DayRange, {language}: Pick<Locale, "language">): string {
  const options = {year: "numeric", month: "short", day: "numeric"} as const;
  return dateFormat(language, options).formatRange(toDate(start), toDate(end));
}

/** A period by its first day: `Nov 23`, `week of Nov 23`, `November 2026`. */
export function periodText(start: Day, grain: Grain, {language}: Pick<Locale, "language">): string {
  if (grain === "month") return dateFormat(language, {year: "numeric", month: "long"}).format(toDate(start));
  const day = dayText(start, {language});
  if (grain === "day") return day;
  return language === "es" ? `semana del ${day}` : `week of ${day}`;
}

/** What a figure is compared with: `the 90 days before`. */
export function comparisonText(previous: DayRange, {language}: Pick<Locale, "language">): string {
  const days = daysIn(previous);
  if (language === "es") return days === 1 ? "el día anterior" : `los ${days} días anteriores`;
  return days === 1 ? "the day before" : `the ${days} days before`;
}

/** A day at midnight UTC, as charts over time place it. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function format(value: number, {language}: Locale, options: Intl.NumberFormatOptions): string {
  const key = `${language}${JSON.stringify(options)}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(language, options);
  numberFormats.set(key, known);
  return known.format(value);
}

/** Formats by language and options: making one takes fifty times as long as using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function money({currency}: Locale): Intl.NumberFormatOptions {
  return {style: "currency", currency, currencyDisplay: "narrowSymbol"};
}

function significant(value: number): Intl.NumberFormatOptions {
  const decimals = Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2;
  return {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
}

function withMinus(text: string): string {
  return text.replace("-", "−");
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as writing a thousand dates with it. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(language, {timeZone: "UTC", ...options});
  dateFormats.set(key, made);
  return made;
}
