import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {z} from "zod";
import type {MadeFile} from "../../export/exporter.js";
import {isFresh} from "../../conditional.js";
import {readQuery} from "../../read-query.js";
import type {ApiContext, Route} from "../../route.js";
import {filterParameters, selectionOf} from "../../schemas/filters.js";
import {language} from "../../schemas/parameters.js";
import {storedVersion} from "../../store.js";
import {whileConnected} from "../../while-connected.js";

const pdfParameters = filterParameters({lang: language});

const excelParameters = filterParameters({
  lang: language,
  transactions: z
    .enum(["latest", "all"], "use latest or all")
    .default("latest")
    .describe("The transactions that are listed: the latest 1,000, or all of them, without pictures of charts then")
});

const shared = {method: "get", tag: "Export", answer: z.string(), errors: [503]} as const;

/** `GET /api/export/excel`: a workbook. */
export const exportExcel: Route = {
  ...shared,
  path: "/api/export/excel",
  id: "exportExcel",
  summary: "A workbook of eight sheets and a manifest",
  description:
    "Summary, the latest 1,000 transactions, countries, categories, the 100 products with the highest revenue, the 100 customers with the highest lifetime value, RFM segments and the last 90 days. Each sheet says how many rows match and how many it holds; the last one carries the manifest.",
  query: excelParameters,
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  run: (context, services) => {
    const {lang, transactions, ...filters} = readQuery(excelParameters, context);
    const request = {kind: "excel", selection: selectionOf(filters), language: lang, transactions} as const;
    return sendFile(context, services, request);
  }
};

/** `GET /api/export/pdf`: a report. */
export const exportPdf: Route = {
  ...shared,
  path: "/api/export/pdf",
  id: "exportPdf",
  summary: "A report with charts",
  description:
    "Key figures with the period before, charts, the ten countries and products with the highest revenue, categories, definitions, and the manifest on the last page and attached as JSON.",
  query: pdfParameters,
  type: "application/pdf",
  run: (context, services) => {
    const {lang, ...filters} = readQuery(pdfParameters, context);
    const request = {kind: "pdf", selection: selectionOf(filters), language: lang, transactions: "latest"} as const;
    return sendFile(context, services, request);
  }
};

const extensions = {excel: "xlsx", pdf: "pdf"} as const;

function sendFile(
  context: ApiContext,
  {pool, exporter}: Parameters<Route["run"]>[1],
  request: Parameters<typeof exporter.file>[0]
): Promise<void> {
  return whileConnected(context, async (signal) => {
    if (isFresh(context, await storedVersion(pool))) return;
    const file = await exporter.file(request, signal);
    const {data_version: dataVersion, as_of: asOf} = file.manifest;
    isFresh(context, {dataVersion, asOf});
    context.set("Content-Disposition", `attachment; filename="daybook-v${dataVersion}.${extensions[request.kind]}"`);
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
