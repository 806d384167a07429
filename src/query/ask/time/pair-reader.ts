import {type DayRange, dayNumber} from "../../../model/calendar.js";
import type {AtomReader} from "./atom-reader.js";
import {type Atom, type TimeUnit, dayOf, partOf} from "./atoms.js";
import type {TimeSpan} from "./time-sense.js";
import type {TimeTokens} from "./time-tokens.js";

/** Reads times that are named by their ends. */
export class PairReader {
  readonly #tokens: TimeTokens;
  readonly #atoms: AtomReader;

  constructor(tokens: TimeTokens, atoms: AtomReader) {
    this.#tokens = tokens;
    this.#atoms = atoms;
  }

  /** `between May and July` */
  between(at: number): TimeSpan | null {
    const next = this.#tokens.match(this.#tokens.time.between, at);
    return next < 0 ? null : this.#pair(next, this.#tokens.time.and, true);
  }

  /** `from May to July`, `May through July` */
  fromTo(at: number): TimeSpan | null {
    const years = /^(20\d\d)[-/](20\d\d)$/.exec(this.#tokens.words[at] ?? "");
    if (years && years[1]! < years[2]!) {
      const range = {start: `${years[1]}-01-01`, end: `${years[2]}-12-31`};
      return {next: at + 1, sense: {is: "time", range, unit: "days", floating: false, relative: null}};
    }
    const next = this.#tokens.match(this.#tokens.time.from, at);
    const from = next < 0 ? null : this.#pair(next, this.#tokens.time.until, false);
    return from ?? this.#pair(at, this.#tokens.time.until, false);
  }

  #pair(at: number, link: readonly string[], between: boolean): TimeSpan | null {
    const first = this.#atoms.atom(at);
    const second = this.#second(first?.next ?? at, link);
    if (first === null || second === null) return this.#shortPair(at, link, between);
    const [a, b] = this.#together(first, second);
    const unit = first.unit === second.unit ? first.unit : "days";
    return this.#pairSpan(second.next, a, b, unit, between, first.floating ? this.#nearest(first, b) : a);
  }

  /** The days of a name without a year that lie nearest to others, of those that have begun. */
  #nearest({inYear}: Atom, {start}: DayRange): DayRange {
    const year = Number(start.slice(0, 4));
    const found = [year - 1, year].map(inYear).filter((range) => this.#atoms.hasBegun(range));
    const distance = (range: DayRange) => Math.abs(dayNumber(range.start) - dayNumber(start));
    return found.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  }

  /** @param other the first end where the two are compared, not ends of one range */
  #pairSpan(
    next: number,
    a: DayRange,
    b: DayRange,
    unit: TimeUnit,
    between: boolean,
    other: DayRange = a
  ): TimeSpan | null {
    // Ends that are named the wrong way round are two periods, and no range.
    if (a.start > b.end && !between) return null;
    const range = a.start > b.end ? {start: b.start, end: a.end} : {start: a.start, end: b.end};
    const pair = other.start < b.start ? ([other, b] as const) : ([b, other] as const);
    return {
      next,
      sense: {
        is: "time",
        range,
        unit: "days",
        floating: false,
        relative: null,
        ...(unit !== "day" && unit !== "days" && {pair})
      }
    };
  }

  /** `1 to 15 May 2025`, `the first and the second quarter of 2025`: the first end shares the name of the second. */
  #shortPair(at: number, link: readonly string[], between: boolean): TimeSpan | null {
    const start = this.#tokens.skip(["the", "el", "la"], at);
    const day = this.#tokens.dayNumber(start);
    const part = this.#tokens.ordinal(start);
    const second = this.#second(day?.next ?? part?.next ?? at, link);
    if (second === null) return null;
    const b = second.floating ? this.#atoms.latest(second) : second.inYear(second.year ?? 0);
    if (day !== null && second.unit === "day") {
      const a = dayOf(Number(b.start.slice(0, 4)), Number(b.start.slice(5, 7)), day.value);
      return a && this.#pairSpan(second.next, a, b, "day", between);
    }
    if (part === null || (second.unit !== "quarter" && second.unit !== "half")) return null;
    const a = partOf(Number(b.start.slice(0, 4)), part.value, second.unit === "quarter" ? 3 : 6);
    return this.#pairSpan(second.next, a, b, second.unit, between);
  }

  #second(at: number, link: readonly string[]): Atom | null {
    const next = this.#tokens.match(link, at);
    return next < 0 ? null : this.#atoms.atom(this.#tokens.skip(["the", "el", "la"], next));
  }

  /** The days of two ends; an end without a year takes it from the other. */
  #together(first: Atom, second: Atom): [DayRange, DayRange] {
    if (!second.floating || first.floating) {
      const b = second.floating ? this.#atoms.latest(second) : second.inYear(second.year ?? 0);
      if (!first.floating) return [first.inYear(first.year ?? 0), b];
      const year = Number(b.start.slice(0, 4));
      return [first.inYear(year).start <= b.start ? first.inYear(year) : first.inYear(year - 1), b];
    }
    const a = first.inYear(first.year ?? 0);
    const year = Number(a.start.slice(0, 4));
    return [a, second.inYear(year).start >= a.start ? second.inYear(year) : second.inYear(year + 1)];
  }
}
