import type {Sense} from "../lexicon/senses.js";
import type {TimeTokens} from "./time-tokens.js";
import type {HourWords} from "./words.js";

/** Hours of the day, and where the words after them begin. */
export interface HourSpan {
  readonly next: number;
  readonly sense: Sense;
}

/** A time of the clock: its hour, 0 to 24, and whether it could be nothing else. */
interface Clock {
  readonly hour: number;
  readonly sure: boolean;
  /** Whether hours were named after it, which may be so many as well: `17 h`. */
  readonly marked: boolean;
  readonly next: number;
}

/** Reads whole hours of the day: `8pm`, `between 9am and 5pm`, `before noon`, `por la tarde`. Minutes are not read. */
export class HourReader {
  readonly #tokens: TimeTokens;
  readonly #words: HourWords;

  constructor(tokens: TimeTokens) {
    this.#tokens = tokens;
    this.#words = tokens.time.hours;
  }

  /** The longest stretch of hours that begins at a token; null where none does. */
  read(at: number): HourSpan | null {
    return this.#range(at) ?? this.#open(at) ?? this.#part(at) ?? this.#single(at);
  }

  /** `between 9am and 5pm`: from 9:00 to 16:59. */
  #range(at: number): HourSpan | null {
    for (const [before, link] of this.#words.ranges) {
      const start = this.#tokens.match(before, at);
      if (start < 0 && !before.includes("")) continue;
      const from = this.#clock(start < 0 ? at : start);
      const second = from === null ? -1 : this.#tokens.match(link, from.next);
      const to = second < 0 ? null : this.#clock(second);
      if (from === null || to === null || !(from.sure || to.sure || to.marked)) continue;
      const begin =
        !from.sure && to.hour > 12 && from.hour + 12 < to.hour && this.#isHalfDay(to) ? from.hour + 12 : from.hour;
      if (begin < to.hour) return spanOf(to.next, begin, to.hour - 1);
    }
    return null;
  }

  /** Whether a time was written with am or pm, which then holds for both ends. */
  #isHalfDay({next}: Clock): boolean {
    return this.#words.afternoon.includes(this.#tokens.words[next - 1] ?? "");
  }

  /** `after 6pm`, `before noon` */
  #open(at: number): HourSpan | null {
    const after = this.#tokens.match(this.#words.after, at);
    const since = after < 0 ? null : this.#clock(after);
    if (since?.sure && since.hour < 24) return spanOf(since.next, since.hour, 23);
    const before = this.#tokens.match(this.#words.before, at);
    const until = before < 0 ? null : this.#clock(before);
    return until?.sure && until.hour > 0 ? spanOf(until.next, 0, until.hour - 1) : null;
  }

  #part(at: number): HourSpan | null {
    for (const {phrases, hours} of this.#words.parts) {
      const next = this.#tokens.match(phrases, at);
      if (next >= 0) return spanOf(next, ...hours);
    }
    return null;
  }

  #single(at: number): HourSpan | null {
    const start = this.#tokens.match(this.#words.at, at);
    const clock = this.#clock(start < 0 ? at : start);
    return clock?.sure && clock.hour < 24 ? spanOf(clock.next, clock.hour, clock.hour) : null;
  }

  #clock(at: number): Clock | null {
    const {noon, midnight, article, morning, afternoon, hours} = this.#words;
    const named = this.#tokens.match(noon, at);
    if (named >= 0) return {hour: 12, sure: true, marked: true, next: named};
    const night = this.#tokens.match(midnight, at);
    if (night >= 0) return {hour: 24, sure: true, marked: true, next: night};
    const start = this.#tokens.match(article, at);
    const said = start >= 0;
    const word = this.#tokens.words[said ? start : at] ?? "";
    if (!/^\d{1,2}$/.test(word) || Number(word) > 24) return null;
    const hour = Number(word);
    const next = (said ? start : at) + 1;
    const [am, pm, h] = [morning, afternoon, hours].map((list) => this.#tokens.match(list, next));
    if (am! >= 0 && hour >= 1 && hour <= 12) return {hour: hour % 12, sure: true, marked: true, next: am!};
    if (pm! >= 0 && hour >= 1 && hour <= 12) return {hour: (hour % 12) + 12, sure: true, marked: true, next: pm!};
    const colon = this.#tokens.words[next] === "00" && this.#tokens.isGlued(next) ? next + 1 : -1;
    const end = colon >= 0 ? Math.max(colon, this.#tokens.match(hours, colon)) : h!;
    const sure = colon >= 0 || (said && (end >= 0 || hour > 12));
    return {hour, sure, marked: end >= 0, next: end >= 0 ? end : next};
  }
}

function spanOf(next: number, first: number, last: number): HourSpan {
  const members = Array.from({length: last - first + 1}, (_, i) => String(first + i));
  return {next, sense: {is: "member", dimension: "order_hour", members}};
}
