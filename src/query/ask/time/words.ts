import type {Grain} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";
import {englishTime} from "./english.js";
import {spanishTime} from "./spanish.js";

/** The words of time of a language, folded. Lists stand in the order of their first word. */
export interface TimeWords {
  readonly months: readonly (readonly string[])[];
  readonly units: Readonly<Record<Grain, readonly string[]>>;
  readonly half: readonly string[];
  readonly this: readonly string[];
  /** Before a unit: the one before this one. */
  readonly last: readonly string[];
  /** Before a unit: one that ends on the last day. */
  readonly rolling: readonly string[];
  /** Before or after a unit: the one before another. */
  readonly previous: readonly string[];
  /** Before a number: so many units that end on the last day. */
  readonly past: readonly string[];
  readonly ordinals: readonly (readonly string[])[];
  /** Before a number or a unit: what lies ahead. */
  readonly next: readonly string[];
  /** After a unit: the one ahead. */
  readonly nextAfter: readonly string[];
  readonly tomorrow: readonly string[];
  /** Around a number of units: the period so many before this one. */
  readonly ago: {readonly before: readonly string[]; readonly after: readonly string[]};
  readonly today: readonly string[];
  readonly yesterday: readonly string[];
  readonly beforeYesterday: readonly string[];
  readonly toDate: Readonly<Record<Exclude<Grain, "day">, readonly string[]>>;
  readonly everything: readonly string[];
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly since: readonly string[];
  readonly upTo: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly of: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly holidays: Readonly<Record<Holiday, readonly string[]>>;
}

export type Holiday =
  "black_friday" | "cyber_monday" | "christmas_day" | "christmas_eve" | "new_year_eve" | "valentine" | "halloween";

/** The words of time of each language. */
export const timeWords: Readonly<Record<Language, TimeWords>> = {en: englishTime, es: spanishTime};

/** Every word that the time words of a language are made of. */
export function wordsOfTime(language: Language): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") for (const word of value.split(" ")) words.add(word);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === "number") words.add(key);
        else visit(inner);
      }
  };
  visit(timeWords[language]);
  return words;
}
