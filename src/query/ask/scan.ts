import {findCountry} from "../../model/countries.js";
import type {Index} from "./lexicon/index.js";
import type {Sense} from "./lexicon/senses.js";
import type {Correction} from "./reading.js";
import {nearest} from "./text/spelling.js";
import type {Token} from "./text/tokens.js";
import {TimeReader} from "./time/time-reader.js";
import type {Anchor, TimeSense} from "./time/time-sense.js";

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
    if (word === "-") return isDoubled(tokens, i) || isSign(tokens, i) || isBetweenPeriods(tokens, i);
    return !quiet.has(word);
  });
}

function isDoubled(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === "-" || tokens[at + 1]?.word === "-";
}

/** Months, parts of years and times of the clock, of which two may be ends: `Jan-Mar`, `Q1-Q3`, `9am-5pm`. */
const ends =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|set|oct|nov|dec|ene|abr|ago|dic|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|q[1-4]|t[1-4]|am|pm|h)$/;

function isBetweenPeriods(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.word ?? "", tokens[at + 1]?.word ?? ""];
  return ends.test(before) && (ends.test(after) || /^\d{1,2}$/.test(after));
}

/** A minus before a number, `top -5`, where a dash stands between two. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === "number" && next.glued && !tokens[at]!.glued;
}

/** What a token costs that nothing is known of, in items. */
const unknownCost = 10;

/**
 * Looks up every token of a question: of all ways to cut it into known phrases, times and numbers the one with the
 * fewest unknown words, then the fewest items, then the longest first.
 */
export function scan(given: readonly Token[], index: Index, anchor: Anchor): Scan {
  const {tokens, corrections, doubtful, known} = corrected(given, index);
  const times = new TimeReader(tokens, index.language, anchor);
  const mixedCase = given.some(({written}) => written !== written.toUpperCase());
  const best: {cost: number; found: Found}[] = [];
  for (let at = tokens.length - 1; at >= 0; --at) {
    const ways = waysAt(at, tokens, index, times, mixedCase).map((found) => ({
      found,
      cost: (found.senses.length === 0 ? unknownCost : 1) + (best[found.next]?.cost ?? 0)
    }));
    best[at] = ways.reduce((one, other) => (other.cost < one.cost ? other : one));
  }
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; at = best[at]!.found.next) {
    const {senses, next} = best[at]!.found;
    const part = tokens.slice(at, next);
    items.push({
      senses,
      written: part.map(({written}) => written).join(" "),
      phrase: part.map(({word}) => word).join(" ")
    });
  }
  return {items, corrections, doubtful, known};
}

interface Found {
  readonly senses: readonly (Sense | TimeSense)[];
  readonly next: number;
}

/** Everything that can begin at a token, the longest first; what is equally long is one thing with several senses. */
function waysAt(at: number, tokens: readonly Token[], index: Index, times: TimeReader, mixedCase: boolean): Found[] {
  const span = times.read(at);
  const hours = times.hours(at);
  const code = mixedCase ? countryCode(tokens[at]!, index) : null;
  const single = code === null ? [] : [{senses: [code], next: at + 1}];
  const found = [
    ...(span === null ? [] : [{senses: [span.sense], next: span.next}]),
    ...(hours === null ? [] : [{senses: [hours.sense], next: hours.next}]),
    ...phrasesAt(at, tokens, index),
    ...numberAt(at, tokens)
  ].filter(({next}) => code === null || next > at + 1);
  const byEnd = new Map<number, (Sense | TimeSense)[]>();
  for (const {senses, next} of [...found, ...single]) byEnd.set(next, [...(byEnd.get(next) ?? []), ...senses]);
  const ways = [...byEnd].map(([next, senses]) => ({senses, next})).toSorted((a, b) => b.next - a.next);
  return byEnd.has(at + 1) ? ways : [...ways, {senses: [], next: at + 1}];
}

/** Two letters in capitals among words that are not: a country's code, where `it` and `us` are words. */
function countryCode({written}: Token, {countries}: Index): Sense | null {
  const member = /^[A-Z]{2,3}$/.test(written) ? countries.get(findCountry(written) ?? "") : undefined;
  return member === undefined ? null : {is: "member", dimension: "country", members: [member]};
}

/** Words that begin a bound with the one after them: `más de 500` is no ranking. */
const more = new Set(["mas", "menos", "more", "less", "fewer"]);
const than = new Set(["de", "than", "que"]);

function phrasesAt(at: number, tokens: readonly Token[], {phrases, products, longest}: Index): Found[] {
  const found: Found[] = [];
  const word = tokens[at]!.word;
  if (word === ",") found.push({senses: [{is: "word", word: "and"}], next: at + 1});
  if (Object.hasOwn(signs, word)) found.push({senses: [{is: "currency", code: signs[word]!}], next: at + 1});
  if (isPronoun(tokens, at)) return [{senses: [{is: "word", word: "stop"}], next: at + 1}];
  let phrase = "";
  for (let next = at + 1; next <= Math.min(at + longest, tokens.length); ++next) {
    const last = tokens[next - 1]!.word;
    phrase = next === at + 1 ? last : `${phrase} ${last}`;
    const named = (products.get(phrase) ?? []).map((id): Sense => ({is: "product", id}));
    const senses = [...(phrases.get(phrase) ?? []), ...named];
    if (senses.length === 0) continue;
    if (more.has(last) && than.has(tokens[next]?.word ?? "") && senses.some(({is}) => is === "rank")) continue;
    found.push({senses, next});
  }
  return found;
}

/** What may stand before `us` where it is a country, and after what it is not: `revenue in us`, `bought from us`. */
const beforePlaces = new Set(
  "in from for the of by and or vs versus except excluding without than against only to compare between with inside".split(
    " "
  )
);
const dealing = new Set(
  "buy buys bought buying order ordered purchase purchased shop shopped hear heard come came".split(" ")
);

/** Whether `us` in small letters is those who ask, and not a country. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.written !== "us" || at === 0) return false;
  const [verb, before] = [tokens[at - 2]?.word ?? "", tokens[at - 1]!.word];
  return (!beforePlaces.has(before) && before !== ",") || dealing.has(verb);
}

/** `10`, `1,000.50`, `200.000`, `10k`, `2 million`: a number as people write it, never a guess. */
function numberAt(at: number, tokens: readonly Token[]): Found[] {
  const {kind, word} = tokens[at]!;
  if (kind !== "number") return [];
  const value = plainNumber(word);
  if (value === null) return [];
  const follows = tokens[at + 1];
  const factor = follows === undefined ? undefined : factors[follows.word];
  if (factor === undefined || (follows!.word.length === 1 && !follows!.glued))
    return [{senses: [{is: "number", value}], next: at + 1}];
  return [{senses: [{is: "number", value: value * factor}], next: at + 2}];
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
