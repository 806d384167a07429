import type {Language} from "../model/text.js";
import {element} from "./element.js";
import {words} from "./words.js";

/** Says that there are newer data than a page shows, with a button that loads them; nothing changes under a reader. */
export function newerNotice(
  {language}: {readonly language: Language},
  {onreload}: {readonly onreload: () => void}
): HTMLElement {
  return element(
    "div",
    {class: "newer-notice", role: "status"},
    words.newer[language],
    " ",
    element("button", {type: "button", onclick: onreload}, words.reload[language])
  );
}
