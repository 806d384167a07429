import {type ListPart, compileCount, compilePage, partsOf, positionColumns} from "../../src/query/compile-list.js";
import type {ListQuery, Position} from "../../src/query/list-query.js";
import type {Store} from "../store.js";
import {type Row, answerRow} from "../../src/query/list-row.js";

export interface PageRequest {
  readonly limit: number;
  /** Rows to skip from the beginning; 0 where `after` is given. */
  readonly offset: number;
  readonly after: Position | null;
}

export interface Page {
  readonly rows: readonly Row[];
  /** Position of the last row; null where no row follows it. */
  readonly last: Position | null;
}

/** A page of a list: its rows with a value in the sort column, then those without one. */
export async function readPage(store: Store, query: ListQuery, request: PageRequest): Promise<Page> {
  const wanted = request.limit + 1;
  const rows: Record<string, unknown>[] = [];
  for (const part of partsOf(query)) {
    if (rows.length === wanted || (part === "values" && request.after?.value === null)) continue;
    const offset = await offsetIn(store, query, part, {...request, read: rows.length});
    const after = part === "values" || request.after?.value === null ? request.after : null;
    rows.push(...(await store.rows(compilePage(query, part, {limit: wanted - rows.length, offset, after}))));
  }
  const kept = rows.slice(0, request.limit);
  return {
    rows: kept.map((row) => answerRow(row, query)),
    last: rows.length > request.limit ? positionOf(kept.at(-1)!) : null
  };
}

/** Rows to skip in a part: what the parts before it did not. */
async function offsetIn(
  store: Store,
  query: ListQuery,
  part: ListPart,
  {offset, read}: {offset: number; read: number}
): Promise<number> {
  if (offset === 0 || part === "values") return offset;
  if (read > 0) return 0;
  const [row] = await store.rows(compileCount(query, "values"));
  return offset - Number(row!.total);
}

function positionOf(row: Record<string, unknown>): Position {
  return {value: row[positionColumns.value] as string | null, key: row[positionColumns.key] as string};
}
