import fc from "fast-check";
import {expect} from "vitest";
import type {MetricQuery} from "../../src/query/metric-query.js";
import type {Engines} from "./engines.js";
import {choicesOf, datasetQueriesOver, queriesOver} from "./random-queries.js";

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

/** Holds the engines to the same answers to random queries, a third of them of named datasets; always the same ones. */
export async function expectSameAnswers(engines: Engines, {runs = 30, seed = 20} = {}): Promise<void> {
  const choices = choicesOf(engines.columns);
  const check = (queries: fc.Arbitrary<MetricQuery>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(queries, (query) => expectSameAnswer(engines, query)),
      {numRuns, seed}
    );
  await check(queriesOver(choices), Math.ceil((runs * 2) / 3));
  await check(datasetQueriesOver(choices), Math.ceil(runs / 3));
}
