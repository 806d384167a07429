import {decimalsOf} from "../../../src/model/currency.js";
import type {Language, Text} from "../../../src/model/text.js";
import {lineTypeLabels, statusLabels} from "../../../src/model/transaction-columns.js";
import type {FigureLocale} from "./number-formats.js";
import type {CellValue, SheetColumn, SheetTable} from "./sheet-table.js";

/** A figure below the rows: a value, with the formula that gives it where it is counted from the rows. */
export interface TotalCell {
  readonly value: number;
  readonly formula?: string;
}

/** A row below the rows of a sheet. */
export interface TotalRow {
  readonly label: string;
  /** By the index of the column. */
  readonly cells: ReadonlyMap<number, TotalCell>;
}

const labels = {
  rounding: {en: "Rounding of the rows", es: "Redondeo de las filas"},
  rows: {en: "Total of the rows", es: "Total de las filas"},
  lines: {en: "Total of product lines, not cancelled", es: "Total de líneas de producto, no canceladas"},
  whole: {en: "Whole selection", es: "Toda la selección"}
} as const satisfies Record<string, Text>;

/** Money is added in ten-thousandths, the most that is stored. */
const scale = 10_000;

/** Adds up the columns of a table that have a total, exactly. */
export class ColumnSums {
  readonly #columns: readonly number[];
  readonly #sums: bigint[];
  readonly #counts: (row: readonly CellValue[]) => boolean;

  /** @param counts which rows are added; all by default */
  constructor(layout: readonly SheetColumn[], counts: (row: readonly CellValue[]) => boolean = () => true) {
    this.#columns = layout.flatMap(({summed}, i) => (summed ? [i] : []));
    this.#sums = this.#columns.map(() => 0n);
    this.#counts = counts;
  }

  add(row: readonly CellValue[]): void {
    if (!this.#counts(row)) return;
    for (const [at, column] of this.#columns.entries()) {
      const value = row[column];
      if (typeof value === "number") this.#sums[at]! += BigInt(Math.round(value * scale));
    }
  }

  /** The sum of each column, by its index. */
  get sums(): ReadonlyMap<number, number> {
    return new Map(this.#columns.map((column, at) => [column, Number(this.#sums[at]) / scale]));
  }
}

/** Adds up a table of transactions: those lines that count as revenue. */
export function transactionSums(layout: readonly SheetColumn[], language: Language): ColumnSums {
  const [type, status] = [columnOf(layout, "line_type"), columnOf(layout, "status")];
  const [product, cancelled] = [lineTypeLabels.product![language], statusLabels.cancelled![language]];
  return new ColumnSums(layout, (row) => row[type] === product && row[status] !== cancelled);
}

/** The rows below those of a table, with the formulas of rows that begin in the second line of the sheet. */
export function totalRows(table: SheetTable, locale: FigureLocale): TotalRow[] {
  const {layout, rows, sheet} = table;
  const sums = sheet === "transactions" ? transactionSums(layout, locale.language) : new ColumnSums(layout);
  for (const row of rows) sums.add(row);
  return totalRowsOf(table, {sums: sums.sums, count: rows.length, locale});
}

export interface Counted {
  /** By the index of the column. */
  readonly sums: ReadonlyMap<number, number>;
  /** How many rows there are in the sheet. */
  readonly count: number;
  readonly locale: FigureLocale;
}

/** The same from sums that are there already. */
export function totalRowsOf(table: SheetTable, {sums, count, locale}: Counted): TotalRow[] {
  if (count === 0) return [];
  const {layout, whole, sheet} = table;
  const {language} = locale;
  const figures = new Map(
    layout.flatMap(({name}, i) => {
      const value = whole[name] ?? null;
      return value === null ? [] : [[i, {value}] as const];
    })
  );
  const wholeRow = figures.size > 0 ? [{label: labels.whole[language], cells: figures}] : [];
  if (sheet === "transactions")
    return [{label: labels.lines[language], cells: lineTotals(table, {sums, count, locale})}, ...wholeRow];
  const rounding = roundings(table, {sums, count, locale});
  const cells = new Map(
    [...sums].map(([i, sum]) => {
      const more = rounding.get(i);
      const formula = `SUM(${rangeOf(i, count)}${more ? `,${letter(i)}${count + 3}` : ""})`;
      return [i, {value: round(sum + (more?.value ?? 0)), formula}] as const;
    })
  );
  const first = rounding.size > 0 ? [{label: labels.rounding[language], cells: rounding}] : [];
  return cells.size > 0 ? [...first, {label: labels.rows[language], cells}, ...wholeRow] : wholeRow;
}

/**
 * What the rounded figures of all rows fall short of the rounded figure of the whole, by column. A difference that rounding
 * cannot explain is not among them, and so stays to be seen.
 */
function roundings({layout, whole, matching}: SheetTable, {sums, count, locale}: Counted): Map<number, TotalCell> {
  const most = (0.5 * (count + 1)) / 10 ** decimalsOf(locale.currency);
  if (count < matching) return new Map();
  return new Map(
    [...sums].flatMap(([i, sum]) => {
      const {name, additive} = layout[i]!;
      const value = round((whole[name] ?? sum) - sum);
      return additive && value !== 0 && Math.abs(value) <= most ? [[i, {value}] as const] : [];
    })
  );
}

function lineTotals({layout}: SheetTable, {sums, count, locale: {language}}: Counted): Map<number, TotalCell> {
  const criteria = [
    `${rangeOf(columnOf(layout, "line_type"), count)},"${lineTypeLabels.product![language]}"`,
    `${rangeOf(columnOf(layout, "status"), count)},"<>${statusLabels.cancelled![language]}"`
  ].join(",");
  return new Map([...sums].map(([i, value]) => [i, {value, formula: `SUMIFS(${rangeOf(i, count)},${criteria})`}]));
}

function columnOf(layout: readonly SheetColumn[], name: string): number {
  return layout.findIndex((column) => column.name === name);
}

function round(value: number): number {
  return Math.round(value * scale) / scale;
}

/** The cells of a column from the second line on: `B2:B101`. */
export function rangeOf(column: number, count: number): string {
  return `${letter(column)}2:${letter(column)}${count + 1}`;
}

/** A column as spreadsheets call it: 0 is A, 26 is AA. */
export function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last;
}
