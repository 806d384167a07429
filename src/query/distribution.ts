import {type DayRange, addDays} from "../model/calendar.js";
import {type Distribution, type DistributionName, distributionNames, distributions} from "../model/distributions.js";
import type {Shop} from "../model/settings.js";
import {type MetricQuery, type ResolveOptions, type ResolvedQuery, resolveQuery} from "./metric-query.js";
import type {Parameter} from "./parameters.js";
import {QueryError} from "./query-error.js";

/** Asks how the values of orders, customers or days are spread: a named dataset with the filters of metric queries. */
export interface DistributionQuery extends Pick<MetricQuery, "filters" | "range"> {
  readonly of: DistributionName;
}

/** The percentiles that an answer gives. */
export const percents = [10, 25, 50, 75, 90, 95, 99] as const;

export type Percentile = `p${(typeof percents)[number]}`;

/** The values from `from` to just below `to`. */
export interface DistributionBin {
  readonly from: number;
  /** Null for the last bin, which is open above. */
  readonly to: number | null;
  /** How many values lie in the bin. */
  readonly count: number;
  /** Their sum. */
  readonly total: number;
}

/** The spread of values; money is rounded to the currency's minor unit, last. */
export interface DistributionAnswer {
  readonly of: DistributionName;
  readonly range: DayRange;
  readonly unit: Distribution["unit"];
  /** How many values there are; where there is none, the figures are null and there are no bins. */
  readonly count: number;
  readonly total: number;
  readonly min: number | null;
  readonly max: number | null;
  /** With two decimals where the values are days. */
  readonly mean: number | null;
  /** By nearest rank: the least value that so many percent of the values do not exceed. */
  readonly percentiles: Readonly<Record<Percentile, number>> | null;
  /** Of equal width on a round step, without gaps, from zero or the least value to the 99th percentile and beyond. */
  readonly bins: readonly DistributionBin[];
  /** The statement that counts the bins; without any, the one that looked for values. */
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** A distribution query with every default filled in. */
export interface ResolvedDistribution {
  readonly distribution: Distribution & {readonly name: DistributionName};
  /** Its filters, policy, range and shop. */
  readonly query: ResolvedQuery;
}

export type DistributionOptions = Pick<ResolveOptions, "policy">;

/** @throws {QueryError} naming the part of the query that cannot be answered */
export function resolveDistribution(
  {of, filters = {}, range = {}}: DistributionQuery,
  shop: Shop,
  {policy = {}}: DistributionOptions = {}
): ResolvedDistribution {
  if (!distributionNames.includes(of))
    throw new QueryError("of", `unknown distribution: ${of}; use one of ${distributionNames.join(", ")}`);
  const distribution = distributions[of];
  return {distribution, query: resolveQuery({metrics: [distribution.metric], filters, range}, shop, {policy})};
}

/** The days of the range from the shop's first to its last; where there are none, the end lies before the start. */
export function knownDays({range, shop: {firstDay, lastDay}}: ResolvedQuery): DayRange {
  if (firstDay === null || lastDay === null) return {start: range.start, end: addDays(range.start, -1)};
  return {
    start: range.start < firstDay ? firstDay : range.start,
    end: range.end > lastDay ? lastDay : range.end
  };
}
