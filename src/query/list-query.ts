import type {Day} from "../model/calendar.js";
import type {ListTable} from "./list-tables.js";

/** A predicate on the rows of a list. Bounds are inclusive. */
export type ListFilter =
  /** Any of the members; `~none` is a missing value. */
  | {readonly column: string; readonly anyOf: readonly string[]}
  /** Days from and to. */
  | {readonly column: string; readonly from?: Day | undefined; readonly to?: Day | undefined}
  /** Numbers from and to. */
  | {readonly column: string; readonly least?: number | undefined; readonly most?: number | undefined};

/** Which rows of a table are listed, and in which order. */
export interface ListQuery {
  readonly table: ListTable;
  readonly filters: readonly ListFilter[];
  /** Rows that hold this text in one of the table's search columns, in either case of ASCII letters; null for all. */
  readonly search: string | null;
  /** Nulls come last in both directions; ties are broken by the key in the same direction. */
  readonly sort: {readonly by: string; readonly descending: boolean};
  /** The columns to read, in this order. */
  readonly columns: readonly string[];
}

/** The place of a row in a list: its value in the sort column, as the database's text, and its key. */
export interface Position {
  readonly value: string | null;
  readonly key: string;
}
