import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answerRow} from "../../src/query/list-row.js";
import {type ListEngine as Engine, ListEngine} from "../../src/engine/columns/list-engine.js";
import {compileCount, compilePage, compileRows, partsOf} from "../../src/query/compile-list.js";
import {listFilters} from "../../src/query/list-filters.js";
import type {ListQuery} from "../../src/query/list-query.js";
import {transactions as table} from "../../src/query/list-tables.js";
import type {Filters} from "../../src/query/metric-query.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {transactionColumns} from "../setup/list-engine.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

let database: TestDatabase;
let engine: Engine;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(2000), {timezone: "America/Sao_Paulo"});
  engine = new ListEngine(await transactionColumns(database));
}, 60_000);

afterAll(() => database[Symbol.asyncDispose]());

const columns = Object.keys(table.columns);

function query(filters: Filters, range = {}, rest: Partial<ListQuery> = {}): ListQuery {
  return {table, filters: listFilters(range, filters), search: null, sort: table.sort, columns, ...rest};
}

async function rowsOfPostgres(list: ListQuery): Promise<Record<string, unknown>[]> {
  const rows = [];
  for (const part of partsOf(list)) {
    const {sql, parameters} = compilePage(list, part, {limit: 1_000_000});
    rows.push(...(await database.pool.query(sql, parameters as unknown[])).rows);
  }
  return rows.map((row) => answerRow(row, list));
}

function rowsOfColumns(list: ListQuery): Record<string, unknown>[] {
  return Array.from(engine.select(list), (row) =>
    Object.fromEntries(columns.map((name) => [name, engine.value(name, row)]))
  );
}

const selections: readonly (readonly [Filters, object, Partial<ListQuery>])[] = [
  [{}, {}, {}],
  [{}, {start: "2024-02-29"}, {}],
  [{}, {start: "2024-03-01", end: "2024-03-31"}, {}],
  [{country: ["USA"]}, {}, {}],
  [{country: ["España", "~none"]}, {end: "2024-06-30"}, {}],
  [{category: ["~odd"]}, {}, {}],
  [{category: ["~none"], device_type: ["~none", "Mobile"]}, {}, {}],
  [{country: ["Atlantis"]}, {}, {}],
  [{min_price: 10}, {}, {}],
  [{min_price: 7.3123, max_price: 10.0001}, {}, {}],
  [{max_price: 0}, {}, {}],
  [{region: ["R1"], city: ["C1", "C4"], traffic_source: ["Email"]}, {start: "2023-11-20", end: "2024-12-01"}, {}],
  [{country: ["日本", "𐐀land"]}, {}, {search: "o1"}],
  [{}, {}, {search: "P1"}],
  [{}, {}, {search: "c3"}],
  [{}, {}, {search: "%"}],
  [{}, {}, {search: "_.*"}]
];

describe("ListEngine.select(query)", () => {
  it.each(selections)("lists what PostgreSQL lists, in its order: %j %j %j", async (filters, range, rest) => {
    const list = query(filters, range, rest);
    const {sql, parameters} = compileCount(list);
    const {rows} = await database.pool.query(sql, parameters as unknown[]);
    expect(engine.select(list)).toHaveLength(Number(rows[0].total));
    expect(rowsOfColumns(list)).toEqual(await rowsOfPostgres(list));
  });

  it.each(columns)("sorts by %s as PostgreSQL does, both ways", async (by) => {
    const ids = (rows: Record<string, unknown>[]) => rows.map((row) => row.transaction_id);
    for (const descending of [false, true]) {
      const list = query({country: ["USA", "~none"]}, {}, {sort: {by, descending}});
      expect(ids(rowsOfColumns(list))).toEqual(ids(await rowsOfPostgres(list)));
    }
  });
});

describe("ListEngine.exactText(name, row)", () => {
  it("writes every number with the decimals that PostgreSQL keeps", async () => {
    const names = columns.filter((name) => table.columns[name]!.type === "decimal");
    const list = query({}, {}, {sort: {by: "transaction_id", descending: false}});
    const {sql} = compileRows(
      list,
      names.map((name) => `${name}::text`)
    );
    const {rows} = await database.pool.query({text: sql, rowMode: "array"});
    const texts = Array.from(engine.select(list), (row) => names.map((name) => engine.exactText(name, row)));
    expect(texts).toEqual(rows);
  });
});

describe("transactionFile(engine, rows, published)", () => {
  it("leaves out customers and costs unless they are published, and lists the same rows", async () => {
    const sparse = new ListEngine(await transactionColumns(database, {customerIds: false, costs: false}));
    expect(columns.filter((name) => !sparse.has(name))).toEqual(["customer_id", "cost_price", "profit"]);
    const list = query({country: ["UK"]}, {start: "2024-01-01"}, {sort: {by: "amount", descending: true}});
    expect([...sparse.select(list)]).toEqual([...engine.select(list)]);
  });
});
