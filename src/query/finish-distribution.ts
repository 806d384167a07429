import {decimalsOf} from "../model/currency.js";
import {type BinPlan, binStart, planBins} from "./bins.js";
import {
  type DistributionAnswer,
  type DistributionBin,
  type Percentile,
  type ResolvedDistribution,
  percents
} from "./distribution.js";
import type {Statement} from "./parameters.js";
import {rational, round} from "./rational.js";

/** Values as an engine counts them: whole days, or money in ten-thousandths. */
export interface DistributionSummary {
  readonly count: number;
  readonly total: bigint;
  /** Null where there is no value, as are the percentiles then. */
  readonly min: bigint | null;
  readonly max: bigint | null;
  /** One for each of `percents`. */
  readonly percentiles: readonly (bigint | null)[];
}

/** What an engine counted in one bin. */
export interface BinCount {
  readonly count: number;
  readonly total: bigint;
}

/** The bins of a distribution; null where it has no value. */
export function distributionBins(
  resolved: ResolvedDistribution,
  {min, percentiles}: DistributionSummary
): BinPlan | null {
  const high = percentiles.at(-1) ?? null;
  return min === null || high === null ? null : planBins(min, high, smallestUnit(resolved));
}

/** What an engine counted of a distribution. */
export interface CountedDistribution {
  readonly summary: DistributionSummary;
  /** Null where there is no value. */
  readonly plan: BinPlan | null;
  /** By where a bin begins; bins without values may be left out. */
  readonly counts: ReadonlyMap<bigint, BinCount>;
  readonly statement: Statement;
}

/** Divides and rounds what was counted, for every engine. */
export function finishDistribution(
  resolved: ResolvedDistribution,
  {summary: {count, total, min, max, percentiles}, plan, counts, statement}: CountedDistribution
): DistributionAnswer {
  const {distribution, query} = resolved;
  const value = (whole: bigint) => rounded(resolved, whole);
  return {
    of: distribution.name,
    range: query.range,
    unit: distribution.unit,
    count,
    total: value(total),
    min: min === null ? null : value(min),
    max: max === null ? null : value(max),
    mean: count === 0 ? null : rounded(resolved, total, count, 2),
    percentiles: count === 0 ? null : namedPercentiles(percentiles.map((percentile) => value(percentile!))),
    bins: plan === null ? [] : finishBins(plan, counts, value),
    sql: statement.sql,
    parameters: statement.parameters
  };
}

function namedPercentiles(values: readonly number[]): Record<Percentile, number> {
  return Object.fromEntries(percents.map((percent, i) => [`p${percent}`, values[i]!])) as Record<Percentile, number>;
}

function finishBins(
  plan: BinPlan,
  counts: ReadonlyMap<bigint, BinCount>,
  value: (whole: bigint) => number
): DistributionBin[] {
  return Array.from({length: plan.closed + 1}, (_, position) => {
    const from = binStart(plan, position);
    const {count, total} = counts.get(from) ?? {count: 0, total: 0n};
    return {
      from: value(from),
      to: position === plan.closed ? null : value(binStart(plan, position + 1)),
      count,
      total: value(total)
    };
  });
}

/** The smallest width of a bin: the currency's minor unit, or a day. */
function smallestUnit({distribution, query}: ResolvedDistribution): bigint {
  return distribution.unit === "count" ? 1n : 10n ** BigInt(4 - decimalsOf(query.shop.settings.currency));
}

function rounded({distribution, query}: ResolvedDistribution, whole: bigint, parts = 1, decimals = 0): number {
  const isMoney = distribution.unit === "currency";
  const value = rational(whole, (isMoney ? 10_000n : 1n) * BigInt(parts))!;
  return round(value, isMoney ? decimalsOf(query.shop.settings.currency) : decimals);
}
