import {type DayRange, addDays, addMonths, periodStart} from "../../../model/calendar.js";
import {
  type Atom,
  type TimeUnit,
  dayOf,
  fixedAtom,
  holidayOf,
  isoWeekOf,
  monthOf,
  partOf,
  periodBefore,
  periodOf
} from "./atoms.js";
import {RelativeReader} from "./relative-reader.js";
import type {Anchor} from "./time-sense.js";
import type {TimeTokens} from "./time-tokens.js";
import {WeekdayReader} from "./weekday-reader.js";
import type {Holiday} from "./words.js";

/** Reads single times: days, weeks, months, quarters, halves and years, named or counted from the last day with data. */
export class AtomReader {
  readonly #tokens: TimeTokens;
  readonly #anchor: Anchor;
  readonly #relative: RelativeReader;
  /** Days of the week and weekends. */
  readonly weekdays: WeekdayReader;

  constructor(tokens: TimeTokens, anchor: Anchor) {
    this.#tokens = tokens;
    this.#anchor = anchor;
    this.#relative = new RelativeReader(tokens, anchor);
    this.weekdays = new WeekdayReader(tokens, anchor);
  }

  /** Where the words after a date end that no calendar has: `30 February`, `2025-02-29`; null where none begins. */
  noSuchDay(at: number): number | null {
    const word = this.#tokens.words[at] ?? "";
    const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
    if (iso && dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) === null) return at + 1;
    if (/^\d{1,2}([/.-])\d{1,2}\1\d{4}$/.test(word) && this.#tokens.slashReadings(word).length === 0) return at + 1;
    const named = this.#dayBeforeMonth(at) ?? this.#dayAfterMonth(at);
    return named !== null && this.#onDay(named) === null ? named.next : null;
  }

  /** A named time, the longest that begins at a token. */
  atom(at: number): Atom | null {
    if (this.noSuchDay(at) !== null) return null;
    const found = [
      this.#isoDate(at),
      this.#onDay(this.#dayBeforeMonth(at)),
      this.#onDay(this.#dayAfterMonth(at)),
      this.#month(at),
      this.#yearPart(at),
      this.#week(at),
      this.#weekOf(at),
      this.#relative.read(at),
      this.weekdays.read(at),
      this.#partOfMonth(at),
      this.#holiday(at),
      this.#year(at)
    ].filter((atom) => atom !== null);
    return found.reduce<Atom | null>((best, atom) => (best === null || atom.next > best.next ? atom : best), null);
  }

  /** Whether days begin on or before the last day with data. */
  hasBegun({start}: DayRange): boolean {
    return start <= this.#anchor.lastDay;
  }

