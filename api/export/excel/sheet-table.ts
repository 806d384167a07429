import type {CanonicalTable} from "../manifest/canonical-table.js";
import {type Cleaned, cleanText} from "./clean-text.js";
import type {DataSheet} from "./sheet-names.js";

export type CellValue = string | number | null;

/**
 * What a column holds: `money` in the shop's currency, shown in its minor unit; `amount` the same with every decimal that is
 * stored; `decimal` money of another currency; `rate` an exchange rate; `percent` a fraction that is shown in percent;
 * `day` and `instant` texts in ISO 8601 that cells hold as dates.
 */
export type ColumnKind =
  "text" | "count" | "money" | "amount" | "decimal" | "rate" | "score" | "percent" | "day" | "instant";

export interface SheetColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** True where a total of the rows is shown below them. */
  readonly summed?: boolean;
  /** True where the rows of the whole selection add up to its figure but for rounding. */
  readonly additive?: boolean;
  /** True where long texts go on in a second line. */
  readonly wraps?: boolean;
  /** How it is coloured: a bar, or a scale from the lowest to the highest. */
  readonly colouring?: "bar" | "scale";
}

/** The rows of a sheet, and what is said of them. */
export interface SheetTable extends CanonicalTable {
  readonly sheet: DataSheet;
  readonly layout: readonly SheetColumn[];
  /** How many rows there are, of which the sheet may hold fewer. */
  readonly matching: number;
  /** Which rows it holds, where it holds part of them, and what does not add up. */
  readonly note: string | null;
  /** Which rows it holds where it holds part of them; null where it holds all. */
  readonly reason: string | null;
  /** Figures of the whole selection, by column. */
  readonly whole: Readonly<Record<string, number | null>>;
}

/** A table whose texts are as cells can hold them. */
export function sheetTable(table: Omit<SheetTable, "columns">, cleaned: Cleaned): SheetTable {
  const rows = table.rows.map((row) =>
    row.map((value) => (typeof value === "string" ? cleanText(value, cleaned) : value))
  );
  return {...table, columns: table.layout.map(({label}) => label), rows};
}

/** A metric in percent as the fraction that a cell holds. */
export function fraction(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 10_000) / 1_000_000;
}
