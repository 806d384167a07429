import {z} from "zod";
import {listFilters} from "../../src/query/list-filters.js";
import type {ListFilter} from "../../src/query/list-query.js";
import {transactions as table} from "../../src/query/list-tables.js";
import {listRoute} from "../lists/list-route.js";
import {type FilterValues, checkFilters, filterShape, selectionOf} from "../schemas/filters.js";
import {checkPaging, listShape} from "../schemas/lists.js";

/** `GET /api/transactions`: order lines, newest day first, of every line type and status. */
export const transactions = listRoute({
  table,
  path: "/api/transactions",
  id: "listTransactions",
  summary: "Order lines",
  description: "Every line that was loaded, cancelled ones too. Amounts are as stored, not rounded.",
  query: z
    .strictObject({...filterShape, ...listShape(table)})
    .superRefine(checkFilters)
    .superRefine(checkPaging),
  filters: transactionFilters
});

/** The predicates that the filters of a request put on `transactions`. */
export function transactionFilters(values: FilterValues): ListFilter[] {
  const {range, filters} = selectionOf(values);
  return listFilters(range, filters);
}
