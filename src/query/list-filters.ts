import type {DayRange} from "../model/calendar.js";
import {filterDimensions} from "../model/dimensions.js";
import {listPrice} from "./list-predicates.js";
import type {ListFilter} from "./list-query.js";
import type {Filters} from "./metric-query.js";

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
