import type {Language} from "../../model/text.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import {element} from "../element.js";
import {askWords} from "./words.js";

/** How a question was read, and how far the reading can be trusted: exactly, with words corrected, by a model, by an analyst. */
export function readingLine({source, confidence, corrections}: Answer, language: Language): HTMLElement {
  const read = corrections.map(({written, read: as}) =>
    askWords.readAs[language].replace("{written}", written).replace("{read}", as)
  );
  const kind = source === "grammar" ? (confidence === "corrected" ? "corrected" : "exact") : source;
  return element(
    "p",
    {class: "reading", "data-reading": kind},
    element("span", {class: "badge"}, askWords[kind][language]),
    read.length > 0 && `: ${read.join("; ")}`
  );
}
