import {z} from "zod";
import {isFresh} from "../conditional.js";
import {openCsv} from "../csv-stream.js";
import {readQuery} from "../read-query.js";
import type {Route} from "../route.js";
import {filterParameters} from "../schemas/filters.js";
import {transactionFilters} from "./transactions.js";

const parameters = filterParameters({});

/** `GET /api/export/csv`: every matching row of `transactions` with all its columns, streamed. */
export const exportCsv: Route = {
  method: "get",
  path: "/api/export/csv",
  id: "exportCsv",
  tag: "Export",
  summary: "Order lines as CSV",
  description:
    "Every matching line with all columns, oldest first, in UTF-8 with a byte order mark, RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe.",
  query: parameters,
  answer: z.string(),
  type: "text/csv",
  errors: [429, 503],
  async run(context, {exportPool, exports}) {
    const query = readQuery(parameters, context);
    const giveBack = exports.take();
    const csv = await openCsv(exportPool, transactionFilters(query)).catch((error) => {
      giveBack();
      throw error;
    });
    void csv.closed.then(giveBack);
    context.res.once("close", () => csv.close());
    if (csv.isDerived && isFresh(context, csv.version)) return csv.close();
    context.set("Content-Disposition", `attachment; filename="transactions-v${csv.version.dataVersion}.csv"`);
    context.body = csv.stream;
    context.type = "text/csv; charset=utf-8";
  }
};
