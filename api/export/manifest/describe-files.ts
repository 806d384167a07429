import {readReport} from "../../../loaders/report/report.js";
import type {ReportSource} from "../../../loaders/report/source.js";
import {type TransactionRow, readTransactions} from "../../../loaders/report/transaction-rows.js";
import type {FilteredRange} from "../../../src/query/analytics.js";
import {digestCsv} from "../csv/make-csv.js";
import {excelParts} from "../excel/excel-parts.js";
import {longExcelParts} from "../excel/long-excel-parts.js";
import {mostRows} from "../excel/long-sheet.js";
import {pdfParts} from "../pdf/pdf-parts.js";
import type {Job, ManifestRequest} from "../request.js";
import type {FileKind, FileManifest} from "./file-manifest.js";
import {reportManifest} from "./report-manifest.js";

/** The manifests of the files that a selection would give, by their kind. */
export type FileManifests = Readonly<Record<FileKind, FileManifest>>;

/** Says what each kind of file would hold, without writing one. */
export async function describeFiles(
  source: ReportSource,
  {request: {selection, language, transactions}}: Job<ManifestRequest>
): Promise<FileManifests> {
  const report = await readReport(source, selection);
  const all = transactions === "all";
  const parts = {
    csv: [(await digestCsv(source, selection)).part()],
    excel: all ? await longExcelParts(report, allRows(source, selection), language) : excelParts(report, language),
    pdf: pdfParts(report, language)
  };
  const describe = (kind: FileKind) =>
    reportManifest(report, {kind, language, parts: parts[kind], all: all && kind === "excel"});
  return {csv: describe("csv"), excel: describe("excel"), pdf: describe("pdf")};
}

function allRows({client}: ReportSource, selection: FilteredRange): AsyncIterable<readonly TransactionRow[]> {
  return readTransactions(client, selection, {newestFirst: true, limit: mostRows});
}
