import type {z} from "zod";
import type {PredictionName} from "../../src/model/predictions.js";
import type {ListFilter, ListQuery} from "../../src/query/list-query.js";
import type {ListTable} from "../../src/query/list-tables.js";
import {invalidParameters} from "../problem.js";
import {type Route, storeRoute} from "../route.js";
import {type ListValues, type listShape, listAnswer} from "../schemas/lists.js";
import {readCursor, writeCursor} from "./cursor.js";
import {readPage} from "./page.js";
import {readTotal} from "./total.js";

interface ListRoute<Query extends z.ZodObject> {
  readonly table: ListTable;
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: Query;
  /** The prediction whose scores are part of the rows; none by default. */
  readonly prediction?: PredictionName;
  /** The filters that a request asks for. */
  readonly filters: (query: z.output<Query>) => ListFilter[];
}

/** A route that lists the rows of a table, page by page. */
export function listRoute<Query extends z.ZodObject<ReturnType<typeof listShape>>>(route: ListRoute<Query>): Route {
  const {table, filters, ...described} = route;
  return storeRoute({
    method: "get",
    tag: "Data",
    answer: listAnswer(table),
    ...described,
    async work({store, query, services: {totals}}) {
      const values = query as unknown as ListValues;
      const list = listQueryOf(table, filters(query), values);
      const {limit} = values;
      const cursor = values.cursor === undefined ? null : readCursor(values.cursor, list);
      const offset = cursor?.offset ?? values.offset ?? 0;
      const page = {limit, offset: cursor ? 0 : offset, after: cursor};
      const {rows, last} = await readPage(store, list, page).catch((error) => refuseCursor(error, cursor !== null));
      const next = last && writeCursor({...last, offset: offset + rows.length}, list);
      const total = await readTotal(store, list, totals);
      return {data: rows, pagination: {limit, offset, total, next_cursor: next}};
    }
  });
}

/** The list that a request asks for. */
export function listQueryOf(table: ListTable, filters: readonly ListFilter[], values: Partial<ListValues>): ListQuery {
  const {sort, q = null, columns} = values;
  return {
    table,
    filters,
    search: q,
    sort: sort === undefined ? table.sort : {by: sort.replace("-", ""), descending: sort.startsWith("-")},
    columns: columns ?? Object.keys(table.columns)
  };
}

/** PostgreSQL's class 22 is a value that it cannot read; only a forged cursor brings one here. */
function refuseCursor(error: unknown, hasCursor: boolean): never {
  const {code = ""} = error as {code?: string};
  if (!hasCursor || !code.startsWith("22")) throw error;
  throw invalidParameters([{parameter: "cursor", message: "not a cursor of this list"}]);
}
