import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {escapeXml} from "./xml.js";

/** The files inside a workbook, by their path. */
export type WorkbookParts = Record<string, Uint8Array>;

/**
 * Takes a workbook of exceljs apart, and does what exceljs cannot: its pictures are given texts for those who cannot see
 * them, and the ids of its bars, which are drawn at random, are counted, so that the same report gives the same file.
 * @param titles of the pictures, in the order of the sheets that have one
 */
export function unpackWorkbook(file: Uint8Array, titles: readonly string[]): WorkbookParts {
  const parts = unzipSync(file);
  for (const [i, title] of titles.entries()) {
    const path = `xl/drawings/drawing${i + 1}.xml`;
    const described = strFromU8(parts[path]!).replace("<xdr:cNvPr ", () => `<xdr:cNvPr descr="${escapeXml(title)}" `);
    parts[path] = strToU8(described);
  }
  for (const path of Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet")))
    parts[path] = strToU8(countIds(strFromU8(parts[path]!)));
  return parts;
}

function countIds(xml: string): string {
  const ids = [...xml.matchAll(/<x14:id>(.*?)<\/x14:id>/g)].map(([, id]) => id!);
  const counted = (i: number) => `{00000000-0000-4000-8000-${String(i + 1).padStart(12, "0")}}`;
  return ids.reduce((text, id, i) => text.replaceAll(id, counted(i)), xml);
}

/** Puts a workbook together; the same parts and time give the same bytes. */
export function packWorkbook(parts: WorkbookParts, madeAt: Date): Uint8Array {
  return zipSync(parts, {level: 6, mtime: madeAt});
}
