import {
  type Day,
  type DayRange,
  type Grain,
  addDays,
  addMonths,
  isDay,
  nextPeriod,
  periodStart,
  weekday
} from "../../../model/calendar.js";
import type {Holiday} from "./words.js";

/** How long a named time is. */
export type TimeUnit = Grain | "half" | "days";

/** A time that a question names, before it is known which year a name without one is of. */
export interface Atom {
  /** Where the words after it begin. */
  readonly next: number;
  readonly unit: TimeUnit;
  /** Its days in a year; the year plays no part where `year` is null and `floating` false. */
  readonly inYear: (year: number) => DayRange;
  /** The year that was named; null where none was, or none is needed. */
  readonly year: number | null;
  /** Whether a year has to be found for it. */
  readonly floating: boolean;
  /** The same holiday of another year, which may be another day of the month. */
  readonly again?: (year: number) => DayRange;
  /** Whether it counts from the last day with data. */
  readonly relative: "last" | "this" | "other" | null;
}

/** A time of certain days. */
export function fixedAtom(next: number, unit: TimeUnit, range: DayRange, relative: Atom["relative"] = null): Atom {
  return {next, unit, inYear: () => range, year: null, floating: false, relative};
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** The days of a month, 1 to 12. */
export function monthOf(year: number, month: number): DayRange {
  return periodOf(`${pad(year, 4)}-${pad(month)}-01`, "month");
}

/** The days of the period that begins on a day. */
export function periodOf(start: Day, grain: Grain): DayRange {
  return {start, end: addDays(nextPeriod(start, grain), -1)};
}

/** The days of a part of a year: quarters and halves, from 1. */
export function partOf(year: number, part: number, months: 3 | 6): DayRange {
  const start = `${pad(year, 4)}-${pad((part - 1) * months + 1)}-01`;
  return {start, end: addDays(addMonths(start, months), -1)};
}

/** A single day; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): DayRange | null {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? {start: text, end: text} : null;
}

/** The days of an ISO 8601 week, 1 to 53: the week of 4 January is the first. */
export function isoWeekOf(year: number, week: number): DayRange {
  const start = addDays(periodStart(`${pad(year, 4)}-01-04`, "week"), (week - 1) * 7);
  return {start, end: addDays(start, 6)};
}

/** The days of so many units that end on a day. */
export function rolling(end: Day, count: number, unit: Grain): DayRange {
  if (unit === "day" || unit === "week") return {start: addDays(end, 1 - count * (unit === "day" ? 1 : 7)), end};
  const months = {month: 1, quarter: 3, year: 12}[unit];
  return {start: addDays(addMonths(end, -count * months), 1), end};
}

/** The period of a unit that lies `back` periods before the one of a day. */
export function periodBefore(day: Day, unit: Grain, back: number, weekStart: number): DayRange {
  let start = periodStart(day, unit, weekStart);
  for (let i = 0; i < back; ++i) start = periodStart(addDays(start, -1), unit, weekStart);
  return periodOf(start, unit);
}

const fixedDays: Readonly<Partial<Record<Holiday, readonly [month: number, day: number]>>> = {
  christmas_day: [12, 25],
  christmas_eve: [12, 24],
  new_year_eve: [12, 31],
  valentine: [2, 14],
  halloween: [10, 31]
};

/** The day of a holiday in a year. Black Friday follows the fourth Thursday of November, Cyber Monday that weekend. */
export function holidayOf(year: number, holiday: Holiday): DayRange {
  const fixed = fixedDays[holiday];
  if (fixed !== undefined) return dayOf(year, ...fixed)!;
  const first = `${pad(year, 4)}-11-01`;
  const thursday = addDays(first, ((4 - weekday(first) + 7) % 7) + 21);
  const day = addDays(thursday, holiday === "black_friday" ? 1 : 4);
  return {start: day, end: day};
}
