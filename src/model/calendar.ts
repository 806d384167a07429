import type {Text} from "./text.js";

/** A day of the shop, `YYYY-MM-DD`. Compares as a string. */
export type Day = string;

/** Names of the ISO days of the week, Monday is 1. */
export const weekdayLabels: Readonly<Record<string, Text>> = {
  1: {en: "Monday", es: "lunes"},
  2: {en: "Tuesday", es: "martes"},
  3: {en: "Wednesday", es: "miércoles"},
  4: {en: "Thursday", es: "jueves"},
  5: {en: "Friday", es: "viernes"},
  6: {en: "Saturday", es: "sábado"},
  7: {en: "Sunday", es: "domingo"}
};

/** How days are put together into periods. */
export type Grain = "day" | "week" | "month" | "quarter" | "year";

export const grains: readonly Grain[] = ["day", "week", "month", "quarter", "year"];

export const grainLabels: Readonly<Record<Grain, Text>> = {
  day: {en: "day", es: "día"},
  week: {en: "week", es: "semana"},
  month: {en: "month", es: "mes"},
  quarter: {en: "quarter", es: "trimestre"},
  year: {en: "year", es: "año"}
};

/** A range of days, both inclusive. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

const millisecondsPerDay = 86_400_000;

/** The number of a day, counted from 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day with a number counted from 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** True for a day that the calendar has, from 1000-01-01 to 9999-12-31. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that is `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** How many days a range has, 1 when start and end are the same. */
export function daysIn({start, end}: DayRange): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

/** ISO day of the week, Monday is 1 and Sunday 7. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * The first day of the period that a day lies in.
 * @param weekStart ISO day of the week on which weeks begin, 1 (Monday) to 7
 */
export function periodStart(day: Day, grain: Grain, weekStart = 1): Day {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (grain) {
    case "day":
      return day;
    case "week":
      return addDays(day, -((weekday(day) - weekStart + 7) % 7));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "quarter":
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
    case "year":
      return `${year}-01-01`;
  }
}

/** The first day of the period after the one that begins on `start`. */
export function nextPeriod(start: Day, grain: Grain): Day {
  if (grain === "day") return addDays(start, 1);
  if (grain === "week") return addDays(start, 7);
  return addMonths(start, grain === "month" ? 1 : grain === "quarter" ? 3 : 12);
}

/** The same day of the month `count` months later; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const lastOfMonth = addDays(addDays(first, 31).slice(0, 8) + "01", -1);
  return Number(day.slice(8)) > Number(lastOfMonth.slice(8)) ? lastOfMonth : first.slice(0, 8) + day.slice(8);
}

/** The days of the period that begins on `start` and lie in a range. */
export function clipPeriod(start: Day, grain: Grain, range: DayRange): DayRange {
  const last = addDays(nextPeriod(start, grain), -1);
  return {start: start < range.start ? range.start : start, end: last > range.end ? range.end : last};
}

/** Every period of a range, each clipped to the range, in order. `start` of a period is its own first day. */
export function periodsOf(range: DayRange, grain: Grain, weekStart = 1): {start: Day; clipped: DayRange}[] {
  const periods = [];
  for (let start = periodStart(range.start, grain, weekStart); start <= range.end; start = nextPeriod(start, grain)) {
    periods.push({start, clipped: clipPeriod(start, grain, range)});
  }
  return periods;
}
