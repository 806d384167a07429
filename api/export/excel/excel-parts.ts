import type {Report} from "../../../loaders/report/report.js";
import type {Language} from "../../../src/model/text.js";
import type {FilePart} from "../manifest/file-manifest.js";
import {fileParts} from "./file-parts.js";
import {sheetTables} from "./sheet-tables.js";

/** What a manifest says of the workbook that a report gives, without writing it. */
export function excelParts(report: Report, language: Language): FilePart[] {
  return fileParts(sheetTables(report, language).tables, language);
}
