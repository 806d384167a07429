import type {ReportSource} from "../../../loaders/report/source.js";
import type {FilteredRange} from "../../../src/query/analytics.js";
import {resolveQuery} from "../../../src/query/metric-query.js";
import {kpiQuery} from "../../../src/query/overview.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {type Manifested, reportManifest} from "../manifest/report-manifest.js";
import type {RowsJob} from "../request.js";
import {CsvDigest} from "./csv-part.js";
import {csvChunks} from "./csv-chunks.js";
import {sendChunks} from "./send-chunks.js";

/** Sends a CSV file through the job's port, and says what it was. */
export async function makeCsv(source: ReportSource, {request: {selection}, port}: RowsJob): Promise<FileManifest> {
  const digest = new CsvDigest();
  await sendChunks(port, source.engine.version, digested(source, selection, digest), source.signal);
  port.close();
  return reportManifest(manifested(source, selection), {kind: "csv", language: "en", parts: [digest.part()]});
}

/** Reads a CSV file without sending it anywhere: its part of a manifest. */
export async function digestCsv(source: ReportSource, selection: FilteredRange): Promise<CsvDigest> {
  const digest = new CsvDigest();
  for await (const _ of digested(source, selection, digest));
  return digest;
}

async function* digested({client}: ReportSource, selection: FilteredRange, digest: CsvDigest) {
  for await (const chunk of csvChunks(client, selection, (rows) => (digest.rows = rows))) {
    digest.update(chunk);
    yield chunk;
  }
}

/** What a manifest says of a source, without a report. */
export function manifested({engine: {version, shop}}: ReportSource, selection: FilteredRange): Manifested {
  const isEmpty = shop.firstDay === null && !selection.range.start && !selection.range.end;
  return {version, shop, selection, days: isEmpty ? null : resolveQuery(kpiQuery({}, selection.range), shop).range};
}
