import {missing} from "../model/dimensions.js";
import type {ListFilter, ListQuery} from "./list-query.js";
import type {Parameters} from "./parameters.js";

/** The unit price in reporting currency, which price filters are on; as the view `lines` has it. */
export const listPrice = "round(unit_price * exchange_rate, 4)";

/** The predicates of a list's filters and search; empty where all rows are listed. */
export function listPredicates({table, filters, search}: ListQuery, parameters: Parameters): string[] {
  const predicates = filters.flatMap((filter) => filterPredicates(filter, parameters));
  if (search === null) return predicates;
  const pattern = parameters.bind(`%${escapeLike(search)}%`, "text");
  return [...predicates, `(${table.search.map((column) => `${column} ILIKE ${pattern}`).join(" OR ")})`];
}

function filterPredicates(filter: ListFilter, parameters: Parameters): string[] {
  const {column} = filter;
  if ("anyOf" in filter) return [memberPredicate(column, filter.anyOf, parameters)];
  if ("from" in filter || "to" in filter) {
    return [
      ...(filter.from === undefined ? [] : [`${column} >= ${parameters.bind(filter.from, "date")}`]),
      ...(filter.to === undefined ? [] : [`${column} <= ${parameters.bind(filter.to, "date")}`])
    ];
  }
  const {least, most} = filter as {least?: number; most?: number};
  return [
    ...(least === undefined ? [] : [`${column} >= ${parameters.bind(least.toFixed(4), "numeric")}`]),
    ...(most === undefined ? [] : [`${column} <= ${parameters.bind(most.toFixed(4), "numeric")}`])
  ];
}

function memberPredicate(column: string, members: readonly string[], parameters: Parameters): string {
  const known = members.filter((member) => member !== missing);
  const isNull = `${column} IS NULL`;
  if (known.length === 0) return isNull;
  // An equality keeps the order of an index on (column, …), which a list of one member does not.
  const isKnown =
    known.length === 1
      ? `${column} = ${parameters.bind(known[0]!, "text")}`
      : `${column} = ANY(${parameters.bind(known, "text[]")})`;
  return known.length === members.length ? isKnown : `(${isKnown} OR ${isNull})`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
