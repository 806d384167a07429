import type {Settings} from "../model/settings.js";
import type {QueryResult} from "../query/finish.js";
import {element} from "./element.js";
import {summary} from "./finding.js";
import {type Locale, rangeText} from "./format.js";
import {stateMessage} from "./state-message.js";
import {words} from "./words.js";

export interface OverviewProseOptions {
  readonly locale: Locale & Pick<Settings, "churnDays">;
  readonly status: "ready" | "working" | "failed";
  /** Whether the shop has any order; true by default. */
  readonly filled?: boolean;
  /** Counts again after a failure. */
  readonly onretry: () => void;
}

/** The overview in a few sentences; or that there is nothing, that it is being counted, or that it failed. */
export function overviewProse(
  kpis: QueryResult | null,
  {locale, status, filled = true, onretry}: OverviewProseOptions
): HTMLElement {
  const {language} = locale;
  if (status === "failed") return stateMessage(words.failed, {language, onretry});
  if (kpis === null || status === "working") return element("p", {}, words.working[language]);
  if (!filled) return element("p", {}, words.noOrders[language]);
  if (isEmpty(kpis)) return element("p", {}, `${rangeText(kpis.range, locale)}. ${words.nothing[language]}`);
  return element("p", {}, summary(kpis, {locale}));
}

/** Whether no order and no refund matches a selection. */
export function isEmpty({rows}: QueryResult): boolean {
  return !rows[0]?.values.orders && !rows[0]?.values.revenue;
}
