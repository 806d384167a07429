import {createHash} from "node:crypto";
import {csvLine} from "../../../src/query/csv.js";

/** Rows of a file as plain data: days and times in ISO 8601, null where nothing is known. */
export interface CanonicalTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table as the text that is hashed: CSV with a header, numbers as JavaScript writes them. */
export function canonicalText({columns, rows}: CanonicalTable): string {
  const fields = (row: readonly (string | number | null)[]) =>
    row.map((value) => (value === null ? null : String(value)));
  return csvLine(columns) + rows.map((row) => csvLine(fields(row))).join("");
}

/** The SHA-256 of a table's text, in hexadecimal. */
export function tableHash(table: CanonicalTable): string {
  return createHash("sha256").update(canonicalText(table)).digest("hex");
}
