import type {DayRange} from "../model/calendar.js";
import {filterDimensions} from "../model/dimensions.js";
import type {Shop} from "../model/settings.js";
import {listPrice} from "./list-predicates.js";
import type {ListFilter} from "./list-query.js";
import type {Filters} from "./metric-query.js";
import {type Selection, selectedRange} from "./selection.js";

/** What a range and the filters of pages and endpoints leave of `transactions`; an absent end is open. */
export function listFilters({start: from, end: to}: Partial<DayRange>, filters: Filters): ListFilter[] {
  const {min_price: least, max_price: most} = filters;
  return [
    {column: "order_day", from, to},
    ...filterDimensions.flatMap((column) => {
      const anyOf = filters[column];
      return anyOf === undefined ? [] : [{column, anyOf}];
    }),
    {column: listPrice, least, most}
  ];
}

/** The days that a page lists for a selection: open where it names no end, as an endpoint without dates lists. */
export function listedRange(selection: Selection, shop: Shop): Partial<DayRange> {
  if (selection.period === "custom") return selection.range;
  return selection.period === "all_time" ? {} : selectedRange(selection, shop);
}

/** The request that lists the same rows through the API. */
export function listRequest(range: Partial<DayRange>, filters: Filters, search: string | null = null): string {
  const parameters = requestParameters(range, filters);
  if (search !== null) parameters.append("q", search);
  return `/api/transactions${parameters.size > 0 ? "?" : ""}${parameters}`;
}

/** A range and filters as the API's parameters. */
export function requestParameters({start, end}: Partial<DayRange>, filters: Filters): URLSearchParams {
  const members = filterDimensions.flatMap((name) =>
    (filters[name] ?? []).map((member): [string, string] => [name, member])
  );
  const single = {
    start_date: start,
    end_date: end,
    min_price: filters.min_price,
    max_price: filters.max_price
  };
  const given = Object.entries(single).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]]
  );
  return new URLSearchParams([...given, ...members]);
}
