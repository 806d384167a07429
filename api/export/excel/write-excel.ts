import {writeFile} from "node:fs/promises";
import type {Report} from "../../../loaders/report/report.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {reportManifest} from "../manifest/report-manifest.js";
import {type ExcelOptions, buildWorkbook} from "./build-workbook.js";
import {fileParts} from "./file-parts.js";
import {sheetTables} from "./sheet-tables.js";
import {packWorkbook} from "./workbook-parts.js";

export type {ExcelOptions} from "./build-workbook.js";

/**
 * Writes a report as a workbook: eight sheets and a ninth, the manifest.
 * @returns the manifest
 */
export async function writeExcel(report: Report, path: string, options: ExcelOptions): Promise<FileManifest> {
  const {language, madeAt} = options;
  const tables = sheetTables(report, language);
  const manifest = reportManifest(report, {kind: "excel", language, parts: fileParts(tables.tables, language)});
  const parts = await buildWorkbook(report, tables, {...options, manifest});
  await writeFile(path, packWorkbook(parts, madeAt));
  return manifest;
}
