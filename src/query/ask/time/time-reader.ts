import {
  type DayRange,
  type Grain,
  addDays,
  daysIn,
  periodStart,
  weekday as weekdayOf
} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";
import type {Token} from "../text/tokens.js";
import {AtomReader} from "./atom-reader.js";
import {type Atom, periodBefore, periodOf, rolling} from "./atoms.js";
import {HourReader, type HourSpan} from "./hour-reader.js";
import {PairReader} from "./pair-reader.js";
import type {Anchor, TimeSense, TimeSpan} from "./time-sense.js";
import {TimeTokens} from "./time-tokens.js";

/** Reads the times that a list of tokens names. */
export class TimeReader {
  readonly #tokens: TimeTokens;
  readonly #atoms: AtomReader;
  readonly #pairs: PairReader;
  readonly #hours: HourReader;
  readonly #anchor: Anchor;

  constructor(tokens: readonly Token[], language: Language, anchor: Anchor) {
    this.#tokens = new TimeTokens(tokens, language);
    this.#atoms = new AtomReader(this.#tokens, anchor);
    this.#pairs = new PairReader(this.#tokens, this.#atoms);
    this.#hours = new HourReader(this.#tokens);
    this.#anchor = anchor;
  }

  /** The hours of the day that begin at a token; null where none do. */
  hours(at: number): HourSpan | null {
    return this.#hours.read(at);
  }

  /** The longest time that begins at a token; null where none does. */
  read(at: number): TimeSpan | null {
    const none = this.#atoms.noSuchDay(at);
    if (none !== null) return {next: none, sense: {is: "no_such_day"}};
    return (
      this.#pairs.between(at) ??
      this.#pairs.fromTo(at) ??
      this.#open(at) ??
      this.#special(at) ??
      this.#single(at) ??
      this.#unclear(at)
    );
  }

  #single(at: number): TimeSpan | null {
    const atom = this.#atoms.atom(at);
    return atom && {next: atom.next, sense: this.#sense(atom)};
  }

