import type {KeptConversation} from "../../engine/ask/conversation-store.js";
import type {Language} from "../../model/text.js";
import {element} from "../element.js";
import {askWords} from "./words.js";

/** The conversations that the browser keeps, behind a disclosure; null where there is no other one. */
export function earlierConversations(
  kept: readonly KeptConversation[],
  {language, onopen}: {readonly language: Language; readonly onopen: (kept: KeptConversation) => void}
): HTMLElement | null {
  if (kept.length === 0) return null;
  const items = kept.map((one) => {
    const more = one.questions.length > 1 ? ` (+${one.questions.length - 1})` : "";
    return element("li", {}, element("button", {type: "button", onclick: () => onopen(one)}, one.questions[0]!, more));
  });
  return element(
    "details",
    {class: "earlier"},
    element("summary", {}, `${askWords.earlier[language]} (${kept.length})`),
    element("ul", {}, items)
  );
}
