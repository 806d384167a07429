import {type DimensionName, dimensionNames, dimensions} from "../model/dimensions.js";
import type {Metric} from "../model/metric.js";
import {allowedFilters, allowsPriceFilter} from "../model/metric-scope.js";
import type {Text} from "../model/text.js";
import type {Filters, MemberLists} from "./metric-query.js";
import {QueryError} from "./query-error.js";

/**
 * Checks filters as they were given.
 * @throws {QueryError} for an unknown filter, an empty list, a member that its column cannot have, or a wrong price
 */
export function resolveFilters(filters: Filters): Filters {
  const {min_price: min, max_price: max, ...members} = filters;
  resolveMembers("filters", members);
  for (const [name, price] of [["min_price", min] as const, ["max_price", max] as const])
    if (price !== undefined) checkPrice(name, price);
  if (min !== undefined && max !== undefined && min > max)
    throw new QueryError("filters", `min_price ${min} is above max_price ${max}`);
  return filters;
}

/**
 * Checks lists of members as they were given.
 * @param part of the query that they stand in, for errors
 */
export function resolveMembers(part: string, lists: MemberLists): MemberLists {
  for (const [name, members] of Object.entries(lists)) {
    if (!dimensionNames.includes(name as DimensionName)) throw new QueryError(part, `unknown filter: ${name}`);
    if (!Array.isArray(members) || members.length === 0) throw new QueryError(part, `no member: ${name}`);
    const whole = dimensions[name as DimensionName].type === "integer";
    const wrong = members.find((member) => typeof member !== "string" || (whole && !/^\d{1,2}$/.test(member)));
    if (wrong !== undefined) throw new QueryError(part, `invalid member of ${name}: ${wrong}`);
  }
  return lists;
}

function checkPrice(name: string, price: number): void {
  if (
    typeof price !== "number" ||
    !(price >= 0 && price <= 1e9) ||
    Math.abs(price * 1e4 - Math.round(price * 1e4)) > 1e-4
  )
    throw new QueryError("filters", `invalid ${name}: ${price}; use 0 to 1000000000 with at most four decimals`);
}

/** Why a metric cannot be known under filters, exclusions among them; undefined where it can. */
export function refusedFilter(metric: Metric, filters: Filters, except: MemberLists = {}): Text | undefined {
  const allowed = allowedFilters(metric);
  const refused = [...Object.keys(filters), ...Object.keys(except)].find((name) =>
    name === "min_price" || name === "max_price" ? !allowsPriceFilter(metric) : !allowed.includes(name as DimensionName)
  );
  if (refused === undefined) return undefined;
  const label = refused in dimensions ? dimensions[refused as DimensionName].label : {en: "Price", es: "Precio"};
  return {
    en: `not known under the filter ${label.en.toLowerCase()}`,
    es: `no se conoce con el filtro ${label.es.toLowerCase()}`
  };
}
