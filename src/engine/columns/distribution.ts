import {binStart} from "../../query/bins.js";
import type {BinPlan} from "../../query/bins.js";
import {compileDistributionBins, compileDistributionSummary} from "../../query/compile-distribution.js";
import {duckdb} from "../../query/dialect.js";
import {type DistributionAnswer, type ResolvedDistribution, percents} from "../../query/distribution.js";
import {
  type BinCount,
  type DistributionSummary,
  distributionBins,
  finishDistribution
} from "../../query/finish-distribution.js";
import type {LineColumns} from "./columns.js";
import {distributionValues} from "./distribution-values.js";

/** The distribution that the compiled SQL of the query gives, counted over typed columns. */
export function columnDistribution(resolved: ResolvedDistribution, lines: LineColumns): DistributionAnswer {
  const values = distributionValues[resolved.distribution.name](resolved.query, lines).sort();
  const summary = summaryOf(values);
  const plan = distributionBins(resolved, summary);
  const counts = plan === null ? new Map<bigint, BinCount>() : binCounts(values, plan);
  const statement =
    plan === null ? compileDistributionSummary(resolved, duckdb) : compileDistributionBins(resolved, duckdb, plan);
  return finishDistribution(resolved, {summary, plan, counts, statement});
}

function summaryOf(sorted: Float64Array): DistributionSummary {
  const count = sorted.length;
  const at = (index: number) => (count === 0 ? null : BigInt(sorted[index]!));
  return {
    count,
    total: BigInt(sorted.reduce((sum, value) => sum + value, 0)),
    min: at(0),
    max: at(count - 1),
    percentiles: percents.map((percent) => at(Math.ceil((percent * count) / 100) - 1))
  };
}

function binCounts(values: Float64Array, plan: BinPlan): Map<bigint, BinCount> {
  const counts = new Uint32Array(plan.closed + 1);
  const totals = new Float64Array(plan.closed + 1);
  const start = Number(plan.start);
  const step = Number(plan.step);
  for (const value of values) {
    const bin = Math.min(Math.floor((value - start) / step), plan.closed);
    counts[bin]! += 1;
    totals[bin]! += value;
  }
  return new Map(Array.from(counts, (count, bin) => [binStart(plan, bin), {count, total: BigInt(totals[bin]!)}]));
}
