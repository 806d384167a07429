import {z} from "zod";
import type {FileRequest, ManifestRequest, RowsRequest} from "./export/request.js";
import {readQuery} from "./read-query.js";
import {filterParameters, selectionOf} from "./schemas/filters.js";
import {language} from "./schemas/parameters.js";

const listed = z
  .enum(["latest", "all"], "use latest or all")
  .default("latest")
  .describe("The transactions that are listed: the latest 1,000, or all of them, as many as a sheet has room for");

/** The parameters of each kind of file, and of what is said of files. */
export const exportParameters = {
  csv: filterParameters({}),
  excel: filterParameters({lang: language, transactions: listed}),
  pdf: filterParameters({lang: language}),
  manifest: filterParameters({lang: language, transactions: listed})
};

type Asked = Pick<Parameters<typeof readQuery>[1], "querystring">;

/**
 * Reads a request for a CSV file from its query string.
 * @throws {Problem} 400 that names every parameter that is wrong; so do the others
 */
export function readCsvRequest(asked: Asked): RowsRequest {
  return {kind: "csv", selection: selectionOf(readQuery(exportParameters.csv, asked))};
}

/** Reads a request for a workbook. */
export function readExcelRequest(asked: Asked): FileRequest {
  const {lang, transactions, ...filters} = readQuery(exportParameters.excel, asked);
  return {kind: "excel", selection: selectionOf(filters), language: lang, transactions};
}

/** Reads a request for a report. */
export function readPdfRequest(asked: Asked): FileRequest {
  const {lang, ...filters} = readQuery(exportParameters.pdf, asked);
  return {kind: "pdf", selection: selectionOf(filters), language: lang, transactions: "latest"};
}

/** Reads a request for what files would hold. */
export function readManifestRequest(asked: Asked): ManifestRequest {
  const {lang, transactions, ...filters} = readQuery(exportParameters.manifest, asked);
  return {kind: "manifest", selection: selectionOf(filters), language: lang, transactions};
}

const readers = {csv: readCsvRequest, excel: readExcelRequest, pdf: readPdfRequest};

/**
 * Checks a request for a file before any work.
 * @throws {Problem} 400 that names every parameter that is wrong
 */
export function checkExportRequest(kind: keyof typeof readers, asked: Asked): void {
  readers[kind](asked);
}
