import {
  type Day,
  type DayRange,
  type Grain,
  addDays,
  addMonths,
  daysIn,
  grains,
  periodStart
} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";
import type {Token} from "../text/tokens.js";
import {
  type Atom,
  type TimeUnit,
  dayOf,
  holidayOf,
  isoWeekOf,
  monthOf,
  partOf,
  periodBefore,
  periodOf,
  rolling
} from "./atoms.js";
import {type Holiday, type TimeWords, timeWords} from "./words.js";

/** What times are counted from. */
export interface Anchor {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly weekStart: number;
}

/** A time in a question. */
export type TimeSense =
  | {
      readonly is: "time";
      /** Absent ends are open. */
      readonly range: Partial<DayRange>;
      readonly unit: TimeUnit | "all";
      /** No year was named, and the latest one taken. */
      readonly floating: boolean;
      readonly relative: "last" | "this" | "other" | null;
      /** The days in another year, where no year was named. */
      readonly inYear?: (year: number) => DayRange;
      /** Two times that were named as the ends of something: `between Q1 and Q2`. */
      readonly pair?: readonly [DayRange, DayRange];
      readonly bareYear?: number;
    }
  /** `the month before`, of another time */
  | {readonly is: "before"; readonly unit: Grain; readonly count?: number}
  | {readonly is: "future"; readonly days: number; readonly exact: boolean}
  | {readonly is: "unclear_date"; readonly readings: readonly DayRange[]};

export interface TimeSpan {
  readonly next: number;
  readonly sense: TimeSense;
}

/** Reads the times that a list of tokens names. */
export class TimeReader {
  readonly #words: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #anchor: Anchor;
  readonly #time: TimeWords;

  constructor(tokens: readonly Token[], language: Language, anchor: Anchor) {
    this.#tokens = tokens;
    this.#words = tokens.map(({word}) => word);
    this.#anchor = anchor;
    this.#time = timeWords[language];
  }

  /** The longest time that begins at a token; null where none does. */
  read(at: number): TimeSpan | null {
    return this.#between(at) ?? this.#fromTo(at) ?? this.#open(at) ?? this.#special(at) ?? this.#single(at);
  }

  /** The end of the longest phrase of a list that stands at a token; -1 where none does. */
  #match(list: readonly string[], at: number): number {
    let best = -1;
    for (const phrase of list) {
      const parts = phrase.split(" ");
      if (parts.every((part, i) => this.#words[at + i] === part)) best = Math.max(best, at + parts.length);
    }
    return best;
  }

  /** Where the words after a phrase begin, or where it would have begun. */
  #skip(list: readonly string[], at: number): number {
    const end = this.#match(list, at);
    return end < 0 ? at : end;
  }

  #single(at: number): TimeSpan | null {
    const atom = this.#atom(at);
    return atom && {next: atom.next, sense: this.#sense(atom)};
  }

