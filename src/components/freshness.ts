import type {Settings} from "../model/settings.js";
import {element} from "./element.js";
import {words} from "./words.js";

/** What a freshness line tells of the data. */
export interface FreshnessData {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly fingerprint: string;
  readonly format: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly sources?: readonly string[];
  readonly shop: {readonly settings: Settings};
}

/** As of when the figures are, and of how many rows: one line at the foot of every page. */
export function freshness({
  asOf,
  dataVersion,
  fingerprint,
  format,
  rows,
  sources = [],
  shop
}: FreshnessData): HTMLElement {
  const {language, timezone} = shop.settings;
  const time = new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short", timeZone: timezone}).format(
    new Date(asOf)
  );
  const count = new Intl.NumberFormat(language).format(rows.transactions ?? 0);
  const parts = [
    `${shop.settings.name}, ${words.asOf[language]} `,
    element("time", {datetime: asOf}, `${time} ${timezone}`),
    ` · ${count} ${words.rows[language]}${sources.length ? ` (${sources.join(", ")})` : ""}`,
    ` · ${words.dataVersion[language]} ${dataVersion}`,
    ` · ${words.fingerprint[language]} `,
    element("code", {}, fingerprint),
    ` · ${words.format[language]} ${format}`
  ];
  return element("p", {class: "freshness"}, parts);
}
