import {countryName, findCountry} from "../../src/model/countries.js";
import {type DimensionName, dimensionNames, missing} from "../../src/model/dimensions.js";
import {languages} from "../../src/model/text.js";
import type {Vocabulary} from "../../src/query/ask/reading.js";
import {nearest} from "../../src/query/ask/text/spelling.js";
import {fold, tokenize} from "../../src/query/ask/text/tokens.js";

/** The most members that leave the machine with a question. */
export const mostMembers = 50;

/** A member that words of a question may mean; `name` is what people call it, where that is not the member. */
export interface OfferedMember {
  readonly dimension: DimensionName;
  readonly member: string;
  readonly name?: string;
}

interface Named {
  readonly offered: OfferedMember;
  /** Words of its names. */
  readonly words: ReadonlySet<string>;
}

/** Dimensions whose members are numbers and months; words do not find them. */
const numbered: readonly DimensionName[] = ["order_weekday", "order_hour", "first_order_month"];

/** Words that names share with any question. */
const common = new Set(
  "the and for with from all any that this are how was what which who not you our del los las con por para que una uno sin sus son new nuevo nuevos top mas".split(
    " "
  )
);

const indexes = new WeakMap<Vocabulary, ReadonlyMap<string, readonly Named[]>>();

/**
 * The members whose names share words with a question, those with the largest part of their name first, at most
 * `mostMembers`. Words match whole, by a beginning of four letters, or else with a slip of the hand.
 */
export function matchingMembers(question: string, vocabulary: Vocabulary): OfferedMember[] {
  const index = indexes.get(vocabulary) ?? makeIndex(vocabulary);
  indexes.set(vocabulary, index);
  const found = new Map<Named, number>();
  for (const word of wordsOf(question)) {
    if (common.has(word)) continue;
    const named = new Set(similar(word, index).flatMap((other) => index.get(other) ?? []));
    for (const each of named) found.set(each, (found.get(each) ?? 0) + 1);
  }
  const ranked = [...found]
    .map(([{offered, words}, count]) => ({offered, part: count / words.size, count}))
    .toSorted((a, b) => b.part - a.part || b.count - a.count);
  return [...new Set(ranked.map(({offered}) => offered))].slice(0, mostMembers);
}

function similar(word: string, index: ReadonlyMap<string, unknown>): string[] {
  const whole = index.has(word) ? [word] : [];
  if (word.length < 4) return whole;
  const begun = [...index.keys()].filter(
    (other) => other !== word && other.length >= 4 && (other.startsWith(word) || word.startsWith(other))
  );
  const found = [...whole, ...begun];
  return found.length > 0 ? found : nearest(word, index.keys());
}

function makeIndex({members, products}: Vocabulary): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>();
  const add = (offered: OfferedMember, name: string) => {
    const named = {offered, words: new Set(wordsOf(name))};
    for (const word of named.words) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [named]);
      else list.push(named);
    }
  };
  for (const dimension of dimensionNames) {
    if (dimension === "product_id" || numbered.includes(dimension)) continue;
    for (const member of members[dimension] ?? []) {
      const offered = {dimension, member};
      if (member !== missing) for (const name of namesOf(dimension, member)) add(offered, name);
    }
  }
  for (const {id, name} of products) {
    const offered = {dimension: "product_id", member: id, name} as const;
    add(offered, name);
    add(offered, id);
  }
  return index;
}

function namesOf(dimension: DimensionName, member: string): string[] {
  const code = dimension === "country" ? findCountry(member) : null;
  return code === null ? [member] : [...new Set([member, ...languages.map((language) => countryName(code, language))])];
}

/** Words of two letters and more, and ids, in lower case and without accents. */
function wordsOf(text: string): string[] {
  return tokenize(fold(text)).flatMap(({word, kind}) => (kind === "word" && word.length > 1 ? [word] : []));
}
