import {defaultPreset} from "../../query/overview.js";
import type {Language} from "../../model/text.js";
import {writeFragment} from "../../engine/ask/conversation.js";
import {filtersOf} from "../../engine/ask/start-state.js";
import {element} from "../element.js";
import {popover} from "../popover.js";
import {askWords} from "./words.js";

export interface AskHereOptions {
  readonly language: Language;
  /** The browser's own by default. */
  readonly window?: Pick<Window, "location">;
}

/** A button of a page that asks a question about what its filters leave: it opens the page of questions with them. */
export function askHere({language, window = globalThis.window}: AskHereOptions): HTMLElement {
  const label = askWords.askHere[language];
  const input = element("input", {type: "text", "aria-label": label, maxlength: 2000, autocomplete: "off"});
  const send = (event: Event) => {
    event.preventDefault();
    const question = input.value.trim();
    if (question !== "") window.location.assign(askAddress(question, window.location.search));
  };
  const form = element(
    "form",
    {class: "ask-here", onsubmit: send},
    element("p", {}, label),
    input,
    element("button", {type: "submit"}, askWords.ask[language])
  );
  return popover(askWords.ask[language], form);
}

/** The address of a question that begins with the filters of a page, its period named even where it is the default. */
export function askAddress(question: string, search: string): string {
  const filters = new URLSearchParams(filtersOf(search));
  const named = ["period", "start_date", "end_date"].some((name) => filters.has(name));
  if (!named) filters.set("period", defaultPreset);
  return `./ask?${filters}${writeFragment({questions: [question], start: ""})}`;
}
