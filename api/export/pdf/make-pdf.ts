import {readReport} from "../../../loaders/report/report.js";
import type {ReportSource} from "../../../loaders/report/source.js";
import {drawReportCharts} from "../charts/report-charts.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {manifestRows} from "../manifest/manifest-rows.js";
import {reportManifest} from "../manifest/report-manifest.js";
import type {FileJob} from "../request.js";
import {onPaper} from "./colour.js";
import {pdfParts} from "./pdf-parts.js";
import {writePdf} from "./write-pdf.js";

/** Writes the PDF of a job, and says what it holds. */
export async function makePdf(source: ReportSource, job: FileJob): Promise<FileManifest> {
  const {request, branding, madeAt, path} = job;
  const {language, selection} = request;
  const report = await readReport(source, selection);
  const manifest = reportManifest(report, {kind: "pdf", language, parts: pdfParts(report, language)});
  const charts = drawReportCharts(report, language, {accent: onPaper(branding.colour)});
  const rows = manifestRows(manifest, language).filter(([label]) => label !== "JSON");
  await writePdf(report, path, {
    language,
    charts,
    manifest: {rows, document: manifest},
    branding,
    madeAt: new Date(madeAt)
  });
  return manifest;
}
