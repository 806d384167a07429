import {z} from "zod";
import {isFresh} from "../../conditional.js";
import {exportParameters, readCsvRequest} from "../../export-request.js";
import type {Route} from "../../route.js";
import {storedVersion} from "../../store.js";
import {whileConnected} from "../../while-connected.js";

/** `GET /api/export/csv`: every matching row of `transactions` with all its columns, streamed. */
export const exportCsv: Route = {
  method: "get",
  path: "/api/export/csv",
  id: "exportCsv",
  tag: "Export",
  summary: "Order lines as CSV",
  description:
    "Every matching line with all columns, oldest first, in UTF-8 with a byte order mark, RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe. `GET /api/export/manifest` has the SHA-256 of the file.",
  query: exportParameters.csv,
  answer: z.string(),
  type: "text/csv",
  errors: [503],
  run: (context, {pool, exporter}) =>
    whileConnected(context, async (signal) => {
      const request = readCsvRequest(context);
      if (isFresh(context, await storedVersion(pool))) return;
      const csv = await exporter.csv(request, signal);
      isFresh(context, csv.version);
      context.set("Content-Disposition", `attachment; filename="transactions-v${csv.version.dataVersion}.csv"`);
      context.body = csv.stream;
      context.type = "text/csv; charset=utf-8";
    })
};
