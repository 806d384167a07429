import type {Shop} from "../model/settings.js";
import type {PageState} from "../engine/page/page.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {rangeText} from "./format.js";
import {isEmpty} from "./overview-prose.js";
import {noticeList, stateMessage} from "./state-message.js";
import {words} from "./words.js";

/** The answers of every page have a `total` with revenue and orders, which tells whether there is anything to draw. */
interface WithTotal {
  readonly total: QueryAnswer;
}

/** The answers to draw; null where there are none, or nothing matches. */
export function drawable<Q>({answers}: PageState<Q>): NonNullable<PageState<Q>["answers"]> | null {
  return answers !== null && !isEmpty((answers as unknown as WithTotal).total) ? answers : null;
}

export interface PageStatusOptions {
  readonly shop: Shop;
  /** Counts again after a failure. */
  readonly retry: () => void;
}

/** What a reader must know before the figures: that they are being counted, failed, or that nothing matches. */
export function pageStatus<Q>(state: PageState<Q>, {shop, retry}: PageStatusOptions): HTMLElement {
  const {settings, lastDay} = shop;
  // Charts of the selection before are dimmed while newer ones are counted.
  document.documentElement.classList.toggle("working", state.status === "working");
  return element(
    "div",
    {class: "page-status", role: "status"},
    noticeList(state.notices, settings),
    message(state, {locale: settings, filled: lastDay !== null, retry})
  );
}

function message<Q>(
  {status, answers}: PageState<Q>,
  {locale, filled, retry}: {locale: Shop["settings"]; filled: boolean; retry: () => void}
): Node | null {
  const {language} = locale;
  if (status === "failed") return stateMessage(words.failed, {language, onretry: retry});
  if (answers === null) return element("p", {}, words.working[language]);
  if (!filled) return element("p", {}, words.noOrders[language]);
  const {total} = answers as unknown as WithTotal;
  if (isEmpty(total)) return element("p", {}, `${rangeText(total.range, locale)}. ${words.nothing[language]}`);
  return null;
}
