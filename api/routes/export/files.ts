import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {z} from "zod";
import {exportParameters, readExcelRequest, readPdfRequest} from "../../export-request.js";
import type {MadeFile} from "../../export/exporter.js";
import type {FileRequest} from "../../export/request.js";
import {isFresh} from "../../conditional.js";
import type {ApiContext, Route} from "../../route.js";
import type {Services} from "../../services.js";
import {storedVersion} from "../../store.js";
import {whileConnected} from "../../while-connected.js";

const extensions = {excel: "xlsx", pdf: "pdf"} as const;
const types = {
  excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf"
} as const;

const shared = {method: "get", tag: "Export", answer: z.string(), errors: [503]} as const;

/** `GET /api/export/excel`: a workbook. */
export const exportExcel: Route = {
  ...shared,
  path: "/api/export/excel",
  id: "exportExcel",
  summary: "A workbook of eight sheets and a manifest",
  description:
    "Summary, the latest 1,000 transactions, countries, categories, the 100 products with the highest revenue, the 100 customers with the highest lifetime value, RFM segments and the last 90 days. Each sheet says how many rows match and how many it holds; the last one carries the manifest.",
  query: exportParameters.excel,
  type: types.excel,
  run: (context, services) => sendFile(context, services, readExcelRequest(context))
};

/** `GET /api/export/pdf`: a report. */
export const exportPdf: Route = {
  ...shared,
  path: "/api/export/pdf",
  id: "exportPdf",
  summary: "A report with charts",
  description:
    "Key figures with the period before, charts, the ten countries and products with the highest revenue, categories, definitions, and the manifest on the last page and attached as JSON.",
  query: exportParameters.pdf,
  type: types.pdf,
  run: (context, services) => sendFile(context, services, readPdfRequest(context))
};

function sendFile(context: ApiContext, {pool, exporter}: Services, request: FileRequest): Promise<void> {
  return whileConnected(context, async (signal) => {
    if (isFresh(context, await storedVersion(pool))) return;
    const file = await exporter.file(request, signal);
    const {data_version: dataVersion, as_of: asOf} = file.manifest;
    isFresh(context, {dataVersion, asOf});
    context.set("Content-Disposition", `attachment; filename="daybook-v${dataVersion}.${extensions[request.kind]}"`);
    context.type = types[request.kind];
    await answerWith(context, file);
  });
}

/** The file is removed when it has been sent, or when nobody takes it. */
async function answerWith(context: ApiContext, file: MadeFile): Promise<void> {
  context.status = 200;
  context.length = (await stat(file.path)).size;
  const bytes = createReadStream(file.path);
  const remove = () => void file[Symbol.asyncDispose]();
  bytes.once("close", remove);
  context.res.once("close", () => bytes.destroy());
  context.body = bytes;
}
