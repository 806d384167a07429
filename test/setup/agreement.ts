import fc from "fast-check";
import {expect} from "vitest";
import type {DistributionOptions, DistributionQuery} from "../../src/query/distribution.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import type {Engines} from "./engines.js";
import {choicesOf, datasetQueriesOver, distributionQueriesOver, queriesOver} from "./random-queries.js";

/** Holds PostgreSQL, DuckDB and columns to the same answer to one query. */
export async function expectSameAnswer({postgres, duckdb, columns}: Engines, query: MetricQuery): Promise<void> {
  const options = {lenient: true};
  const stored = await postgres.use((engine) => engine.query(query, options));
  const counted = await duckdb.use((engine) => engine.query(query, options));
  const evaluated = columns.query(query, options);
  expect(counted.rows).toEqual(stored.rows);
  expect(evaluated.rows).toEqual(stored.rows);
  expect(evaluated.unknown).toEqual(stored.unknown);
  expect(counted.unknown).toEqual(stored.unknown);
  expect(evaluated.sql).toBe(counted.sql);
}

/** Holds PostgreSQL, DuckDB and columns to the same spread of values, and its bins to all of them. */
export async function expectSameDistribution(
  {postgres, duckdb, columns}: Engines,
  query: DistributionQuery,
  options: DistributionOptions = {}
): Promise<void> {
  const {sql: _, ...stored} = await postgres.use((engine) => engine.distribution(query, options));
  const counted = await duckdb.use((engine) => engine.distribution(query, options));
  const evaluated = columns.distribution(query, options);
  expect(counted).toEqual({...stored, sql: counted.sql});
  expect(evaluated).toEqual(counted);
  expect(evaluated.bins.reduce((sum, {count}) => sum + count, 0)).toBe(evaluated.count);
}

/**
 * Holds the engines to the same answers to random queries, a third of them of named datasets, and to as many random
 * distributions; always the same ones.
 */
export async function expectSameAnswers(engines: Engines, {runs = 30, seed = 20} = {}): Promise<void> {
  const choices = choicesOf(engines.columns);
  const some = {numRuns: Math.ceil(runs / 3), seed};
  const same = (queries: fc.Arbitrary<MetricQuery>) =>
    fc.asyncProperty(queries, (query) => expectSameAnswer(engines, query));
  await fc.assert(same(queriesOver(choices)), {numRuns: Math.ceil((runs * 2) / 3), seed});
  await fc.assert(same(datasetQueriesOver(choices)), some);
  const distributions = distributionQueriesOver(choices);
  await fc.assert(
    fc.asyncProperty(distributions, (query) => expectSameDistribution(engines, query)),
    some
  );
}
