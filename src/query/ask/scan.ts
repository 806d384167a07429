import {findCountry} from "../../model/countries.js";
import type {Index} from "./lexicon/index.js";
import type {Sense} from "./lexicon/senses.js";
import type {Correction} from "./reading.js";
import {nearest} from "./text/spelling.js";
import type {Token} from "./text/tokens.js";
import {type Anchor, TimeReader, type TimeSense} from "./time/time-reader.js";

/** A stretch of a question that was looked up as one; every token is in exactly one. */
export interface Item {
  /** All that it can mean; empty where nothing is known of it. */
  readonly senses: readonly (Sense | TimeSense)[];
  readonly written: string;
  readonly phrase: string;
}

export interface Scan {
  readonly items: readonly Item[];
  readonly corrections: readonly Correction[];
  /** Words that are near several known ones. */
  readonly doubtful: readonly {readonly written: string; readonly near: readonly string[]}[];
  /** How many tokens the language knows before anything is corrected. */
  readonly known: number;
}

const quiet = new Set(["?", "!", "¿", "¡", ".", ":", '"', "'", "(", ")"]);
const signs: Readonly<Record<string, string>> = {$: "USD", "€": "EUR", "£": "GBP", "¥": "JPY"};

/** The tokens that have to be accounted for: marks that say nothing are left out, single dashes as well. */
export function meaningful(tokens: readonly Token[]): Token[] {
  return tokens.filter(({word}, i) => {
    if (word === "-") return tokens[i - 1]?.word === "-" || tokens[i + 1]?.word === "-";
    return !quiet.has(word);
  });
}

/** Looks up every token of a question: the longest phrase or time that begins at each. */
export function scan(given: readonly Token[], index: Index, anchor: Anchor): Scan {
  const {tokens, corrections, doubtful, known} = corrected(given, index);
  const times = new TimeReader(tokens, index.language, anchor);
  const items: Item[] = [];
  const mixedCase = given.some(({written}) => written !== written.toUpperCase());
  for (let at = 0; at < tokens.length;) {
    const {senses, next} = itemAt(at, tokens, index, times, mixedCase);
    const part = tokens.slice(at, next);
    items.push({
      senses,
      written: part.map(({written}) => written).join(" "),
      phrase: part.map(({word}) => word).join(" ")
    });
    at = next;
  }
  return {items, corrections, doubtful, known};
}

interface Found {
  readonly senses: readonly (Sense | TimeSense)[];
  readonly next: number;
}

function itemAt(at: number, tokens: readonly Token[], index: Index, times: TimeReader, mixedCase: boolean): Found {
  const code = mixedCase ? countryCode(tokens[at]!, index) : null;
  const span = times.read(at);
  const time = span && {senses: [span.sense], next: span.next};
  const phrase = longestPhrase(at, tokens, index);
  const number = numberAt(at, tokens);
  const longest = Math.max(time?.next ?? 0, phrase?.next ?? 0, number?.next ?? 0);
  if (code !== null && longest <= at + 1) return {senses: [code], next: at + 1};
  const senses = [time, phrase, number].flatMap((found) => (found?.next === longest ? found.senses : []));
  return longest === 0 ? {senses: [], next: at + 1} : {senses, next: longest};
}

/** Two letters in capitals among words that are not: a country's code, where `it` and `us` are words. */
function countryCode({written}: Token, {countries}: Index): Sense | null {
  const member = /^[A-Z]{2,3}$/.test(written) ? countries.get(findCountry(written) ?? "") : undefined;
  return member === undefined ? null : {is: "member", dimension: "country", members: [member]};
}

function longestPhrase(at: number, tokens: readonly Token[], {phrases, longest}: Index): Found | null {
  for (let length = Math.min(longest, tokens.length - at); length > 0; --length) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({word}) => word)
      .join(" ");
    const senses = phrases.get(phrase);
    if (senses !== undefined) return {senses, next: at + length};
  }
  const word = tokens[at]!.word;
  if (word === ",") return {senses: [{is: "word", word: "and"}], next: at + 1};
  if (word in signs) return {senses: [{is: "currency", code: signs[word]!}], next: at + 1};
  return null;
}

/** `10`, `1,000.50`, `200.000`, `10k`, `2 million`: a number as people write it, never a guess. */
function numberAt(at: number, tokens: readonly Token[]): Found | null {
  const {kind, word} = tokens[at]!;
  if (kind !== "number") return null;
  const value = plainNumber(word);
  if (value === null) return null;
  const follows = tokens[at + 1];
  const factor = follows === undefined ? undefined : factors[follows.word];
  if (factor === undefined || (follows!.word.length === 1 && !follows!.glued))
    return {senses: [{is: "number", value}], next: at + 1};
  return {senses: [{is: "number", value: value * factor}], next: at + 2};
}

const factors: Readonly<Record<string, number>> = {
  k: 1000,
  m: 1_000_000,
  mil: 1000,
  thousand: 1000,
  million: 1_000_000,
  millones: 1_000_000,
  millon: 1_000_000
};

function plainNumber(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return Number(word.replaceAll(".", "").replace(",", "."));
  return /^\d+[.,]\d{1,2}$/.test(word) ? Number(word.replace(",", ".")) : null;
}

/** Tokens with their typing mistakes put right, where only one word was meant. */
function corrected(
  given: readonly Token[],
  index: Index
): Pick<Scan, "corrections" | "doubtful" | "known"> & {tokens: Token[]} {
  const corrections: Correction[] = [];
  const doubtful: Scan["doubtful"][number][] = [];
  let known = 0;
  const tokens = given.map((token) => {
    if (token.kind !== "word" || index.words.has(token.word)) {
      known += token.kind === "word" ? 1 : 0;
      return token;
    }
    // A country that the data do not have is no mistyped other one.
    if (findCountry(token.written) !== null || !/^[a-z]+$/.test(token.word)) return token;
    const near = nearest(token.word, index.words);
    if (near.length > 1 && !sameSenses(near, index)) doubtful.push({written: token.written, near});
    if (near.length === 0 || !sameSenses(near, index)) return token;
    corrections.push({written: token.written, read: near[0]!});
    return {...token, word: near[0]!};
  });
  return {tokens, corrections, doubtful, known};
}

function sameSenses([first, ...others]: readonly string[], {phrases}: Index): boolean {
  const sense = (word: string) => JSON.stringify(phrases.get(word)?.map((found) => ({...found, plural: true})) ?? word);
  return others.every((other) => sense(other) === sense(first!));
}
