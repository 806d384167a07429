import type {DayRange} from "../src/model/calendar.js";
import {measures} from "../src/model/measures.js";
import type {Shop} from "../src/model/settings.js";
import type {QueryAnswer} from "../src/query/answer.js";
import {compile, neededMeasures} from "../src/query/compile.js";
import type {Dialect} from "../src/query/dialect.js";
import {type MeasureRow, finish} from "../src/query/finish.js";
import {type MetricQuery, type ResolveOptions, type ResolvedQuery, resolveQuery} from "../src/query/metric-query.js";
import type {Statement} from "../src/query/parameters.js";
import {keyColumns} from "../src/query/scope.js";

/** Runs a statement and gives its rows as objects, as the database's driver reads them. */
export type RunStatement = (statement: Statement) => Promise<Record<string, unknown>[]>;

/** A database of one data version, as an engine asks it. */
export interface Database {
  readonly shop: Shop;
  readonly dialect: Dialect;
  readonly run: RunStatement;
}

/** Answers a metric query on a database: both ranges are counted there, and finished as on every engine. */
export async function answerQuery(
  query: MetricQuery,
  options: ResolveOptions,
  {shop, dialect, run}: Database
): Promise<QueryAnswer> {
  const resolved = resolveQuery(query, shop, options);
  const statement = compile(resolved, dialect);
  const [current, previous] = await Promise.all([
    run(statement),
    resolved.previous === null ? null : run(compileComparison(resolved, dialect, resolved.previous))
  ]);
  const result = finish(resolved, readRows(resolved, current), previous && readRows(resolved, previous));
  return {...result, sql: statement.sql, parameters: statement.parameters};
}

/** The compared range is read whole: what the order and limit keep is decided by the current one. */
function compileComparison(query: ResolvedQuery, dialect: Dialect, range: DayRange): Statement {
  return compile({...query, order: [], limit: null}, dialect, range);
}

function readRows(query: ResolvedQuery, rows: readonly Record<string, unknown>[]): MeasureRow[] {
  const keys = keyColumns(query);
  const names = neededMeasures(query);
  return rows.map((row) => ({
    keys: Object.fromEntries(keys.map((name) => [name, row[name] as string | number])),
    measures: Object.fromEntries(names.map((name) => [name, readMeasure(row[name], measures[name].money)]))
  }));
}

/** A sum or count as a whole number, money in ten-thousandths. Drivers give text, bigint or number. */
export function readMeasure(value: unknown, money: boolean | undefined): bigint | null {
  if (value === null || value === undefined) return null;
  if (!money) return BigInt(value as string | number | bigint);
  const [whole, decimals = ""] = String(value).split(".");
  return BigInt(whole + decimals.padEnd(4, "0"));
}
