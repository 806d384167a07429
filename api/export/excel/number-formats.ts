import {decimalsOf} from "../../../src/model/currency.js";
import type {Metric} from "../../../src/model/metric.js";
import type {Language} from "../../../src/model/text.js";
import type {ColumnKind} from "./sheet-table.js";

/** How figures of a workbook are written. */
export interface FigureLocale {
  readonly language: Language;
  /** ISO 4217 code of the shop's currency. */
  readonly currency: string;
}

/**
 * The number format of a column. Texts have the format of text, under which a spreadsheet takes "=1+1" for a formula not even
 * when somebody edits the cell.
 */
export function numberFormat(kind: ColumnKind, locale: FigureLocale): string {
  return kind === "money" || kind === "amount" ? moneyFormat(locale, kind === "amount") : formats[kind];
}

const formats: Readonly<Record<Exclude<ColumnKind, "money" | "amount">, string>> = {
  text: "@",
  count: "#,##0",
  decimal: "#,##0.00##",
  rate: "0.0000######",
  score: "0.0",
  percent: "0.00%",
  day: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm:ss"
};

/** Money with its symbol where the language puts it, in the decimals of the currency or up to the four that are stored. */
function moneyFormat({language, currency}: FigureLocale, isExact: boolean): string {
  const decimals = decimalsOf(currency);
  const digits = isExact ? "0".repeat(Math.max(2, decimals)).padEnd(4, "#") : "0".repeat(decimals);
  const figure = `#,##0${digits === "" ? "" : `.${digits}`}`;
  const style = {style: "currency", currency, currencyDisplay: "narrowSymbol"} as const;
  const parts = new Intl.NumberFormat(language, style).formatToParts(1);
  const symbol = `[$${parts.find(({type}) => type === "currency")!.value}]`;
  const isBefore = parts[0]!.type === "currency";
  return isBefore ? `${symbol}${parts[1]!.type === "literal" ? "\\ " : ""}${figure}` : `${figure}\\ ${symbol}`;
}

/** The number format of a metric's figures. */
export function metricFormat({unit}: Pick<Metric, "unit">, locale: FigureLocale): string {
  return numberFormat(unit === "currency" ? "money" : unit, locale);
}

/** The number format of a metric's change: signed percent, or signed percentage points. */
export function changeFormat({change}: Pick<Metric, "change">, language: Language): string {
  if (change === "percent") return "+0.0%;-0.0%;0.0%";
  const points = language === "es" ? "p. p." : "pp";
  return `+0.00" ${points}";-0.00" ${points}";0.00" ${points}"`;
}
