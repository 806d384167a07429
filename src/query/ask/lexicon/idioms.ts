import type {Language} from "../../../model/text.js";
import type {Token} from "../text/tokens.js";
import {englishIdioms} from "./english-idioms.js";
import {spanishIdioms} from "./spanish-idioms.js";

/** Another way to put a figure: a pattern of folded words, and the words of the lexicon that it stands for. */
export type Idiom = readonly [pattern: RegExp, words: string];

const idioms: Readonly<Record<Language, readonly Idiom[]>> = {en: englishIdioms, es: spanishIdioms};

/**
 * Puts words of the lexicon in the place of sentences that mean them as a whole: `how often do customers order` is orders
 * per customer. Patterns are of whole words, and none of them can backtrack over more than a phrase.
 */
export function withoutIdioms(given: readonly Token[], language: Language): readonly Token[] {
  let tokens = given;
  let text = textOf(tokens);
  for (const [pattern, words] of idioms[language]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    tokens = replaced(tokens, match, words);
    text = textOf(tokens);
  }
  return tokens;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({word}) => word).join(" ");
}

function replaced(tokens: readonly Token[], match: RegExpExecArray, words: string): readonly Token[] {
  const before = match.input.slice(0, match.index).split(" ").length - 1;
  const length = match[0].trim().split(" ").length;
  const by = words
    .replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "")
    .trim()
    .split(" ");
  const added = by.map((word): Token => {
    const kind = /^\d/.test(word) ? "number" : "word";
    return {written: word, word, kind, glued: false};
  });
  return [...tokens.slice(0, before), ...added, ...tokens.slice(before + length)];
}
