import {type Day, type DayRange, type Grain, grains, isDay} from "../model/calendar.js";
import {type DimensionName, dimensionNames} from "../model/dimensions.js";
import type {Metric} from "../model/metric.js";
import {allowedDimensions} from "../model/metric-scope.js";
import {type MetricName, metricNames, metrics} from "../model/metrics.js";
import type {Shop} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {type AfterCounting, type Bound, resolveOrder} from "./after-counting.js";
import {comparedRange} from "./compared-range.js";
import {QueryError} from "./query-error.js";
import {refusedFilter, resolveFilters, resolveMembers} from "./resolve-filters.js";

export {comparedRange} from "./compared-range.js";

/** Members of dimensions, any of a list; missing values are the member `~none`, numbers are written out. */
export type MemberLists = Partial<Record<DimensionName, readonly string[]>>;

/** Which members are kept: any of the list, for each dimension. */
export type Filters = MemberLists & {
  /** Undiscounted unit price in the reporting currency, inclusive, at most four decimals. */
  readonly min_price?: number;
  readonly max_price?: number;
};

/** What rows are ordered by: a metric, its change (`revenue_change`, in a query that compares), a dimension or `date`. */
export interface Order {
  readonly by: string;
  readonly descending?: boolean;
}

/** A question in the model's words: the only way in which pages, API, loaders and exports ask for numbers. */
export interface MetricQuery {
  readonly metrics: readonly MetricName[];
  readonly dimensions?: readonly DimensionName[];
  readonly filters?: Filters;
  /** Members that are left out: lines with any of the list, for each dimension. */
  readonly except?: MemberLists;
  /** Absent ends mean the first or the last day with data. */
  readonly range?: {readonly start?: Day; readonly end?: Day};
  /** Adds the column `date`, the first day of each period; periods without lines are present. */
  readonly grain?: Grain;
  /** `previous`: the equal number of days just before. `last_year`: the same dates a year earlier. Or the days themselves. */
  readonly compare?: Comparison | DayRange;
  /** Bounds of finished values that a row must keep, all of them; a value that is not known keeps none. */
  readonly having?: readonly Bound[];
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
  readonly except: MemberLists;
  /** Filters that the asker cannot remove; they hold wherever lines or sessions are read. */
  readonly policy: Filters;
  readonly range: DayRange;
  /** The range to compare with; null where the data do not cover it whole. */
  readonly previous: DayRange | null;
  readonly compare: Comparison | DayRange | null;
  readonly grain: Grain | null;
  /** The order in which an engine gives its rows. */
  readonly order: readonly Required<Order>[];
  /** The rows that an engine keeps. */
  readonly limit: number | null;
  /** What is left to do with rows once they are finished; null where an engine does it all. */
  readonly after: AfterCounting | null;
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
  const except = resolveMembers("except", query.except ?? {});
  const refused = Object.fromEntries(
    chosen.flatMap((metric) => {
      const reason = refusedFilter(metric, filters, except) ?? refusedFilter(metric, policy);
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
    except,
    policy: resolveFilters(policy),
    range,
    previous: query.compare ? comparedRange(query.compare, range, shop) : null,
    compare: query.compare ?? null,
    grain,
    ...resolveOrder(query, chosen),
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
