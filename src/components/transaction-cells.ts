import {customerSegmentLabels} from "../model/segments.js";
import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {inShopCurrency, lineTypeLabels, statusLabels, transactionLabels} from "../model/transaction-columns.js";
import {transactions} from "../query/list-tables.js";
import {dayText} from "./format.js";

type CellValue = string | number | null;

/** A column of the table of transactions as a person reads it. */
export interface CellColumn {
  readonly name: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly format: (value: CellValue) => string;
}

const texts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  line_type: lineTypeLabels,
  status: statusLabels,
  customer_segment: customerSegmentLabels
};

/** The columns of transactions in the order of the table, but the day, by which it is sorted at first, before all. */
const shownColumns = Object.entries({order_day: transactions.columns.order_day!, ...transactions.columns});

/** The columns of transactions, written the shop's way. */
export function cellColumns(locale: Pick<Settings, "language" | "currency" | "timezone">): CellColumn[] {
  const {language, currency} = locale;
  return shownColumns.map(([name, {type}]) => {
    const label = transactionLabels[name]![language];
    const format = valueFormat(name, type, locale);
    return {
      name,
      label: inShopCurrency.includes(name) ? `${label}, ${currency}` : label,
      numeric: type === "integer" || type === "decimal",
      format: (value) => (value === null ? "–" : format(value))
    };
  });
}

/** Formatters are made once for a column: making one takes longer than using it. */
function valueFormat(
  name: string,
  type: string,
  {language, timezone}: Pick<Settings, "language" | "timezone">
): (value: string | number) => string {
  if (type === "instant") {
    const format = new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short", timeZone: timezone});
    return (value) => format.format(new Date(value));
  }
  if (type === "day") return (value) => dayText(String(value), {language});
  const number = numberFormat(name, type, language);
  if (number) return (value) => number.format(value as number).replace("-", "−");
  const labels = texts[name] ?? {};
  return (value) => (Object.hasOwn(labels, value) ? labels[value]![language] : String(value));
}

function numberFormat(name: string, type: string, language: string): Intl.NumberFormat | null {
  if (name === "discount_applied") return new Intl.NumberFormat(language, {style: "percent", maximumFractionDigits: 4});
  if (name === "exchange_rate") return new Intl.NumberFormat(language, {maximumFractionDigits: 10});
  if (type === "integer") return new Intl.NumberFormat(language);
  if (type === "decimal") return new Intl.NumberFormat(language, {minimumFractionDigits: 2, maximumFractionDigits: 4});
  return null;
}
