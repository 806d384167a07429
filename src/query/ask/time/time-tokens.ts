import {type DayRange, type Grain, grains} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";
import type {Token} from "../text/tokens.js";
import {dayOf} from "./atoms.js";
import {type TimeWords, timeWords} from "./words.js";

/** The tokens of a question as the words of time that they may be. Each reader takes a position, and gives where it ends. */
export class TimeTokens {
  readonly words: readonly string[];
  readonly time: TimeWords;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.words = tokens.map(({word}) => word);
    this.time = timeWords[language];
  }

  /** The end of the longest phrase of a list that stands at a token; -1 where none does. */
  match(list: readonly string[], at: number): number {
    let best = -1;
    for (const phrase of list) {
      const parts = phrase.split(" ");
      if (parts.every((part, i) => this.words[at + i] === part)) best = Math.max(best, at + parts.length);
    }
    return best;
  }

  /** Where the words after a phrase begin, or where it would have begun. */
  skip(list: readonly string[], at: number): number {
    const end = this.match(list, at);
    return end < 0 ? at : end;
  }

  /** Whether no space lies before a token. */
  isGlued(at: number): boolean {
    return this.#tokens[at]?.glued === true;
  }

  /** The month that a token names, 1 to 12. */
  monthName(at: number): {value: number; next: number} | null {
    const index = this.time.months.findIndex((names) => names.includes(this.words[at] ?? ""));
    return index < 0 ? null : {value: index + 1, next: at + 1};
  }

  /** The unit that a token names. */
  unit(at: number): {grain: Grain; next: number} | null {
    const grain = grains.find((name) => this.time.units[name].includes(this.words[at] ?? ""));
    return grain === undefined ? null : {grain, next: at + 1};
  }

  /** `first`, `2nd`: which of several. */
  ordinal(at: number): {value: number; next: number} | null {
    const index = this.time.ordinals.findIndex((names) => names.includes(this.words[at] ?? ""));
    if (index < 0) return null;
    return {value: index + 1, next: this.suffix(at + 1)};
  }

  /** Day of a month, `1` or `1st`. */
  dayNumber(at: number): {value: number; next: number} | null {
    const word = this.words[at] ?? "";
    const value = /^\d{1,2}$/.test(word)
      ? Number(word)
      : this.#tokens[at]?.kind === "word" && ["primero", "uno"].includes(word)
        ? 1
        : NaN;
    return value >= 1 && value <= 31 ? {value, next: this.suffix(at + 1)} : null;
  }

  /** Where the words after the ending of an ordinal begin. */
  suffix(at: number): number {
    return this.#tokens[at]?.glued === true && /^(?:st|nd|rd|th|o|a|er|ro|do|to)$/.test(this.words[at]!) ? at + 1 : at;
  }

  /** A year of four digits. */
  yearNumber(at: number): {value: number; next: number} | null {
    const word = this.words[at] ?? "";
    return /^(?:19[5-9]\d|20\d\d)$/.test(word) ? {value: Number(word), next: at + 1} : null;
  }

  /** A whole number, in digits or as a word. */
  number(at: number): {value: number; next: number} | null {
    const word = this.words[at] ?? "";
    const value = /^\d{1,4}$/.test(word)
      ? Number(word)
      : Object.hasOwn(this.time.numbers, word)
        ? this.time.numbers[word]!
        : 0;
    return value >= 1 ? {value, next: at + 1} : null;
  }

  /** The days that a date of numbers may be. */
  slashReadings(word: string): DayRange[] {
    const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(word);
    if (match === null) return [];
    const [a, b] = [Number(match[1]), Number(match[3])];
    const year = match[4]!.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
    const readings = match[2] === "." ? [dayOf(year, b, a)] : [dayOf(year, b, a), dayOf(year, a, b)];
    return readings.filter((range) => range !== null);
  }
}
