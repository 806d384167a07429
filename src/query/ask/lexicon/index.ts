import type {Language} from "../../../model/text.js";
import type {Vocabulary} from "../reading.js";
import {wordsOfTime} from "../time/words.js";
import {addMembers, countryCodes, productPhrases} from "./member-phrases.js";
import {type Phrases, languagePhrases} from "./phrases.js";

/** All that the words of a language can mean over some data. */
export interface Index {
  readonly language: Language;
  readonly phrases: Phrases;
  /** Ids of products by their names and ids. */
  readonly products: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
  /** Every word that some phrase or time has; what is not among them is mistyped or not known. */
  readonly words: ReadonlySet<string>;
  /** Members by the code of their country. */
  readonly countries: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Vocabulary, Map<Language, Index>>();

/** The index of a vocabulary in a language; made once. */
export function indexOf(vocabulary: Vocabulary, language: Language): Index {
  const made = indexes.get(vocabulary) ?? new Map<Language, Index>();
  indexes.set(vocabulary, made);
  const known = made.get(language);
  if (known !== undefined) return known;
  const index = makeIndex(vocabulary, language);
  made.set(language, index);
  return index;
}

function makeIndex(vocabulary: Vocabulary, language: Language): Index {
  const phrases = languagePhrases(language);
  addMembers(phrases, vocabulary, language);
  const products = productPhrases(vocabulary);
  const words = wordsOfTime(language);
  let longest = 1;
  for (const names of [phrases, products])
    for (const phrase of names.keys()) {
      const parts = phrase.split(" ");
      longest = Math.max(longest, parts.length);
      for (const part of parts) words.add(part);
    }
  return {language, phrases, products, longest, words, countries: countryCodes(vocabulary)};
}
