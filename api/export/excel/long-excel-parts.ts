import type {Report} from "../../../loaders/report/report.js";
import type {TransactionRow} from "../../../loaders/report/transaction-rows.js";
import type {Language} from "../../../src/model/text.js";
import type {FilePart} from "../manifest/file-manifest.js";
import {excelParts} from "./excel-parts.js";
import {mostRows} from "./long-sheet.js";
import {sheetTitle} from "./sheet-names.js";
import {TableHasher} from "./table-hasher.js";
import {tableNotes} from "./tables/table-notes.js";
import {transactionCells, transactionLayout} from "./tables/transactions-table.js";

/**
 * What a workbook that lists every transaction would hold, without writing it.
 * @param rows the matching transactions, newest first, no more than a sheet has room for
 */
export async function longExcelParts(
  report: Report,
  rows: AsyncIterable<readonly TransactionRow[]>,
  language: Language
): Promise<FilePart[]> {
  const hasher = new TableHasher(transactionLayout(language, report.shop.settings.currency).map(({label}) => label));
  const cells = transactionCells(language, {replaced: 0, cut: 0});
  for await (const batch of rows) hasher.add(batch.map(cells));
  const name = sheetTitle("transactions", language);
  const held = hasher.rows;
  const reason = report.transactions.matching > mostRows ? tableNotes.all[language] : null;
  const lines = {held, reason, sha256: hasher.digest()};
  return excelParts(report, language).map((part) => (part.name === name ? {...part, ...lines} : part));
}
