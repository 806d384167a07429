import {transactionColumns, type TransactionRow} from "../../../../loaders/report/transaction-rows.js";
import type {Report} from "../../../../loaders/report/report.js";
import {customerSegmentLabels} from "../../../../src/model/segments.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {
  inShopCurrency,
  lineTypeLabels,
  statusLabels,
  transactionLabels
} from "../../../../src/model/transaction-columns.js";
import type {Cleaned} from "../clean-text.js";
import {cleanText} from "../clean-text.js";
import {type CellValue, type ColumnKind, type SheetColumn, type SheetTable} from "../sheet-table.js";
import {joinNotes, partNote, tableNotes} from "./table-notes.js";
import {wholeSelection} from "./whole-selection.js";

const kinds: Readonly<Record<string, ColumnKind>> = {
  discount_applied: "percent",
  exchange_rate: "rate",
  amount: "amount",
  cost_price: "amount",
  profit: "amount"
};
const kindsOfTypes = {
  text: "text",
  integer: "count",
  decimal: "decimal",
  double: "decimal",
  day: "day",
  instant: "instant"
} as const;
const summed = ["quantity", "amount", "profit"];

/** The columns of transactions: times say that they are UTC, amounts in the shop's currency which it is. */
export function transactionLayout(language: Language, currency: string): SheetColumn[] {
  return transactionColumns.map(({name, type}) => {
    const kind = kinds[name] ?? kindsOfTypes[type];
    const unit = type === "instant" ? "UTC" : inShopCurrency.includes(name) ? currency : null;
    const label = [transactionLabels[name]![language], unit].filter(Boolean).join(", ");
    return {name, label, kind, summed: summed.includes(name)};
  });
}

const labels: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  line_type: lineTypeLabels,
  status: statusLabels,
  customer_segment: customerSegmentLabels
};

/** Makes the cells of a row: numbers of what PostgreSQL writes, members by their labels. */
export function transactionCells(language: Language, cleaned: Cleaned): (row: TransactionRow) => CellValue[] {
  const makers = transactionColumns.map(({name, type}) => {
    if (type !== "text") return type === "day" || type === "instant" ? asIs : asNumber;
    const known = labels[name] ?? {};
    return (value: string) => cleanText(Object.hasOwn(known, value) ? known[value]![language] : value, cleaned);
  });
  return (row) => row.map((value, i) => (value === null ? null : makers[i]!(value)));
}

const asIs = (value: string): CellValue => value;

/** What is no number for a cell ("NaN", "Infinity") stays a text. */
function asNumber(value: string): CellValue {
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** The latest of the matching transactions. */
export function transactionsTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {rows} = report.transactions;
  const listed = {rows: rows.map(transactionCells(language, cleaned)), held: rows.length, which: tableNotes.latest};
  return transactionTable(report, language, listed);
}

export interface ListedLines {
  readonly rows: readonly (readonly CellValue[])[];
  /** How many rows the sheet will hold. */
  readonly held: number;
  /** Which those are, where there are more. */
  readonly which: Text;
}

/** A table of transactions, of which the rows may be written later. */
export function transactionTable(report: Report, language: Language, {rows, held, which}: ListedLines): SheetTable {
  const {shop} = report;
  const {matching} = report.transactions;
  const values = wholeSelection(report);
  const layout = transactionLayout(language, shop.settings.currency);
  return {
    sheet: "transactions",
    layout,
    columns: layout.map(({label}) => label),
    rows,
    matching,
    reason: held < matching ? which[language] : null,
    note: joinNotes(partNote(held, matching, which[language], language), tableNotes.lines[language]),
    whole: {quantity: values.units ?? null, amount: values.revenue ?? null, profit: values.gross_profit ?? null}
  };
}
