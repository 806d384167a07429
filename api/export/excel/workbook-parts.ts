import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {escapeXml} from "./xml.js";

/** The files inside a workbook, by their path. */
export type WorkbookParts = Record<string, Uint8Array>;

/**
 * Takes a workbook of exceljs apart, and gives its pictures the texts for those who cannot see them, which exceljs cannot.
 * @param titles of the pictures, in the order of the sheets that have one
 */
export function unpackWorkbook(file: Uint8Array, titles: readonly string[]): WorkbookParts {
  const parts = unzipSync(file);
  for (const [i, title] of titles.entries()) {
    const path = `xl/drawings/drawing${i + 1}.xml`;
    const described = strFromU8(parts[path]!).replace("<xdr:cNvPr ", () => `<xdr:cNvPr descr="${escapeXml(title)}" `);
    parts[path] = strToU8(described);
  }
  return parts;
}

/** Puts a workbook together; the same parts and time give the same bytes. */
export function packWorkbook(parts: WorkbookParts, madeAt: Date): Uint8Array {
  return zipSync(parts, {level: 6, mtime: madeAt});
}