  #sense(atom: Atom): TimeSense {
    const {unit, floating, relative, inYear, year, again} = atom;
    const range = floating ? this.#atoms.latest(atom) : inYear(year ?? 0);
    return {is: "time", range, unit, floating, relative, ...(floating && {inYear}), ...(again && {again})};
  }

  #special(at: number): TimeSpan | null {
    const {firstDay, lastDay, weekStart} = this.#anchor;
    const all = this.#tokens.match(this.#tokens.time.everything, at);
    const toDate = (Object.keys(this.#tokens.time.toDate) as Exclude<Grain, "day">[])
      .map((unit) => ({unit, next: this.#tokens.match(this.#tokens.time.toDate[unit], at)}))
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
    return this.#samePeriod(at) ?? this.#future(at) ?? this.#before(at) ?? this.#slashDate(at);
  }

  /** `the same period last month`, of a month that still runs. */
  #samePeriod(at: number): TimeSpan | null {
    for (const [unit, phrases] of Object.entries(this.#tokens.time.samePeriod)) {
      const next = this.#tokens.match(phrases, at);
      if (next >= 0) return {next, sense: {is: "before", unit: unit as Grain}};
    }
    return null;
  }

  /** Christmas, which is a day or the weeks before it; Monday, which is the last one or all of them; the weekend as well. */
  #unclear(at: number): TimeSpan | null {
    const christmas = this.#atoms.christmas(at);
    if (christmas !== null) {
      const day = christmas.floating ? this.#atoms.latest(christmas) : christmas.inYear(christmas.year ?? 0);
      const weeks = {start: `${day.start.slice(0, 4)}-12-01`, end: day.end};
      return {next: christmas.next, sense: {is: "unclear_date", readings: [day, weeks]}};
    }
    const {weekdays, weekend} = this.#tokens.time;
    const named = this.#atoms.weekdays.latest(at);
    if (named !== null && this.#tokens.words[at] !== "the" && this.#tokens.words[at] !== "el") {
      const number = weekdays.findIndex((names) => names.includes(this.#tokens.words[named.next - 1]!)) + 1;
      return {
        next: named.next,
        sense: {is: "unclear_date", readings: [{start: named.day, end: named.day}], every: [number]}
      };
    }
    const next = this.#tokens.match(weekend, at);
    if (next < 0) return null;
    const {lastDay} = this.#anchor;
    const saturday = addDays(lastDay, -((weekdayOf(lastDay) + 1) % 7) - (weekdayOf(lastDay) === 6 ? 7 : 0));
    return {next, sense: {is: "unclear_date", readings: [{start: saturday, end: addDays(saturday, 1)}], every: [6, 7]}};
  }

  /** A date of numbers that could be day and month either way. */
  #slashDate(at: number): TimeSpan | null {
    const readings = this.#tokens.slashReadings(this.#tokens.words[at] ?? "");
    if (readings.length !== 2 || readings[0]!.start === readings[1]!.start) return null;
    return {next: at + 1, sense: {is: "unclear_date", readings}};
  }

  #future(at: number): TimeSpan | null {
    const {lastDay, weekStart} = this.#anchor;
    const ahead = this.#tokens.match(this.#tokens.time.next, at);
    const span = ahead < 0 ? undefined : this.#tokens.time.spans[this.#tokens.words[ahead] ?? ""];
    if (span !== undefined) return {next: ahead + 1, sense: {is: "future", days: span, exact: true}};
    const tomorrow = this.#tokens.match(this.#tokens.time.tomorrow, at);
    if (tomorrow >= 0) return {next: tomorrow, sense: {is: "future", days: 1, exact: true}};
    const next = this.#tokens.match(this.#tokens.time.next, at);
    const count = this.#tokens.number(next >= 0 ? next : at);
    if (count !== null) {
      const unit = this.#tokens.unit(count.next);
      const after = unit && next < 0 ? this.#tokens.match(this.#tokens.time.nextAfter, unit.next) : -1;
      if (unit === null || (next < 0 && after < 0)) return null;
      const days = daysIn(rolling(lastDay, count.value, unit.grain));
      return {
        next: Math.max(unit.next, after),
        sense: {is: "future", days: unit.grain === "month" ? count.value * 30 : days, exact: true}
      };
    }
    const unit = this.#tokens.unit(next >= 0 ? next : at);
    const after = unit && next < 0 ? this.#tokens.match(this.#tokens.time.nextAfter, unit.next) : -1;
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
    const first = this.#tokens.match(this.#tokens.time.previous, at);
    const start = first >= 0 ? first : this.#tokens.skip(["the", "el", "la", "los", "las"], at);
    const count = first >= 0 ? null : this.#tokens.number(start);
    const unit = this.#tokens.unit(count?.next ?? start);
    if (unit === null) return null;
    if (first >= 0 && this.#tokens.words[at] !== "before")
      return {next: unit.next, sense: {is: "before", unit: unit.grain}};
    const after = this.#tokens.match(this.#tokens.time.previous, unit.next);
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
      [this.#tokens.time.since, ({start}: DayRange) => ({start, end: lastDay})],
      [this.#tokens.time.upTo, ({end}: DayRange) => ({end})],
      [this.#tokens.time.before, ({start}: DayRange) => ({end: addDays(start, -1)})],
      [this.#tokens.time.after, ({end}: DayRange) => ({start: addDays(end, 1), end: lastDay})]
    ] as const) {
      const next = this.#tokens.match(list, at);
      const atom =
        next < 0
          ? null
          : (this.#atoms.atom(this.#tokens.skip(this.#tokens.time.of, next)) ??
            this.#atoms.atom(next) ??
            this.#atoms.christmas(this.#tokens.skip(this.#tokens.time.of, next)));
      const weekday = next >= 0 && list === this.#tokens.time.since ? this.#atoms.weekdays.latest(next) : null;
      if (atom === null && weekday !== null) return make(weekday.next, {start: weekday.day, end: lastDay});
      if (atom === null) continue;
      return make(atom.next, rangeOf(atom.floating ? this.#atoms.latest(atom) : atom.inYear(atom.year ?? 0)));
    }
    return null;
  }
}
