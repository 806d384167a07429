import {strFromU8} from "fflate";
import type {Report} from "../../../loaders/report/report.js";
import type {TransactionRow} from "../../../loaders/report/transaction-rows.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {reportManifest} from "../manifest/report-manifest.js";
import {type ExcelOptions, buildWorkbook} from "./build-workbook.js";
import {fileParts, partOf} from "./file-parts.js";
import {LongSheet, mostRows} from "./long-sheet.js";
import {type SheetTables, sheetTables} from "./sheet-tables.js";
import type {SheetTable} from "./sheet-table.js";
import {tableNotes} from "./tables/table-notes.js";
import {transactionCells, transactionTable} from "./tables/transactions-table.js";
import type {WorkbookParts} from "./workbook-parts.js";
import {ZipWriter} from "./zip-writer.js";

export {mostRows} from "./long-sheet.js";

/** The sheet of transactions among the files of a workbook. */
const sheetPath = "xl/worksheets/sheet2.xml";

/**
 * Writes a report as a workbook that lists every transaction, as many as a sheet can hold. Rows pass through, so memory does
 * not grow with them.
 * @param rows the matching transactions, newest first; no more than `mostRows` are read
 * @returns the manifest
 * @throws {RangeError} where the rows are too large for a workbook
 */
export async function writeLongExcel(
  report: Report,
  rows: AsyncIterable<readonly TransactionRow[]>,
  {path, ...options}: ExcelOptions & {readonly path: string}
): Promise<FileManifest> {
  const {language, madeAt} = options;
  const tables = longTables(report, options);
  const sheet = new LongSheet(tables.tables[1]!, {language, cleaned: tables.cleaned});
  const held = Math.min(report.transactions.matching, mostRows);
  const build = (
    count: number,
    {charts, sha256}: {readonly charts: ExcelOptions["charts"]; readonly sha256: string}
  ) => {
    const manifest = longManifest(report, tables, {language, held: count, sha256});
    const later = {count, sums: sheet.sums};
    return buildWorkbook(report, tables, {...options, charts, manifest, later}).then((parts) => ({parts, manifest}));
  };
  const frame = await build(held, {charts: {}, sha256: ""});
  const zip = new ZipWriter(path, madeAt);
  try {
    const [head] = splitSheet(frame.parts);
    let whole: Awaited<ReturnType<typeof build>> | undefined;
    const finish = async () => {
      whole = await build(sheet.count, {charts: options.charts, sha256: sheet.digest()});
      return splitSheet(whole.parts)[1];
    };
    await zip.add(sheetPath, sheet.pieces(rows, {head, finish}));
    for (const [name, content] of Object.entries(whole!.parts)) if (name !== sheetPath) await zip.add(name, [content]);
    await zip.end();
    return whole!.manifest;
  } catch (error) {
    await zip.abort();
    throw error;
  }
}

/** The tables of a workbook whose transactions come later: those of the report say how wide columns must be. */
function longTables(report: Report, {language}: ExcelOptions): SheetTables {
  const {rows, matching} = report.transactions;
  const {tables, cleaned} = sheetTables({...report, transactions: {rows: [], matching}}, language);
  // They are counted when they are written.
  const sample = rows.map(transactionCells(language, {replaced: 0, cut: 0}));
  const listed = {rows: sample, held: Math.min(matching, mostRows), which: tableNotes.all};
  const lines = transactionTable(report, language, listed);
  return {tables: tables.map((table): SheetTable => (table.sheet === "transactions" ? lines : table)), cleaned};
}

function longManifest(
  report: Report,
  {tables}: SheetTables,
  {language, held, sha256}: Pick<ExcelOptions, "language"> & {readonly held: number; readonly sha256: string}
): FileManifest {
  const others = fileParts(tables, language);
  const parts = tables.map((table, i) =>
    table.sheet === "transactions" ? {...partOf(table, language), held, sha256} : others[i]!
  );
  return reportManifest(report, {kind: "excel", language, parts, all: true});
}

/** A sheet up to its head and from its totals on. */
function splitSheet(parts: WorkbookParts): [head: string, tail: string] {
  const xml = strFromU8(parts[sheetPath]!);
  const end = xml.indexOf("</row>") + "</row>".length;
  return [xml.slice(0, end), xml.slice(end)];
}
