import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {addDays, grains} from "../../src/model/calendar.js";
import {allowedDimensions, metricNames, metrics} from "../../src/model/metrics.js";
import {type MetricQuery, comparisons} from "../../src/query/metric-query.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {type Engines, openEngines} from "../setup/engines.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

const members = {
  country: ["USA", "UK", "España", "𐐀land", "~none", "nowhere"],
  category: ["Home", "Books", "Äpfel", "~none"],
  region: ["R0", "R2"],
  device_type: ["Mobile", "Desktop", "~none"]
};

const someOf = (list: readonly string[]) => fc.subarray([...list], {minLength: 1});
const day = fc.integer({min: -20, max: 420}).map((offset) => addDays("2023-11-20", offset));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

const filters = fc.record(
  {
    country: someOf(members.country),
    category: someOf(members.category),
    region: someOf(members.region),
    device_type: someOf(members.device_type),
    min_price: fc.constantFrom(0, 7.3123, 10),
    max_price: fc.constantFrom(10, 99.99, 2000)
  },
  {requiredKeys: []}
);

const queries: fc.Arbitrary<MetricQuery> = fc
  .record({
    metrics: fc.subarray(metricNames, {minLength: 1}),
    wanted: fc.subarray(["country", "category", "device_type", "product_id", "order_hour", "order_weekday"] as const, {
      maxLength: 2
    }),
    filters,
    days: fc.tuple(optional(day), optional(day)),
    grain: optional(fc.constantFrom(...grains)),
    compare: optional(fc.constantFrom(...comparisons)),
    limit: optional(fc.integer({min: 1, max: 12})),
    orderBy: fc.nat(),
    descending: fc.boolean(),
    ordered: fc.boolean()
  })
  .map(({metrics: names, wanted, filters: chosen, days, grain, compare, limit, orderBy, descending, ordered}) => {
    const dimensions = wanted.filter((name) =>
      names.every((metric) => allowedDimensions(metrics[metric]).includes(name))
    );
    const [start, end] = days[0] && days[1] && days[0] > days[1] ? [days[1], days[0]] : days;
    return {
      metrics: names,
      dimensions,
      filters: chosen,
      range: {...(start && {start}), ...(end && {end})},
      ...(grain && {grain}),
      ...(compare && {compare}),
      ...(limit && {limit}),
      ...(ordered && {order: [{by: names[orderBy % names.length]!, descending}]})
    };
  });

let database: TestDatabase;
let engines: Engines;

describe.each(["UTC", "America/New_York", "Asia/Kolkata"])("a shop in %s", (timezone) => {
  beforeAll(async () => {
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(600), {timezone});
    engines = await openEngines(database);
  });

  afterAll(async () => {
    await engines[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  it("gets the same rows from PostgreSQL, DuckDB and columns for any query", async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const options = {lenient: true};
        const postgres = await engines.postgres.use((engine) => engine.query(query, options));
        const duckdb = await engines.duckdb.use((engine) => engine.query(query, options));
        const columns = engines.columns.query(query, options);
        expect(duckdb.rows).toEqual(postgres.rows);
        expect(columns.rows).toEqual(postgres.rows);
        expect(columns.unknown).toEqual(postgres.unknown);
        expect(columns.sql).toBe(duckdb.sql);
      }),
      {numRuns: 60, seed: 20}
    );
  });
});
