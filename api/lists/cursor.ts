import {createHash} from "node:crypto";
import type {ListQuery, Position} from "../../src/query/list-query.js";
import {invalidParameters} from "../problem.js";

/** Where a page begins: after a row, which is the `offset`-th of the list. */
export interface Cursor extends Position {
  readonly offset: number;
}

/** A cursor as clients hand it back: the position and a check that binds it to its query. */
export function writeCursor({value, key, offset}: Cursor, query: ListQuery): string {
  const fields = [value, key, offset];
  return Buffer.from(JSON.stringify([...fields, checkOf(fields, query)])).toString("base64url");
}

/**
 * The position that a cursor stands for.
 * @throws {Problem} 400 where it is none, or one of another query
 */
export function readCursor(cursor: string, query: ListQuery): Cursor {
  const [value, key, offset, check] = parse(cursor);
  if (check !== checkOf([value, key, offset], query))
    throw invalidParameters([{parameter: "cursor", message: "not a cursor of this list with these filters and sort"}]);
  return {value, key, offset} as Cursor;
}

function parse(cursor: string): unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}

function checkOf(fields: readonly unknown[], {table, filters, search, sort}: ListQuery): string {
  const text = JSON.stringify([fields, table.name, filters, search, sort.by, sort.descending]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
