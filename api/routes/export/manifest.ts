import {isFresh} from "../../conditional.js";
import {exportParameters, readManifestRequest} from "../../export-request.js";
import {metaOf} from "../../meta.js";
import {readQuery} from "../../read-query.js";
import type {Route} from "../../route.js";
import {manifestAnswer} from "../../schemas/export.js";
import {storedVersion} from "../../store.js";
import {whileConnected} from "../../while-connected.js";

/** `GET /api/export/manifest`: what files of a selection hold. */
export const exportManifest: Route = {
  method: "get",
  path: "/api/export/manifest",
  id: "exportManifest",
  tag: "Export",
  summary: "What a file with these filters holds",
  description:
    "Reads all matching rows to say what their CSV file is; with the manifests that a workbook and a report carry.",
  query: exportParameters.manifest,
  answer: manifestAnswer,
  errors: [503],
  run: (context, {pool, exporter}) =>
    whileConnected(context, async (signal) => {
      const {lang: _, transactions: __, ...filters} = readQuery(exportParameters.manifest, context);
      if (isFresh(context, await storedVersion(pool))) return;
      const files = await exporter.manifests(readManifestRequest(context), signal);
      const {data_version, as_of, currency, timezone, parts} = files.csv;
      const [{matching, sha256}] = parts as [(typeof parts)[number]];
      const settings = {currency, timezone} as Parameters<typeof metaOf>[1];
      const version = {dataVersion: data_version, asOf: as_of};
      isFresh(context, version);
      context.body = {filters, data_version, as_of, rows: matching, sha256, files, meta: metaOf(version, settings)};
    })
};
