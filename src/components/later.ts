import type {PageState} from "../engine/page/page.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";
import {stateMessage} from "./state-message.js";
import {words} from "./words.js";

/** What stands in the place of figures that are asked later: that they are being counted, or that this failed. */
export function laterStatus<Q>(
  {status}: Pick<PageState<Q>, "status">,
  {locale, retry}: {readonly locale: Locale; readonly retry: () => void}
): HTMLElement {
  const {language} = locale;
  if (status === "failed") return stateMessage(words.failed, {language, onretry: retry});
  return element("div", {class: "later"}, element("p", {}, words.working[language]));
}
