import {type BinPlan, binStart} from "./bins.js";
import type {Dialect} from "./dialect.js";
import {type ResolvedDistribution, percents} from "./distribution.js";
import {distributionValues} from "./distribution-values.js";
import {Parameters, type Statement} from "./parameters.js";
import type {Scope} from "./scope.js";
import {withTables} from "./with-tables.js";

/** One row of the columns `entities`, `total`, `least`, `most` and one a percentile: `p10` to `p99`. */
export function compileDistributionSummary(resolved: ResolvedDistribution, dialect: Dialect): Statement {
  const {scope, tables, values} = valueTables(resolved, dialect);
  const figures = [
    "count(*) AS entities, coalesce(sum(value), 0) AS total, min(value) AS least, max(value) AS most",
    `${dialect.percentiles("value", percents)} AS percentiles`
  ];
  const columns = percents.map((percent, i) => `percentiles[${i + 1}] AS p${percent}`);
  const summary = [`SELECT ${figures.join(",\n  ")}`, `FROM ${values}`].join("\n");
  const sql = [
    withTables([...tables, ["summary", summary]]),
    `SELECT entities, total, least, most, ${columns.join(", ")}`,
    "FROM summary"
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(scope.parameters.values)});
}

/** One row for each bin that has values: `bin` (where it begins), `entities` and `total`. */
export function compileDistributionBins(resolved: ResolvedDistribution, dialect: Dialect, plan: BinPlan): Statement {
  const {scope, tables, values} = valueTables(resolved, dialect);
  const isMoney = resolved.distribution.unit === "currency";
  const bind = (whole: bigint) =>
    scope.parameters.bind(isMoney ? moneyText(whole) : String(whole), isMoney ? "decimal(18, 4)" : "bigint");
  const [start, step, last] = [bind(plan.start), bind(plan.step), bind(binStart(plan, plan.closed))];
  const sql = [
    withTables(tables),
    `SELECT LEAST(value - (value - ${start}) % ${step}, ${last}) AS bin, count(*) AS entities, sum(value) AS total`,
    `FROM ${values}`,
    "GROUP BY 1",
    "ORDER BY 1"
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(scope.parameters.values)});
}

function valueTables({distribution, query}: ResolvedDistribution, dialect: Dialect) {
  const scope: Scope = {query, dialect, range: query.range, parameters: new Parameters()};
  const tables = distributionValues[distribution.name](scope);
  return {scope, tables, values: tables.at(-1)![0]};
}

/** Ten-thousandths as a number with four decimals. */
function moneyText(whole: bigint): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(5, "0");
  return `${whole < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
