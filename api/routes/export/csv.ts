import {z} from "zod";
import {isFresh} from "../../conditional.js";
import {readQuery} from "../../read-query.js";
import type {Route} from "../../route.js";
import {filterParameters, selectionOf} from "../../schemas/filters.js";
import {storedVersion} from "../../store.js";
import {whileConnected} from "../../while-connected.js";

const parameters = filterParameters({});

/** `GET /api/export/csv`: every matching row of `transactions` with all its columns, streamed. */
export const exportCsv: Route = {
  method: "get",
  path: "/api/export/csv",
  id: "exportCsv",
  tag: "Export",
  summary: "Order lines as CSV",
  description:
    "Every matching line with all columns, oldest first, in UTF-8 with a byte order mark, RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe. `GET /api/export/manifest` has the SHA-256 of the file.",
  query: parameters,
  answer: z.string(),
  type: "text/csv",
  errors: [503],
  run: (context, {pool, exporter}) =>
    whileConnected(context, async (signal) => {
      const selection = selectionOf(readQuery(parameters, context));
      if (isFresh(context, await storedVersion(pool))) return;
      const csv = await exporter.csv({kind: "csv", selection}, signal);
      isFresh(context, csv.version);
      context.set("Content-Disposition", `attachment; filename="transactions-v${csv.version.dataVersion}.csv"`);
      context.body = csv.stream;
      context.type = "text/csv; charset=utf-8";
    })
};
