import type {QuestionAccuracy} from "../../query/ask/accuracy.js";
import {element} from "../element.js";
import {type Locale, dayText} from "../format.js";
import {askWords} from "./words.js";

/** How well questions were read when that was last measured; null where it never was. */
export function accuracyNote(accuracy: QuestionAccuracy | null, locale: Locale): HTMLElement | null {
  if (accuracy === null) return null;
  const {questions, wrong, in_scope: scope, in_scope_right: right} = accuracy.all;
  const values: Readonly<Record<string, string>> = {
    date: dayText(accuracy.date.slice(0, 10), locale),
    questions: questions.toLocaleString(locale.language),
    wrong: wrong.toLocaleString(locale.language),
    scope: scope.toLocaleString(locale.language),
    right: right.toLocaleString(locale.language)
  };
  const text = askWords.accuracy[locale.language].replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  return element("p", {class: "caveat accuracy"}, text);
}