  #sense(atom: Atom): TimeSense {
    const {unit, floating, relative, inYear, year} = atom;
    const range = floating ? this.#latest(atom) : inYear(year ?? 0);
    const isBare = unit === "year" && year !== null && relative === null;
    return {is: "time", range, unit, floating, relative, ...(floating && {inYear}), ...(isBare && {bareYear: year})};
  }

  /** The latest days of that name that begin on or before the last day with data. */
  #latest({inYear}: Atom): DayRange {
    const year = Number(this.#anchor.lastDay.slice(0, 4));
    return inYear(year).start <= this.#anchor.lastDay ? inYear(year) : inYear(year - 1);
  }

  #special(at: number): TimeSpan | null {
    const {firstDay, lastDay, weekStart} = this.#anchor;
    const all = this.#match(this.#time.everything, at);
    const toDate = (Object.keys(this.#time.toDate) as Exclude<Grain, "day">[])
      .map((unit) => ({unit, next: this.#match(this.#time.toDate[unit], at)}))
      .toSorted((a, b) => b.next - a.next)[0]!;
    if (toDate.next >= 0 && toDate.next >= all) {
      const range = {start: periodStart(lastDay, toDate.unit, weekStart), end: lastDay};
      return {next: toDate.next, sense: {is: "time", range, unit: toDate.unit, floating: false, relative: "this"}};
    }
    if (all >= 0)
      return {
        next: all,
        sense: {is: "time", range: {start: firstDay, end: lastDay}, unit: "all", floating: false, relative: null}
      };
    return this.#future(at) ?? this.#before(at) ?? this.#slashDate(at);
  }

  /** A date of numbers that could be day and month either way. */
  #slashDate(at: number): TimeSpan | null {
    const readings = this.#slashReadings(this.#words[at] ?? "");
    if (readings.length !== 2 || readings[0]!.start === readings[1]!.start) return null;
    return {next: at + 1, sense: {is: "unclear_date", readings}};
  }

  #slashReadings(word: string): DayRange[] {
    const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(word);
    if (match === null) return [];
    const [a, b] = [Number(match[1]), Number(match[3])];
    const year = match[4]!.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
    const readings = match[2] === "." ? [dayOf(year, b, a)] : [dayOf(year, b, a), dayOf(year, a, b)];
    return readings.filter((range) => range !== null);
  }

  #future(at: number): TimeSpan | null {
    const {lastDay, weekStart} = this.#anchor;
    const tomorrow = this.#match(this.#time.tomorrow, at);
    if (tomorrow >= 0) return {next: tomorrow, sense: {is: "future", days: 1, exact: true}};
    const next = this.#match(this.#time.next, at);
    const count = this.#number(next >= 0 ? next : at);
    if (count !== null) {
      const unit = this.#unit(count.next);
      const after = unit && next < 0 ? this.#match(this.#time.nextAfter, unit.next) : -1;
      if (unit === null || (next < 0 && after < 0)) return null;
      const days = daysIn(rolling(lastDay, count.value, unit.grain));
      return {
        next: Math.max(unit.next, after),
        sense: {is: "future", days: unit.grain === "month" ? count.value * 30 : days, exact: true}
      };
    }
    const unit = this.#unit(next >= 0 ? next : at);
    const after = unit && next < 0 ? this.#match(this.#time.nextAfter, unit.next) : -1;
    if (unit === null || (next < 0 && after < 0)) return null;
    const start = addDays(periodBefore(lastDay, unit.grain, 0, weekStart).end, 1);
    const {end} = periodOf(start, unit.grain);
    return {
      next: Math.max(unit.next, after),
      sense: {is: "future", days: daysIn({start: lastDay, end}) - 1, exact: false}
    };
  }

  /** `previous month`, `the month before`, `mes anterior`: of the time that something is compared with. */
  #before(at: number): TimeSpan | null {
    const first = this.#match(this.#time.previous, at);
    const start = first >= 0 ? first : this.#skip(["the", "el", "la", "los", "las"], at);
    const count = first >= 0 ? null : this.#number(start);
    const unit = this.#unit(count?.next ?? start);
    if (unit === null) return null;
    if (first >= 0 && this.#words[at] !== "before") return {next: unit.next, sense: {is: "before", unit: unit.grain}};
    const after = this.#match(this.#time.previous, unit.next);
    return after < 0
      ? null
      : {next: after, sense: {is: "before", unit: unit.grain, ...(count && {count: count.value})}};
  }

  #open(at: number): TimeSpan | null {
    const {lastDay} = this.#anchor;
    const make = (next: number, range: Partial<DayRange>): TimeSpan => ({
      next,
      sense: {is: "time", range, unit: "days", floating: false, relative: null}
    });
    for (const [list, rangeOf] of [
      [this.#time.since, ({start}: DayRange) => ({start, end: lastDay})],
      [this.#time.upTo, ({end}: DayRange) => ({end})],
      [this.#time.before, ({start}: DayRange) => ({end: addDays(start, -1)})],
      [this.#time.after, ({end}: DayRange) => ({start: addDays(end, 1), end: lastDay})]
    ] as const) {
      const next = this.#match(list, at);
      const atom = next < 0 ? null : (this.#atom(this.#skip(this.#time.of, next)) ?? this.#atom(next));
      if (atom === null) continue;
      return make(atom.next, rangeOf(atom.floating ? this.#latest(atom) : atom.inYear(atom.year ?? 0)));
    }
    return null;
  }

  #between(at: number): TimeSpan | null {
    const next = this.#match(this.#time.between, at);
    return next < 0 ? null : this.#pair(next, this.#time.and, true);
  }

  #fromTo(at: number): TimeSpan | null {
    const next = this.#match(this.#time.from, at);
    const from = next < 0 ? null : this.#pair(next, this.#time.until, false);
    return from ?? this.#pair(at, this.#time.until, false);
  }

  #pair(at: number, link: readonly string[], between: boolean): TimeSpan | null {
    const first = this.#atom(at);
    const second = this.#second(first?.next ?? at, link);
    if (first === null || second === null) return this.#shortPair(at, link, between);
    const [a, b] = this.#together(first, second);
    return this.#pairSpan(second.next, a, b, first.unit === second.unit ? first.unit : "days", between);
  }

  #pairSpan(next: number, a: DayRange, b: DayRange, unit: TimeUnit, between: boolean): TimeSpan | null {
    if (a.start > b.end) return null;
    const range = {start: a.start, end: b.end};
    return {
      next,
      sense: {
        is: "time",
        range,
        unit: "days",
        floating: false,
        relative: null,
        ...(between && unit !== "day" && {pair: [a, b]})
      }
    };
  }

  /** `1 to 15 May 2025`, `the first and the second quarter of 2025`: the first end shares the name of the second. */
  #shortPair(at: number, link: readonly string[], between: boolean): TimeSpan | null {
    const start = this.#skip(["the", "el", "la"], at);
    const day = this.#dayNumber(start);
    const part = this.#ordinal(start);
    const second = this.#second(day?.next ?? part?.next ?? at, link);
    if (second === null) return null;
    const b = second.floating ? this.#latest(second) : second.inYear(second.year ?? 0);
    if (day !== null && second.unit === "day") {
      const a = dayOf(Number(b.start.slice(0, 4)), Number(b.start.slice(5, 7)), day.value);
      return a && this.#pairSpan(second.next, a, b, "day", between);
    }
    if (part === null || (second.unit !== "quarter" && second.unit !== "half")) return null;
    const a = partOf(Number(b.start.slice(0, 4)), part.value, second.unit === "quarter" ? 3 : 6);
    return this.#pairSpan(second.next, a, b, second.unit, between);
  }

  #second(at: number, link: readonly string[]): Atom | null {
    const next = this.#match(link, at);
    return next < 0 ? null : this.#atom(this.#skip(["the", "el", "la"], next));
  }

  /** The days of two ends; an end without a year takes it from the other. */
  #together(first: Atom, second: Atom): [DayRange, DayRange] {
    if (!second.floating || first.floating) {
      const b = second.floating ? this.#latest(second) : second.inYear(second.year ?? 0);
      if (!first.floating) return [first.inYear(first.year ?? 0), b];
      const year = Number(b.start.slice(0, 4));
      return [first.inYear(year).start <= b.start ? first.inYear(year) : first.inYear(year - 1), b];
    }
    const a = first.inYear(first.year ?? 0);
    const year = Number(a.start.slice(0, 4));
    return [a, second.inYear(year).start >= a.start ? second.inYear(year) : second.inYear(year + 1)];
  }

  /** A named time, the longest that begins at a token. */
  #atom(at: number): Atom | null {
    const found = [
      this.#isoDate(at),
      this.#dayMonth(at),
      this.#monthDay(at),
      this.#month(at),
      this.#yearPart(at),
      this.#week(at),
      this.#named(at),
      this.#relativeUnit(at),
      this.#holiday(at),
      this.#year(at)
    ].filter((atom) => atom !== null);
    return found.reduce<Atom | null>((best, atom) => (best === null || atom.next > best.next ? atom : best), null);
  }

  #fixed(next: number, unit: TimeUnit, range: DayRange, relative: Atom["relative"] = null): Atom {
    return {next, unit, inYear: () => range, year: null, floating: false, relative};
  }

  #isoDate(at: number): Atom | null {
    const word = this.#words[at] ?? "";
    const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
    const range = iso && dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (range) return this.#fixed(at + 1, "day", range);
    const month = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})\/(\d{4}))$/.exec(word);
    const [year, number] = month ? [Number(month[1] ?? month[4]), Number(month[2] ?? month[3])] : [0, 0];
    if (number >= 1 && number <= 12) return this.#fixed(at + 1, "month", monthOf(year, number));
    const slashed = this.#slashReadings(word);
    const clear = slashed.length === 1 || (slashed.length === 2 && slashed[0]!.start === slashed[1]!.start);
    return clear ? this.#fixed(at + 1, "day", slashed[0]!) : null;
  }

  /** `1 May 2025`, `the 3rd of March`, `3 de marzo de 2025` */
  #dayMonth(at: number): Atom | null {
    const day = this.#dayNumber(this.#skip(["the", "el", "dia", "el dia"], at));
    const month = day && this.#monthName(this.#skip(["of", "de"], day.next));
    return day && month && this.#withYear(month.next, "day", (year) => dayOf(year, month.value, day.value));
  }

  /** `May 1st, 2025` */
  #monthDay(at: number): Atom | null {
    const month = this.#monthName(at);
    const day = month && this.#dayNumber(this.#skip(["the"], month.next));
    return month && day && this.#withYear(day.next, "day", (year) => dayOf(year, month.value, day.value));
  }

  #month(at: number): Atom | null {
    const month = this.#monthName(this.#skip(["month of", "the month of", "mes de", "el mes de"], at));
    return month && this.#withYear(month.next, "month", (year) => monthOf(year, month.value));
  }

  /** Quarters and halves: `Q3 2025`, `2025 Q3`, `third quarter of 2025`, `H1 2025`. */
  #yearPart(at: number): Atom | null {
    const year = this.#yearNumber(at);
    const code = /^([qths])([1-4])$/.exec(this.#words[year?.next ?? at] ?? "");
    const months = code && (code[1] === "q" || code[1] === "t" ? 3 : Number(code[2]) <= 2 ? 6 : null);
    if (code && months) {
      const next = (year?.next ?? at) + 1;
      const inYear = (of: number) => partOf(of, Number(code[2]), months);
      return year
        ? this.#fixed(next, months === 3 ? "quarter" : "half", inYear(year.value))
        : this.#withYear(next, months === 3 ? "quarter" : "half", inYear);
    }
    const part = this.#ordinal(this.#skip(["the", "el", "la"], at));
    if (part === null) return null;
    const half = this.#match(this.#time.half, part.next);
    if (half >= 0 && part.value <= 2) return this.#withYear(half, "half", (of) => partOf(of, part.value, 6));
    const unit = this.#unit(part.next);
    return unit?.grain === "quarter" ? this.#withYear(unit.next, "quarter", (of) => partOf(of, part.value, 3)) : null;
  }

  #week(at: number): Atom | null {
    const unit = this.#unit(at);
    const number = unit?.grain === "week" ? this.#number(unit.next) : null;
    if (number === null || number.value < 1 || number.value > 53 || this.#anchor.weekStart !== 1) return null;
    return this.#withYear(number.next, "week", (year) => isoWeekOf(year, number.value));
  }

  #named(at: number): Atom | null {
    const {lastDay} = this.#anchor;
    const lists = [this.#time.today, this.#time.yesterday, this.#time.beforeYesterday];
    const found = lists.map((list) => this.#match(list, at));
    const next = Math.max(...found);
    if (next < 0) return null;
    const day = addDays(lastDay, -found.indexOf(next));
    return this.#fixed(next, "day", {start: day, end: day}, "other");
  }

  #relativeUnit(at: number): Atom | null {
    const {lastDay, weekStart} = this.#anchor;
    const past = this.#match(this.#time.past, at);
    const count = past < 0 ? null : this.#number(past);
    const many = count && this.#unit(count.next);
    if (count && many) return this.#fixed(many.next, "days", rolling(lastDay, count.value, many.grain), "other");
    const rollingNext = this.#match(this.#time.rolling, at);
    const rolled = rollingNext < 0 ? null : this.#unit(rollingNext);
    if (rolled) return this.#fixed(rolled.next, "days", rolling(lastDay, 1, rolled.grain), "other");
    const current = this.#around(this.#time.this, at, false);
    if (current)
      return this.#fixed(current.next, current.grain, periodBefore(lastDay, current.grain, 0, weekStart), "this");
    const last = this.#around(this.#time.last, at, true);
    return last && this.#fixed(last.next, last.grain, periodBefore(lastDay, last.grain, 1, weekStart), "last");
  }

  /** A unit with a word before it, or after it: `last month`, `mes pasado`. */
  #around(list: readonly string[], at: number, either: boolean): {grain: Grain; next: number} | null {
    const before = this.#match(list, at);
    const unit = before < 0 ? null : this.#unit(before);
    if (unit !== null || !either) return unit;
    const first = this.#unit(this.#skip(["the", "el", "la"], at));
    const after = first ? this.#match(list, first.next) : -1;
    return first && after >= 0 && !["last", "the"].includes(this.#words[first.next]!)
      ? {grain: first.grain, next: after}
      : null;
  }

  #holiday(at: number): Atom | null {
    for (const [name, list] of Object.entries(this.#time.holidays)) {
      const next = this.#match(list, at);
      if (next >= 0) return this.#withYear(next, "day", (year) => holidayOf(year, name as Holiday));
    }
    return null;
  }

  #year(at: number): Atom | null {
    const start = this.#skip(["the year", "year", "ano", "el ano", "del ano"], at);
    const year = this.#yearNumber(start);
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

  /** A name of days in a year, with the year that follows it, if one does. */
  #withYear(next: number, unit: TimeUnit, inYear: (year: number) => DayRange | null): Atom | null {
    if (inYear(2024) === null) return null;
    // A leap day, where a year has none, is its last day of February.
    const days = (year: number) => inYear(year) ?? {start: `${year}-02-28`, end: `${year}-02-28`};
    const start = this.#skip(this.#time.of, next);
    const after = this.#skip(["year", "ano"], start);
    for (const at of [after, start, next]) {
      const year = this.#yearNumber(at);
      if (year !== null)
        return {next: year.next, unit, inYear: () => days(year.value), year: null, floating: false, relative: null};
      const relative = this.#relativeUnit(at);
      if (relative?.unit !== "year") continue;
      const of = Number(relative.inYear(0).start.slice(0, 4));
      return {next: relative.next, unit, inYear: () => days(of), year: null, floating: false, relative: null};
    }
    return {next, unit, inYear: days, year: null, floating: true, relative: null};
  }

  #monthName(at: number): {value: number; next: number} | null {
    const index = this.#time.months.findIndex((names) => names.includes(this.#words[at] ?? ""));
    return index < 0 ? null : {value: index + 1, next: at + 1};
  }

  #unit(at: number): {grain: Grain; next: number} | null {
    const grain = grains.find((name) => this.#time.units[name].includes(this.#words[at] ?? ""));
    return grain === undefined ? null : {grain, next: at + 1};
  }

  #ordinal(at: number): {value: number; next: number} | null {
    const index = this.#time.ordinals.findIndex((names) => names.includes(this.#words[at] ?? ""));
    if (index < 0) return null;
    return {value: index + 1, next: this.#suffix(at + 1)};
  }

  /** Day of a month, `1` or `1st`. */
  #dayNumber(at: number): {value: number; next: number} | null {
    const word = this.#words[at] ?? "";
    const value = /^\d{1,2}$/.test(word)
      ? Number(word)
      : this.#tokens[at]?.kind === "word" && ["primero", "uno"].includes(word)
        ? 1
        : NaN;
    return value >= 1 && value <= 31 ? {value, next: this.#suffix(at + 1)} : null;
  }

  #suffix(at: number): number {
    return this.#tokens[at]?.glued === true && /^(?:st|nd|rd|th|o|a|er|ro|do|to)$/.test(this.#words[at]!) ? at + 1 : at;
  }

  #yearNumber(at: number): {value: number; next: number} | null {
    const word = this.#words[at] ?? "";
    return /^(?:19[5-9]\d|20\d\d)$/.test(word) ? {value: Number(word), next: at + 1} : null;
  }

  #number(at: number): {value: number; next: number} | null {
    const word = this.#words[at] ?? "";
    const value = /^\d{1,4}$/.test(word)
      ? Number(word)
      : Object.hasOwn(this.#time.numbers, word)
        ? this.#time.numbers[word]!
        : 0;
    return value >= 1 ? {value, next: at + 1} : null;
  }
}

function partYear(year: number): DayRange {
  return {start: `${year}-01-01`, end: addDays(addMonths(`${year}-01-01`, 12), -1)};
}
