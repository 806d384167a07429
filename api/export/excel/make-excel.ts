import {readReport} from "../../../loaders/report/report.js";
import type {ReportSource} from "../../../loaders/report/source.js";
import {drawReportCharts} from "../charts/report-charts.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import type {FileJob} from "../request.js";
import {writeExcel} from "./write-excel.js";

/** Writes the workbook of a job, and says what it holds. */
export async function makeExcel(source: ReportSource, {request, path, madeAt}: FileJob): Promise<FileManifest> {
  const {language, selection} = request;
  const report = await readReport(source, selection);
  return writeExcel(report, path, {language, charts: drawReportCharts(report, language), madeAt: new Date(madeAt)});
}
