import {type Day, type DayRange, type Grain, addDays, addMonths, daysIn, grains, isDay} from "../model/calendar.js";
import {type DimensionName, dimensionNames, dimensions, filterDimensions} from "../model/dimensions.js";
import type {Metric} from "../model/metric.js";
import {allowedDimensions, allowedFilters, allowsPriceFilter} from "../model/metric-scope.js";
import {type MetricName, metricNames, metrics} from "../model/metrics.js";
import type {Shop} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {QueryError} from "./query-error.js";

/** Which members are kept: any of the list, for each dimension; missing values are the member `~none`. */
export type Filters = Partial<Record<DimensionName, readonly string[]>> & {
  /** Undiscounted unit price in the reporting currency, inclusive, at most four decimals. */
  readonly min_price?: number;
  readonly max_price?: number;
};

/** What rows are ordered by: a metric, a dimension or `date`. */
export interface Order {
  readonly by: string;
  readonly descending?: boolean;
}

/** A question in the model's words: the only way in which pages, API, loaders and exports ask for numbers. */
export interface MetricQuery {
  readonly metrics: readonly MetricName[];
  readonly dimensions?: readonly DimensionName[];
  readonly filters?: Filters;
  /** Absent ends mean the first or the last day with data. */
  readonly range?: {readonly start?: Day; readonly end?: Day};
  /** Adds the column `date`, the first day of each period; periods without lines are present. */
  readonly grain?: Grain;
  /** `previous`: the equal number of days just before. `last_year`: the same dates a year earlier. */
  readonly compare?: Comparison;
  /** Default: date, then the dimensions. Whatever is given, ties are broken by these. */
  readonly order?: readonly Order[];
  /** Rows to keep after ordering; without it all of them, and then every period of the grain is present. */
  readonly limit?: number;
}

export type Comparison = "previous" | "last_year";

export const comparisons: readonly Comparison[] = ["previous", "last_year"];

/** A metric query with every name looked up and every default filled in. */
export interface ResolvedQuery {
  readonly metrics: readonly Metric[];
  readonly dimensions: readonly DimensionName[];
  readonly filters: Filters;
  /** Filters that the asker cannot remove; they hold wherever lines or sessions are read. */
  readonly policy: Filters;
  readonly range: DayRange;
  /** The range to compare with; null where the data do not cover it whole. */
  readonly previous: DayRange | null;
  readonly compare: Comparison | null;
  readonly grain: Grain | null;
  readonly order: readonly Required<Order>[];
  readonly limit: number | null;
  /** Metrics that the filters make unknowable, with the reason. */
  readonly unknown: Readonly<Record<string, Text>>;
  readonly shop: Shop;
}

/** The range that stands for all the data where there are none. */
const emptyRange: DayRange = {start: "1970-01-01", end: "1970-01-01"};

export interface ResolveOptions {
  /** Answer null, with the reason, for a metric that does not allow a filter, rather than refuse the query. */
  readonly lenient?: boolean;
  /** Filters that the asker cannot remove. */
  readonly policy?: Filters;
}

/**
 * Looks up names, checks what is allowed together and fills in defaults.
 * @throws {QueryError} naming the part of the query that cannot be answered
 */
export function resolveQuery(
  query: MetricQuery,
  shop: Shop,
  {lenient = false, policy = {}}: ResolveOptions = {}
): ResolvedQuery {
  const grain = query.grain ?? null;
  if (grain !== null && !grains.includes(grain)) throw new QueryError("grain", `unknown grain: ${grain}`);
  const chosen = resolveMetrics(query.metrics);
  const grouped = resolveDimensions(query.dimensions ?? [], chosen);
  const filters = resolveFilters(query.filters ?? {});
  const refused = Object.fromEntries(
    chosen.flatMap((metric) => {
      const reason = refusedFilter(metric, filters) ?? refusedFilter(metric, policy);
      return reason ? [[metric.name, reason] as const] : [];
    })
  );
  const [first] = Object.entries(refused);
  if (first && !lenient) throw new QueryError("filters", `${first[0]}: ${first[1].en}`);
  const range = resolveRange(query.range ?? {}, shop);
  return Object.freeze({
    metrics: chosen,
    dimensions: grouped,
    filters,
    policy: resolveFilters(policy),
    range,
    previous: query.compare ? comparedRange(query.compare, range, shop) : null,
    compare: query.compare ?? null,
    grain,
    order: resolveOrder(query.order ?? [], chosen, grouped, grain),
    limit: resolveLimit(query.limit),
    unknown: refused,
    shop
  });
}

function resolveMetrics(names: readonly string[]): Metric[] {
  if (names.length === 0) throw new QueryError("metrics", "no metric: name at least one");
  return distinct("metrics", names).map((name) => {
    if (!metricNames.includes(name as MetricName)) throw new QueryError("metrics", `unknown metric: ${name}`);
    return metrics[name as MetricName];
  });
}

