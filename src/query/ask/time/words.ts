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
  /** Christmas, of which it is not said how many days. */
  readonly christmas: readonly string[];
  /** Days of the week from Monday on. */
  readonly weekdays: readonly (readonly string[])[];
  readonly weekend: readonly string[];
  /** Periods of so many days, by the word. */
  readonly spans: Readonly<Record<string, number>>;
  /** Before or after units: whole ones of the calendar. */
  readonly full: readonly string[];
  /** The same days of the period before, of one that still runs. */
  readonly samePeriod: Readonly<Partial<Record<Grain, readonly string[]>>>;
  readonly hours: HourWords;
}

/** The words of the hours of a day. */
export interface HourWords {
  /** Before a single hour. */
  readonly at: readonly string[];
  /** Before the number of an hour. */
  readonly article: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  /** After the number of an hour of 24. */
  readonly hours: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** What stands before and between two ends; an empty text where nothing needs to stand before. */
  readonly ranges: readonly (readonly [before: readonly string[], link: readonly string[]])[];
  /** Parts of the day, with their first and last hour. */
  readonly parts: readonly {readonly phrases: readonly string[]; readonly hours: readonly [number, number]}[];
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
