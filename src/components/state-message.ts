import type {Language} from "../model/text.js";
import type {Text} from "../model/text.js";
import type {Notice} from "../query/url.js";
import {element} from "./element.js";
import {words} from "./words.js";

/** A message in place of charts: nothing to show, or an error. */
export function stateMessage(
  text: Text,
  {language, onretry}: {readonly language: Language; readonly onretry?: () => void}
): HTMLElement {
  const label = {en: "Try again", es: "Reintentar"}[language];
  return element(
    "div",
    {class: "state-message", role: "status"},
    element("p", {}, text[language]),
    onretry && element("button", {type: "button", onclick: onretry}, label)
  );
}

/** What of the address was ignored, a line each; hidden where all of it was used. */
export function noticeList(notices: readonly Notice[], {language}: {readonly language: Language}): HTMLElement {
  if (notices.length === 0) return element("div", {hidden: true});
  const items = notices.map(({parameter, message}) =>
    element("li", {}, element("code", {}, parameter), `: ${message[language]}`)
  );
  return element("div", {class: "notices", role: "status"}, `${words.ignored[language]}:`, element("ul", {}, items));
}