  /** The latest days of that name that begin on or before the last day with data. */
  latest({inYear}: Atom): DayRange {
    const year = Number(this.#anchor.lastDay.slice(0, 4));
    return inYear(year).start <= this.#anchor.lastDay ? inYear(year) : inYear(year - 1);
  }

  #isoDate(at: number): Atom | null {
    const word = this.#tokens.words[at] ?? "";
    const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
    const range = iso && dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (range) return fixedAtom(at + 1, "day", range);
    const month = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})\/(\d{4}))$/.exec(word);
    const [year, number] = month ? [Number(month[1] ?? month[4]), Number(month[2] ?? month[3])] : [0, 0];
    if (number >= 1 && number <= 12) return fixedAtom(at + 1, "month", monthOf(year, number));
    const slashed = this.#tokens.slashReadings(word);
    const clear = slashed.length === 1 || (slashed.length === 2 && slashed[0]!.start === slashed[1]!.start);
    return clear ? fixedAtom(at + 1, "day", slashed[0]!) : null;
  }

  /** `1 May 2025`, `the 3rd of March`, `3 de marzo de 2025` */
  #dayBeforeMonth(at: number): NamedDay | null {
    const day = this.#tokens.dayNumber(this.#tokens.skip(["the", "el", "dia", "el dia"], at));
    const month = day && this.#tokens.monthName(this.#tokens.skip(["of", "de"], day.next));
    return day && month && {month: month.value, day: day.value, next: month.next};
  }

  /** `May 1st, 2025` */
  #dayAfterMonth(at: number): NamedDay | null {
    const month = this.#tokens.monthName(at);
    const day = month && this.#tokens.dayNumber(this.#tokens.skip(["the"], month.next));
    return month && day && {month: month.value, day: day.value, next: day.next};
  }

  #onDay(named: NamedDay | null): Atom | null {
    return named && this.#withYear(named.next, "day", (year) => dayOf(year, named.month, named.day));
  }

  #month(at: number): Atom | null {
    const month = this.#tokens.monthName(this.#tokens.skip(["month of", "the month of", "mes de", "el mes de"], at));
    return month && this.#withYear(month.next, "month", (year) => monthOf(year, month.value));
  }

  /** Quarters and halves: `Q3 2025`, `2025 Q3`, `third quarter of 2025`, `H1 2025`. */
  #yearPart(at: number): Atom | null {
    const year = this.#tokens.yearNumber(at);
    const code = /^([qths])([1-4])$/.exec(this.#tokens.words[year?.next ?? at] ?? "");
    const short = code && year === null ? /^(2\d|3\d)$/.exec(this.#tokens.words[at + 1] ?? "") : null;
    const months = code && (code[1] === "q" || code[1] === "t" ? 3 : Number(code[2]) <= 2 ? 6 : null);
    if (code && months) {
      const next = (year?.next ?? at) + 1;
      const inYear = (of: number) => partOf(of, Number(code[2]), months);
      if (short) return fixedAtom(at + 2, months === 3 ? "quarter" : "half", inYear(2000 + Number(short[1])));
      return year
        ? fixedAtom(next, months === 3 ? "quarter" : "half", inYear(year.value))
        : this.#withYear(next, months === 3 ? "quarter" : "half", inYear);
    }
    const part = this.#tokens.ordinal(this.#tokens.skip(["the", "el", "la"], at));
    if (part === null) return null;
    const half = this.#tokens.match(this.#tokens.time.half, part.next);
    if (half >= 0 && part.value <= 2) return this.#withYear(half, "half", (of) => partOf(of, part.value, 6));
    const unit = this.#tokens.unit(part.next);
    return unit?.grain === "quarter" ? this.#withYear(unit.next, "quarter", (of) => partOf(of, part.value, 3)) : null;
  }

  #week(at: number): Atom | null {
    const unit = this.#tokens.unit(at);
    const number = unit?.grain === "week" ? this.#tokens.number(unit.next) : null;
    if (number === null || number.value < 1 || number.value > 53 || this.#anchor.weekStart !== 1) return null;
    return this.#withYear(number.next, "week", (year) => isoWeekOf(year, number.value));
  }

  /** `the week of 5 October`: the one that the day is in. */
  #weekOf(at: number): Atom | null {
    const unit = this.#tokens.unit(this.#tokens.skip(["the", "la"], at));
    const next = unit?.grain === "week" ? this.#tokens.match(["of", "of the", "del", "de"], unit.next) : -1;
    if (next < 0) return null;
    const day =
      this.#isoDate(next) ??
      this.#onDay(this.#dayBeforeMonth(next)) ??
      this.#onDay(this.#dayAfterMonth(next)) ??
      this.#holiday(next) ??
      this.christmas(next);
    return this.#itsWeek(day);
  }

  /** The week that a day is in. */
  #itsWeek(day: Atom | null): Atom | null {
    if (day?.unit !== "day") return null;
    const {weekStart} = this.#anchor;
    const {again: _, ...atom} = day;
    // The latest of a holiday's weeks is that of its latest day.
    if (day.again !== undefined && day.floating)
      return fixedAtom(day.next, "week", periodBefore(this.latest(day).start, "week", 0, weekStart));
    return {...atom, unit: "week", inYear: (year) => periodBefore(day.inYear(year).start, "week", 0, weekStart)};
  }

  /** Christmas as a day, where another word needs one: `since Christmas`. */
  christmas(at: number): Atom | null {
    const next = this.#tokens.match(this.#tokens.time.christmas, at);
    return next < 0 ? null : this.#withYear(next, "day", (year) => holidayOf(year, "christmas_day"));
  }

  /** `first 10 days of November`, `last quarter of 2025` */
  #partOfMonth(at: number): Atom | null {
    const start = this.#tokens.skip(["the", "los", "el"], at);
    const first = this.#tokens.match(["first", "primeros"], start);
    const last = this.#tokens.match(["last", "final", "ultimos", "ultimo"], start);
    const count = this.#tokens.number(Math.max(first, last));
    const unit = Math.max(first, last) < 0 ? null : this.#tokens.unit(count?.next ?? last);
    if (unit === null) return null;
    const of = this.#tokens.match(["of", "de", "del", "in"], unit.next);
    const whole = of < 0 ? null : count === null ? this.#year(of) : unit.grain === "day" ? this.#month(of) : null;
    if (whole === null) return null;
    if (count === null) {
      if (unit.grain !== "quarter" && unit.grain !== "month") return null;
      const {end} = whole.inYear(whole.year ?? 0);
      return fixedAtom(whole.next, unit.grain, periodOf(periodStart(end, unit.grain), unit.grain));
    }
    const days = (year: number): DayRange => {
      const month = whole.inYear(year);
      return first >= 0
        ? {start: month.start, end: addDays(month.start, count.value - 1)}
        : {start: addDays(month.end, 1 - count.value), end: month.end};
    };
    return count.value > 28 ? null : {...whole, unit: "days", inYear: days};
  }

  /** A holiday, or the week that it is in: `Black Friday week`. */
  #holiday(at: number): Atom | null {
    for (const [name, list] of Object.entries(this.#tokens.time.holidays)) {
      const next = this.#tokens.match(list, at);
      if (next < 0) continue;
      const again = (year: number) => holidayOf(year, name as Holiday);
      const unit = this.#tokens.unit(next);
      const atom = this.#withYear(unit?.grain === "week" ? unit.next : next, "day", again);
      if (atom !== null) return unit?.grain === "week" ? this.#itsWeek({...atom, again}) : {...atom, again};
    }
    return null;
  }

  #year(at: number): Atom | null {
    const start = this.#tokens.skip(["the year", "year", "ano", "el ano", "del ano"], at);
    const fiscal = /^fy(20\d\d)$/.exec(this.#tokens.words[at] ?? "");
    const year = fiscal ? {value: Number(fiscal[1]), next: at + 1} : this.#tokens.yearNumber(start);
    if (year === null) return null;
    return {
      next: year.next,
      unit: "year",
      inYear: () => partYear(year.value),
      year: year.value,
      floating: false,
      relative: null
    };
  }

  /** A name of days in a year, with the year that follows it, if one does; null where that year has no such days. */
  #withYear(next: number, unit: TimeUnit, inYear: (year: number) => DayRange | null): Atom | null {
    if (inYear(2024) === null) return null;
    const named = this.#yearAfter(next);
    if (named === null) return {next, unit, inYear: lastLeap(inYear), year: null, floating: true, relative: null};
    const range = inYear(named.year);
    return range && fixedAtom(named.next, unit, range);
  }

  /** `of 2025`, `last year` */
  #yearAfter(next: number): {year: number; next: number} | null {
    const start = this.#tokens.skip(this.#tokens.time.of, next);
    const after = this.#tokens.skip(["year", "ano"], start);
    for (const at of [after, start, next]) {
      const year = this.#tokens.yearNumber(at);
      if (year !== null) return {year: year.value, next: year.next};
      const relative = this.#relative.unit(at);
      if (relative?.unit === "year") return {year: Number(relative.inYear(0).start.slice(0, 4)), next: relative.next};
    }
    return null;
  }
}

/** A day of a month, which may be none of the calendar. */
interface NamedDay {
  readonly month: number;
  readonly day: number;
  readonly next: number;
}

/** A leap day of no year is that of the last leap year. */
function lastLeap(inYear: (year: number) => DayRange | null): (year: number) => DayRange {
  return (year) => inYear(year) ?? inYear(year - (year % 4))!;
}

function partYear(year: number): DayRange {
  return {start: `${year}-01-01`, end: addDays(addMonths(`${year}-01-01`, 12), -1)};
}
