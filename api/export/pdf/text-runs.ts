import type {FontFile} from "../fonts.js";

/** What stands for a character that no font has. */
export const replacement = "□";

/** A piece of text in one font. */
export interface TextRun {
  readonly family: FontFile["family"];
  readonly text: string;
}

/** Whether a family has a shape for a code point. */
export type Covers = (family: FontFile["family"], codePoint: number) => boolean;

const families: readonly FontFile["family"][] = ["Noto Sans", "DejaVu Sans"];

/** Characters that show nothing by themselves: joiners, variation selectors and the like. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/u;

/** Characters that go with those around them: spaces and marks. */
const neutral = /[\s\p{M}]/u;

/**
 * Splits a text into pieces of one font each, the first family wherever it can be.
 * @param onreplaced told of each code point that no family has
 */
export function textRuns(text: string, covers: Covers, onreplaced: (codePoint: number) => void = () => {}): TextRun[] {
  const runs: TextRun[] = [];
  for (const character of text.normalize("NFC")) {
    if (invisible.test(character)) continue;
    const codePoint = character.codePointAt(0)!;
    const last = runs.at(-1);
    const stays = last && neutral.test(character) && covers(last.family, codePoint);
    const family = stays ? last.family : families.find((name) => covers(name, codePoint));
    if (family === undefined) onreplaced(codePoint);
    append(runs, family ?? "DejaVu Sans", family ? character : replacement);
  }
  return runs.flatMap(wordsOf);
}

/** A run of a right-to-left script word by word: a font would set the space between two of them on the wrong side. */
function wordsOf(run: TextRun): TextRun[] {
  if (!rightToLeft.test(run.text)) return [run];
  return run.text.split(/( +)/).flatMap((text) => (text === "" ? [] : [{...run, text}]));
}

function append(runs: TextRun[], family: FontFile["family"], text: string): void {
  const last = runs.at(-1);
  if (last?.family === family) runs[runs.length - 1] = {family, text: last.text + text};
  else runs.push({family, text});
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The words of a line as they stand from left to right: those of a right-to-left script in the opposite order. */
export function visualWords(words: readonly string[]): string[] {
  const ordered: string[] = [];
  let pending: string[] = [];
  for (const word of words) {
    if (rightToLeft.test(word)) {
      pending.unshift(word);
      continue;
    }
    ordered.push(...pending, word);
    pending = [];
  }
  return [...ordered, ...pending];
}
