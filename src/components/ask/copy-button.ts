import type {Language} from "../../model/text.js";
import {element} from "../element.js";
import {askWords} from "./words.js";

export interface CopyButtonOptions {
  readonly label: string;
  readonly language: Language;
  /** What is said once it is copied. */
  readonly said?: string;
}

/** A button that copies a text; where the browser does not let it, the text is selected beside it. */
export function copyButton(
  text: string | (() => string),
  {label, language, said = askWords.copied[language]}: CopyButtonOptions
): HTMLElement {
  const status = element("span", {role: "status", class: "caveat"});
  const copy = async () => {
    const copied = typeof text === "string" ? text : text();
    try {
      await navigator.clipboard.writeText(copied);
      status.replaceChildren(` ${said}`);
    } catch {
      const field = element("input", {type: "text", readonly: true, value: copied, "aria-label": label});
      status.replaceChildren(field);
      field.select();
    }
  };
  return element(
    "span",
    {class: "copy"},
    element("button", {type: "button", onclick: () => void copy()}, label),
    status
  );
}
