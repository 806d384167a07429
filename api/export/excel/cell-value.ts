import {escapeText} from "./clean-text.js";
import type {CellValue, ColumnKind} from "./sheet-table.js";

/** Days from the first that spreadsheets know to 1970-01-01. Source: ISO/IEC 29500-1, 18.17.4.1, the 1900 date system. */
const epoch = 25_569;
const dayLength = 86_400_000;
/** The serial of 1900-03-01: earlier ones are off by a day, since spreadsheets hold 1900 for a leap year. */
const firstSerial = 61;
/** The serial of 9999-12-31. */
const lastSerial = 2_958_465;

/** A day or an instant as a spreadsheet counts days; null where it cannot. */
export function dateSerial(text: string): number | null {
  const serial = epoch + Date.parse(text) / dayLength;
  return serial >= firstSerial && serial < lastSerial + 1 ? serial : null;
}

/** What exceljs is given for a value: a string, a number, a date, or null, never an object that could hold a formula. */
export function cellValue(value: CellValue, kind: ColumnKind): string | number | Date | null {
  if (typeof value !== "string") return value;
  const isDate = (kind === "day" || kind === "instant") && dateSerial(value) !== null;
  return isDate ? new Date(value) : escapeText(value);
}

/** The value that a cell was made of: what stands in a column of dates as a number is a date. */
export function readCell(value: CellValue, kind: ColumnKind): CellValue {
  if (typeof value !== "number" || (kind !== "day" && kind !== "instant")) return value;
  const instant = new Date(Math.round((value - epoch) * dayLength)).toISOString();
  return kind === "day" ? instant.slice(0, 10) : instant;
}
