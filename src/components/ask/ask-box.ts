import type {Language} from "../../model/text.js";
import type {Completion} from "../../query/ask/reading.js";
import {type DimensionName, dimensions} from "../../model/dimensions.js";
import {element, uniqueId} from "../element.js";
import {words} from "../words.js";
import {askWords} from "./words.js";

/** A field for a question, with completions beneath it. */
export interface AskBox extends HTMLFormElement {
  /** Takes the focus, with all of the text selected. */
  begin(): void;
  /** Empties the field. */
  clear(): void;
}

export interface AskBoxOptions {
  readonly language: Language;
  /** What the field is called. */
  readonly label: string;
  /** What the button says. */
  readonly button: string;
  /** What may be written next. */
  readonly complete: (text: string) => readonly Completion[];
  /** Told of a question that was sent. */
  readonly onask: (question: string) => void;
  /** Gives the question up, by Escape or its button; without it, there is no such button. */
  readonly oncancel?: () => void;
  /** What the field holds at first; nothing by default. */
  readonly value?: string;
}

/** Completions that are shown at once. */
const mostShown = 8;

/**
 * A combobox with a list of completions, as the ARIA Authoring Practices describe it: arrows move through the list while
 * the focus stays in the field, Enter takes what is marked or asks, Escape closes the list.
 */
export function askBox(options: AskBoxOptions): AskBox {
  const {language, label, button, complete, onask, oncancel, value = ""} = options;
  const id = uniqueId("completions");
  const input = element("input", {
    type: "text",
    role: "combobox",
    "aria-label": label,
    "aria-expanded": "false",
    "aria-controls": id,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: 2000,
    placeholder: label,
    value
  });
  const list = element("ul", {id, role: "listbox", "aria-label": askWords.suggestions[language], hidden: true});
  let shown: readonly Completion[] = [];
  let marked = -1;

  const open = (completions: readonly Completion[]) => {
    shown = completions.slice(0, mostShown);
    list.replaceChildren(...shown.map(option));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    mark(-1);
  };
  const mark = (at: number) => {
    marked = at;
    [...list.children].forEach((one, i) => one.setAttribute("aria-selected", String(i === at)));
    list.children[at]?.scrollIntoView?.({block: "nearest"});
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${at}`);
  };
  const move = (by: 1 | -1) => {
    if (shown.length === 0) open(suggest());
    else mark(marked < 0 && by < 0 ? shown.length - 1 : (marked + by + shown.length) % shown.length);
    return shown.length > 0;
  };
  const take = ({text, kind}: Completion) => {
    input.value = kind === "question" ? text : `${text.trimEnd()} `;
    input.focus();
    open(kind === "question" ? [] : suggest());
  };
  const suggest = () => complete(input.value);
  const option = (completion: Completion, i: number) =>
    element(
      "li",
      {
        id: `${id}-${i}`,
        role: "option",
        "aria-selected": "false",
        // The field keeps the focus, so that the list stays open until the click is over.
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => take(completion)
      },
      completion.label,
      hintOf(completion, language)
    );
  const send = (event: Event) => {
    event.preventDefault();
    open([]);
    if (input.value.trim() !== "") onask(input.value.trim());
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => marked >= 0 && (take(shown[marked]!), true),
    Escape: () => (shown.length > 0 ? (open([]), true) : oncancel !== undefined && (oncancel(), true))
  };
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener("input", () => open(input.value.trim() === "" ? [] : suggest()));
  input.addEventListener("blur", () => open([]));
  const form = element(
    "form",
    {class: "ask-box", onsubmit: send},
    element("div", {class: "ask-field"}, input, list),
    element("button", {type: "submit"}, button),
    oncancel && element("button", {type: "button", onclick: oncancel}, askWords.cancel[language])
  );
  return Object.assign(form, {
    begin: () => (input.focus(), input.select()),
    clear: () => ((input.value = ""), open([]))
  });
}

/** What a completion is, where its name does not say it. */
function hintOf({kind, of}: Completion, language: Language): HTMLElement | null {
  const text =
    kind === "product"
      ? words.product[language]
      : kind === "member" && of !== undefined && of in dimensions
        ? dimensions[of as DimensionName].label[language]
        : null;
  return text === null ? null : element("span", {class: "hint"}, ` ${text.toLowerCase()}`);
}
