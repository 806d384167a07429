import type {BinPlan} from "../src/query/bins.js";
import {compileDistributionBins, compileDistributionSummary} from "../src/query/compile-distribution.js";
import {
  type DistributionAnswer,
  type DistributionOptions,
  type DistributionQuery,
  type ResolvedDistribution,
  percents,
  resolveDistribution
} from "../src/query/distribution.js";
import {
  type BinCount,
  type DistributionSummary,
  distributionBins,
  finishDistribution
} from "../src/query/finish-distribution.js";
import {type Database, readMeasure} from "./answer.js";

/** Answers a distribution query on a database: its figures say where the bins lie, which are then counted. */
export async function answerDistribution(
  query: DistributionQuery,
  options: DistributionOptions,
  database: Database
): Promise<DistributionAnswer> {
  const resolved = resolveDistribution(query, database.shop, options);
  const statement = compileDistributionSummary(resolved, database.dialect);
  const [row] = await database.run(statement);
  const summary = readSummary(resolved, row!);
  const plan = distributionBins(resolved, summary);
  if (plan === null) return finishDistribution(resolved, {summary, plan, counts: new Map(), statement});
  return finishDistribution(resolved, {summary, plan, ...(await countBins(resolved, plan, database))});
}

function readSummary({distribution}: ResolvedDistribution, row: Record<string, unknown>): DistributionSummary {
  const read = (name: string) => readMeasure(row[name], distribution.unit === "currency");
  return {
    count: Number(row.entities),
    total: read("total")!,
    min: read("least"),
    max: read("most"),
    percentiles: percents.map((percent) => read(`p${percent}`))
  };
}

async function countBins(resolved: ResolvedDistribution, plan: BinPlan, {dialect, run}: Database) {
  const statement = compileDistributionBins(resolved, dialect, plan);
  const isMoney = resolved.distribution.unit === "currency";
  const counts = new Map<bigint, BinCount>();
  for (const {bin, entities, total} of await run(statement))
    counts.set(readMeasure(bin, isMoney)!, {count: Number(entities), total: readMeasure(total, isMoney)!});
  return {statement, counts};
}
