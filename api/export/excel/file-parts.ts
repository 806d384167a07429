import type {Language} from "../../../src/model/text.js";
import {tableHash} from "../manifest/canonical-table.js";
import type {FilePart} from "../manifest/file-manifest.js";
import {sheetTitle} from "./sheet-names.js";
import type {SheetTable} from "./sheet-table.js";

/** What a manifest says of the tables of a workbook. */
export function fileParts(tables: readonly SheetTable[], language: Language): FilePart[] {
  return tables.map((table) => ({...partOf(table, language), held: table.rows.length, sha256: tableHash(table)}));
}

/** The same of one table, but for its rows. */
export function partOf(
  {sheet, matching, reason}: SheetTable,
  language: Language
): Pick<FilePart, "name" | "matching" | "reason"> {
  return {name: sheetTitle(sheet, language), matching, reason};
}
