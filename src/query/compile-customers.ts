import type {DayRange} from "../model/calendar.js";
import type {Dialect} from "./dialect.js";
import type {Filters} from "./metric-query.js";
import {Parameters, type Statement} from "./parameters.js";
import {conditionSql, filterPredicates, rangePredicate} from "./predicates.js";

/**
 * The customers with a matching order who have the highest lifetime value, by their ids: `customer_id`, in that order;
 * ties by id. Matching is what the metric `customers` counts, lifetime value that of the table of customers.
 * @param limit customers to read at most
 */
export function compileBestCustomers(
  {filters, range, limit}: {readonly filters: Filters; readonly range: DayRange; readonly limit: number},
  dialect: Dialect
): Statement {
  const parameters = new Parameters();
  const where = [
    conditionSql.sale,
    rangePredicate("order_day", range, parameters),
    ...filterPredicates(filters, "lines", dialect, parameters)
  ].join(" AND ");
  const keys = `SELECT customer_key FROM lines WHERE ${where}`;
  // A snapshot numbers its customers; PostgreSQL's lines hold their ids.
  const matching = dialect.name === "duckdb" ? `SELECT customer_id FROM customer_keys WHERE number IN (${keys})` : keys;
  const sql = [
    "SELECT customer_id FROM customers",
    `WHERE lifetime_value IS NOT NULL AND customer_id IN (${matching})`,
    `ORDER BY lifetime_value DESC, customer_id LIMIT ${parameters.bind(String(limit), "bigint")}`
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(parameters.values)});
}
