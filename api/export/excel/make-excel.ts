import {readReport} from "../../../loaders/report/report.js";
import type {ReportSource} from "../../../loaders/report/source.js";
import {readTransactions} from "../../../loaders/report/transaction-rows.js";
import {drawReportCharts} from "../charts/report-charts.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import type {FileJob} from "../request.js";
import {writeExcel} from "./write-excel.js";
import {mostRows, writeLongExcel} from "./write-long-excel.js";

/** Makes a workbook of one data version, with the latest transactions or all of them. */
export async function makeExcel(
  source: ReportSource,
  {request, path, madeAt, branding}: FileJob
): Promise<FileManifest> {
  const {selection, language, transactions} = request;
  const report = await readReport(source, selection);
  const charts = drawReportCharts(report, language, {accent: branding.colour});
  const options = {language, charts, madeAt: new Date(madeAt)};
  if (transactions === "latest") return writeExcel(report, path, options);
  const rows = readTransactions(source.client, selection, {newestFirst: true, limit: mostRows});
  return writeLongExcel(report, rows, {...options, path});
}
