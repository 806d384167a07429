import {type Grain, addDays} from "../../../model/calendar.js";
import {type Atom, fixedAtom, periodBefore, rolling} from "./atoms.js";
import type {Anchor} from "./time-sense.js";
import type {TimeTokens} from "./time-tokens.js";

/** Reads times that are counted from the last day with data: `last month`, `the past 3 weeks`, `two months ago`. */
export class RelativeReader {
  readonly #tokens: TimeTokens;
  readonly #anchor: Anchor;

  constructor(tokens: TimeTokens, anchor: Anchor) {
    this.#tokens = tokens;
    this.#anchor = anchor;
  }

  /** The longest such time that begins at a token. */
  read(at: number): Atom | null {
    const found = [this.#ago(at), this.#named(at), this.unit(at)].filter((atom) => atom !== null);
    return found.reduce<Atom | null>((best, atom) => (best === null || atom.next > best.next ? atom : best), null);
  }

  /** `two months ago`, `hace dos meses`: the whole period so many before this one; of one it is not said which. */
  #ago(at: number): Atom | null {
    const {lastDay, weekStart} = this.#anchor;
    const before = this.#tokens.match(this.#tokens.time.ago.before, at);
    const count = this.#tokens.number(before < 0 ? at : before);
    const unit = count && this.#tokens.unit(count.next);
    if (unit === null || count === null || count.value < 2) return null;
    const next = before < 0 ? this.#tokens.match(this.#tokens.time.ago.after, unit.next) : unit.next;
    if (next < 0) return null;
    return fixedAtom(next, unit.grain, periodBefore(lastDay, unit.grain, count.value, weekStart), "other");
  }

  #named(at: number): Atom | null {
    const {lastDay} = this.#anchor;
    const lists = [this.#tokens.time.today, this.#tokens.time.yesterday, this.#tokens.time.beforeYesterday];
    const found = lists.map((list) => this.#tokens.match(list, at));
    const next = Math.max(...found);
    if (next < 0) return null;
    const day = addDays(lastDay, -found.indexOf(next));
    return fixedAtom(next, "day", {start: day, end: day}, "other");
  }

  /** Units that are counted, or stand beside a word such as last. */
  unit(at: number): Atom | null {
    const {lastDay, weekStart} = this.#anchor;
    const past = this.#tokens.match(this.#tokens.time.past, at);
    const count = past < 0 ? null : this.#tokens.number(past);
    const whole = count && this.#fullUnits(count);
    if (whole) return whole;
    const many = count && this.#tokens.unit(count.next);
    if (count && many) return fixedAtom(many.next, "days", rolling(lastDay, count.value, many.grain), "other");
    const rollingNext = this.#tokens.match(this.#tokens.time.rolling, at);
    const span = this.#span(at);
    if (span !== null) return fixedAtom(span.next, "days", rolling(lastDay, span.days, "day"), "other");
    const rolled = rollingNext < 0 ? null : this.#tokens.unit(rollingNext);
    if (rolled) return fixedAtom(rolled.next, "days", rolling(lastDay, 1, rolled.grain), "other");
    const current = this.#around(this.#tokens.time.this, at, false);
    if (current)
      return fixedAtom(current.next, current.grain, periodBefore(lastDay, current.grain, 0, weekStart), "this");
    const last = this.#around(this.#tokens.time.last, at, true);
    return last && fixedAtom(last.next, last.grain, periodBefore(lastDay, last.grain, 1, weekStart), "last");
  }

  /** `last 3 full months`: so many of the calendar before this one. */
  #fullUnits(count: {value: number; next: number}): Atom | null {
    const {lastDay, weekStart} = this.#anchor;
    const before = this.#tokens.match(this.#tokens.time.full, count.next);
    const unit = this.#tokens.unit(before < 0 ? count.next : before);
    const next = unit === null ? -1 : before >= 0 ? unit.next : this.#tokens.match(this.#tokens.time.full, unit.next);
    if (unit === null || next < 0) return null;
    const {start} = periodBefore(lastDay, unit.grain, count.value, weekStart);
    const {end} = periodBefore(lastDay, unit.grain, 1, weekStart);
    return fixedAtom(next, "days", {start, end}, "other");
  }

  /** `last fortnight`, `la ultima quincena`: so many days that end on the last one. */
  #span(at: number): {days: number; next: number} | null {
    const {last, rolling: past, spans} = this.#tokens.time;
    const start = Math.max(this.#tokens.match(last, at), this.#tokens.match(past, at));
    const days = start < 0 ? undefined : spans[this.#tokens.words[start] ?? ""];
    return days === undefined ? null : {days, next: start + 1};
  }

  /** A unit with a word before it, or after it: `last month`, `mes pasado`. */
  #around(list: readonly string[], at: number, either: boolean): {grain: Grain; next: number} | null {
    const before = this.#tokens.match(list, at);
    const unit =
      before < 0 ? null : this.#tokens.unit(either ? this.#tokens.skip(this.#tokens.time.full, before) : before);
    if (unit !== null || !either) return unit;
    const first = this.#tokens.unit(this.#tokens.skip(["the", "el", "la"], at));
    const after = first ? this.#tokens.match(list, first.next) : -1;
    return first && after >= 0 && !["last", "the"].includes(this.#tokens.words[first.next]!)
      ? {grain: first.grain, next: after}
      : null;
  }
}
