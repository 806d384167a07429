import type {DayRange} from "../model/calendar.js";
import type {Condition, Source} from "../model/measures.js";
import {type Dimension, type DimensionName, dimensionNames, dimensions} from "../model/dimensions.js";
import type {Dialect} from "./dialect.js";
import type {Filters, MemberLists} from "./metric-query.js";
import type {Parameters} from "./parameters.js";

type LineSource = Extract<Source, "lines" | "sessions">;

/** The SQL of a line condition; `first_order_in_period` depends on the query and is written by the compiler. */
export const conditionSql: Readonly<Record<Exclude<Condition, "first_order_in_period">, string>> = {
  sale: "is_sale",
  completed: "status = 'completed'",
  refunded: "status = 'refunded'",
  known_profit: "profit IS NOT NULL",
  known_customer: "customer_key IS NOT NULL",
  unknown_customer: "customer_key IS NULL"
};

/** The predicate of a range of days on a column. */
export function rangePredicate(column: string, {start, end}: DayRange, parameters: Parameters): string {
  return `${column} BETWEEN ${parameters.bind(start, "date")} AND ${parameters.bind(end, "date")}`;
}

/** The predicates of the filters that a source knows, in the order of the model. */
export function filterPredicates(
  filters: Filters,
  source: LineSource,
  dialect: Dialect,
  parameters: Parameters
): string[] {
  const predicates = memberPredicates(filters, source, dialect, parameters);
  if (source === "sessions") return predicates;
  if (filters.min_price !== undefined)
    predicates.push(`unit_price >= ${parameters.bind(priceText(filters.min_price), "decimal(18, 4)")}`);
  if (filters.max_price !== undefined)
    predicates.push(`unit_price <= ${parameters.bind(priceText(filters.max_price), "decimal(18, 4)")}`);
  return predicates;
}

/** The predicates that leave out the members of an exclusion. */
export function exceptPredicates(
  except: MemberLists,
  source: LineSource,
  dialect: Dialect,
  parameters: Parameters
): string[] {
  return memberPredicates(except, source, dialect, parameters).map((predicate) => `NOT ${predicate}`);
}

function memberPredicates(lists: MemberLists, source: LineSource, dialect: Dialect, parameters: Parameters): string[] {
  return dimensionNames.flatMap((name: DimensionName) => {
    const members = lists[name];
    const {sources, type}: Dimension = dimensions[name];
    if (members === undefined || !sources.includes(source)) return [];
    return [dialect.anyOf(name, parameters.placeholder(members), type)];
  });
}

function priceText(price: number): string {
  return price.toFixed(4);
}
