import type {Language} from "../model/text.js";
import {element} from "./element.js";
import {words} from "./words.js";

/** Opens a dialog over the page; Escape, its button or a click beside it closes it. */
export function dialog(
  title: string,
  {language}: {readonly language: Language},
  ...content: readonly (Node | false)[]
): HTMLDialogElement {
  const close = () => opened.close();
  const opened = element(
    "dialog",
    {class: "definition", "aria-label": title, onclose: () => opened.remove()},
    element(
      "header",
      {},
      element("h2", {}, title),
      element("button", {type: "button", class: "close", "aria-label": words.close[language], onclick: close}, "×")
    ),
    content
  );
  opened.addEventListener("click", (event) => event.target === opened && close());
  document.body.append(opened);
  opened.showModal();
  return opened;
}
