import type {Language} from "../../../model/text.js";
import {english} from "./english.js";
import type {Lexicon, Sense, Word} from "./senses.js";
import {spanish} from "./spanish.js";

/** Phrases, words divided by single spaces, with everything that each can mean. */
export type Phrases = Map<string, Sense[]>;

export const lexicons: Readonly<Record<Language, Lexicon>> = {en: english, es: spanish};

/** The phrases of a list as the lexicons write it. */
export function phrasesOf(list: string): string[] {
  return list.split(", ").map((phrase) => phrase.trim());
}

/** Every phrase of a language but the names of members, which depend on the data. */
export function languagePhrases(language: Language): Phrases {
  const lexicon = lexicons[language];
  const phrases: Phrases = new Map();
  const put = (list: string, sense: Sense) => {
    for (const phrase of phrasesOf(list)) if (phrase !== "") addSense(phrases, phrase, sense);
  };
  for (const [name, list] of Object.entries(lexicon.metrics)) put(list, {is: "metric", name: name as never});
  for (const [over, percent, list] of lexicon.ratios) put(list, {is: "ratio", over, percent});
  for (const [name, [one, many]] of Object.entries(lexicon.dimensions)) {
    put(one, {is: "dimension", name: name as never, plural: false});
    put(many, {is: "dimension", name: name as never, plural: true});
  }
  for (const [grain, [one, many, series]] of Object.entries(lexicon.grains)) {
    put(one, {is: "grain", grain: grain as never, plural: false});
    put(many, {is: "grain", grain: grain as never, plural: true});
    put(series, {is: "series", grain: grain as never});
  }
  for (const [grain, list] of Object.entries(lexicon.steps)) put(list, {is: "steps", grain: grain as never});
  for (const [word, place] of Object.entries(lexicon.ordinals)) put(word, {is: "ordinal", place});
  for (const [descending, by, list] of lexicon.ranks)
    put(list, {is: "rank", descending, ...(by === "growth" ? {growth: true} : by === null ? {} : {by})});
  for (const [direction, list] of Object.entries(lexicon.changes))
    put(list, {is: "change", direction: direction as never});
  for (const [bound, list] of Object.entries(lexicon.bounds)) put(list, {is: "bound", bound: bound as never});
  for (const [word, value] of Object.entries(lexicon.numbers)) put(word, {is: "number", value});
  for (const [code, list] of Object.entries(lexicon.currencies)) put(list, {is: "currency", code});
  for (const [dataset, list] of Object.entries(lexicon.topics)) put(list, {is: "topic", dataset: dataset as never});
  for (const [code, about, list] of lexicon.refusals) put(list, {is: "refuse", code, about});
  for (const [word, list] of Object.entries(lexicon.words)) put(list, {is: "word", word: word as Word});
  return phrases;
}

/** Adds what a phrase can mean; a function word that is there already stands. */
export function addSense(phrases: Phrases, phrase: string, sense: Sense): void {
  const known = phrases.get(phrase);
  if (known === undefined) phrases.set(phrase, [sense]);
  else if (!known.some((other) => isSame(other, sense))) known.push(sense);
}

function isSame(a: Sense, b: Sense): boolean {
  return a.is === b.is && JSON.stringify(a) === JSON.stringify(b);
}
