import {type Day, type DayRange, addDays, weekday} from "../../../model/calendar.js";
import {type Atom, fixedAtom} from "./atoms.js";
import type {Anchor} from "./time-sense.js";
import type {TimeTokens} from "./time-tokens.js";

/** Reads days of the week and weekends of which it is said which one is meant. */
export class WeekdayReader {
  readonly #tokens: TimeTokens;
  readonly #anchor: Anchor;

  constructor(tokens: TimeTokens, anchor: Anchor) {
    this.#tokens = tokens;
    this.#anchor = anchor;
  }

  /** `last Monday`, `this weekend`; null where none begins at a token. */
  read(at: number): Atom | null {
    return this.#weekday(at) ?? this.#weekend(at);
  }

  /** The latest day of the week of that name, at most the last day with data; null where a token names none. */
  latest(at: number): {day: Day; next: number} | null {
    const start = this.#tokens.skip(["the", "el"], at);
    const index = this.#tokens.time.weekdays.findIndex((names) => names.includes(this.#tokens.words[start] ?? ""));
    if (index < 0) return null;
    const {lastDay} = this.#anchor;
    return {day: addDays(lastDay, -((weekday(lastDay) - index - 1 + 7) % 7)), next: start + 1};
  }

  /** `last Monday`, `el lunes pasado`: the latest one before the last day with data. */
  #weekday(at: number): Atom | null {
    const {last} = this.#tokens.time;
    const before = this.#tokens.match(last, at);
    const named = this.latest(before < 0 ? at : before);
    const next = named === null ? -1 : before >= 0 ? named.next : this.#tokens.match(last, named.next);
    if (named === null || next < 0) return null;
    const start = named.day === this.#anchor.lastDay ? addDays(named.day, -7) : named.day;
    return fixedAtom(next, "day", {start, end: start}, "other");
  }

  /** `last weekend`, `este fin de semana`: Saturday and Sunday, of the week before where this one has not got there. */
  #weekend(at: number): Atom | null {
    const {lastDay} = this.#anchor;
    const {last, this: current, weekend} = this.#tokens.time;
    const monday = addDays(lastDay, 1 - weekday(lastDay));
    const days = (weeks: number): DayRange => ({
      start: addDays(monday, 5 - 7 * weeks),
      end: addDays(monday, 6 - 7 * weeks)
    });
    const now = this.#tokens.match(current, at);
    const this_ = now < 0 ? -1 : this.#tokens.match(weekend, now);
    if (this_ >= 0) return fixedAtom(this_, "days", days(0), "other");
    const before = this.#tokens.match(last, at);
    const start = this.#tokens.skip(["the", "el"], at);
    const first = this.#tokens.match(weekend, before < 0 ? start : before);
    const next = first < 0 ? -1 : before >= 0 ? first : this.#tokens.match(last, first);
    return next < 0 ? null : fixedAtom(next, "days", days(1), "other");
  }
}