function resolveDimensions(names: readonly string[], chosen: readonly Metric[]): DimensionName[] {
  return distinct("dimensions", names).map((name) => {
    if (!dimensionNames.includes(name as DimensionName))
      throw new QueryError("dimensions", `unknown dimension: ${name}`);
    for (const metric of chosen) {
      if (!allowedDimensions(metric).includes(name as DimensionName))
        throw new QueryError("dimensions", `${metric.name} is not known by ${name}`);
    }
    return name as DimensionName;
  });
}

function distinct(part: string, names: readonly string[]): readonly string[] {
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) throw new QueryError(part, `repeated: ${repeated}`);
  return names;
}

function resolveFilters(filters: Filters): Filters {
  for (const [name, value] of Object.entries(filters)) {
    if (name === "min_price" || name === "max_price") checkPrice(name, value as number);
    else if (!filterDimensions.includes(name as DimensionName))
      throw new QueryError("filters", `unknown filter: ${name}`);
    else if (!Array.isArray(value) || value.length === 0) throw new QueryError("filters", `no member: ${name}`);
  }
  const {min_price: min, max_price: max} = filters;
  if (min !== undefined && max !== undefined && min > max)
    throw new QueryError("filters", `min_price ${min} is above max_price ${max}`);
  return filters;
}

function checkPrice(name: string, price: number): void {
  if (
    typeof price !== "number" ||
    !(price >= 0 && price <= 1e9) ||
    Math.abs(price * 1e4 - Math.round(price * 1e4)) > 1e-4
  )
    throw new QueryError("filters", `invalid ${name}: ${price}; use 0 to 1000000000 with at most four decimals`);
}

function refusedFilter(metric: Metric, filters: Filters): Text | undefined {
  const allowed = allowedFilters(metric);
  const refused = Object.keys(filters).find((name) =>
    name === "min_price" || name === "max_price" ? !allowsPriceFilter(metric) : !allowed.includes(name as DimensionName)
  );
  if (refused === undefined) return undefined;
  const label = refused in dimensions ? dimensions[refused as DimensionName].label : {en: "Price", es: "Precio"};
  return {
    en: `not known under the filter ${label.en.toLowerCase()}`,
    es: `no se conoce con el filtro ${label.es.toLowerCase()}`
  };
}

function resolveRange(range: {start?: Day; end?: Day}, {firstDay, lastDay}: Shop): DayRange {
  for (const day of [range.start, range.end]) {
    if (day !== undefined && !isDay(day)) throw new QueryError("range", `invalid day: ${day}; use YYYY-MM-DD`);
  }
  if (range.start && range.end && range.start > range.end)
    throw new QueryError("range", `reversed range: ${range.start} is after ${range.end}`);
  const start = range.start ?? firstDay ?? range.end ?? emptyRange.start;
  const end = range.end ?? lastDay ?? range.start ?? emptyRange.end;
  // An open end that lies on the far side of the data selects nothing rather than a reversed range.
  if (start > end) return range.start ? {start, end: start} : {start: end, end};
  return {start, end};
}

/** The range that a range is compared with; null unless the data cover it whole. */
export function comparedRange(compare: Comparison, range: DayRange, {firstDay, lastDay}: Shop): DayRange | null {
  if (firstDay === null || lastDay === null) return null;
  const end = range.end > lastDay ? lastDay : range.end;
  if (range.start > end) return null;
  const earlier =
    compare === "previous"
      ? {start: addDays(range.start, -daysIn({start: range.start, end})), end: addDays(range.start, -1)}
      : {start: addMonths(range.start, -12), end: addMonths(end, -12)};
  return earlier.start >= firstDay && earlier.end <= lastDay ? earlier : null;
}

function resolveOrder(
  order: readonly Order[],
  chosen: readonly Metric[],
  grouped: readonly DimensionName[],
  grain: Grain | null
): Required<Order>[] {
  const keys = grain === null ? [...grouped] : ["date", ...grouped];
  const known = [...keys, ...chosen.map(({name}) => name)];
  for (const {by} of order) {
    if (!known.includes(by)) throw new QueryError("order", `unknown column: ${by}; use one of ${known.join(", ")}`);
  }
  const given = order.map(({by, descending = false}) => ({by, descending}));
  const rest = keys.filter((key) => !given.some(({by}) => by === key));
  return [...given, ...rest.map((by) => ({by, descending: false}))];
}

function resolveLimit(limit: number | undefined): number | null {
  if (limit === undefined) return null;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw new QueryError("limit", `invalid limit: ${limit}; use 1 to 100000`);
  return limit;
}
