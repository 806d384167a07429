import {dimensionNames} from "../../src/model/dimensions.js";
import {measures} from "../../src/model/measures.js";
import type {Statement} from "../../src/query/parameters.js";
import {Refused} from "./limits.js";

/** The relations that compiled queries read. */
export const modelViews: readonly string[] = ["lines", "session_days"];

const keywords = `all and any as asc between by case cast cross desc distinct else end filter from full group in interval
  is join last left limit not null nulls on or order select then using when where with`;
const types = "bigint date decimal double integer numeric precision text varchar";
const functions = "coalesce count date_trunc greatest least list_contains nullif sum unnest";
const columns = `amount customer_key date days discount first_order_day is_sale last_day order_day order_key order_seq
  profit quantity sessions status unit_price`;
const tables = `churn_active churn_eligible churn_periods churn_totals lifetime_value_totals line_totals
  selected_customers session_periods session_totals totals`;

const words = new Set([
  ...[keywords, types, functions, columns, tables].flatMap((list) => list.split(/\s+/)),
  ...modelViews,
  ...dimensionNames,
  ...Object.keys(measures)
]);

const literals = /^'(?:completed|refunded|day|week|month|quarter|year|\d days?|\d months?|\d year)'$/;
const pieces = /'[^']*'|[A-Za-z_]\w*|\$?\d+|\s+|[^]/g;

/**
 * Refuses a statement with a word, a literal or a mark in it that the compiler of metric queries never writes. Whatever else a statement would need, to write, to name a file or another table, to call a
 * function of the server, is no word of this list; so a fault of the compiler is refused before a database sees it.
 * @throws {Refused} naming what is strange
 */
export function checkWords({sql}: Statement): void {
  if (/--|\/\*/.test(sql)) throw new Refused("no statement of a question: it has a comment");
  for (const [piece] of sql.matchAll(pieces))
    if (!isKnown(piece)) throw new Refused(`no statement of a question: it has ${JSON.stringify(piece)}`);
}

function isKnown(piece: string): boolean {
  if (piece.startsWith("'")) return literals.test(piece);
  if (/^[A-Za-z_]/.test(piece)) return words.has(piece.toLowerCase());
  return /^(?:\$?\d+|\s+|[(),=<>*:[\]+./-])$/.test(piece);
}
