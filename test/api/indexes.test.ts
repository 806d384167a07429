import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {listQueryOf} from "../../api/lists/list-route.js";
import {transactionFilters} from "../../api/routes/transactions.js";
import {compileCount, compilePage} from "../../src/query/compile-list.js";
import type {ListFilter} from "../../src/query/list-query.js";
import {type ListTable, customers, products, transactions} from "../../src/query/list-tables.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(
    `INSERT INTO transactions (transaction_id, order_id, date, order_day, customer_id, country, category, product_id,
       quantity, unit_price, currency, exchange_rate, source)
     SELECT 't' || n, 'o' || n / 2, day, day, 'c' || n % 997, 'country ' || n % 13, 'category ' || n % 8, 'P' || n % 499,
       1, n % 90, 'USD', 1, 'test'
     FROM generate_series(1, 20000) AS n, LATERAL (SELECT '2024-01-01'::date + n % 700 AS day) AS days`
  );
  await database.pool.query(
    `INSERT INTO customers (customer_id, country, rfm_segment, lifetime_value)
     SELECT 'c' || n, 'country ' || n % 100, 'segment ' || n % 100, n FROM generate_series(1, 20000) AS n`
  );
  await database.pool.query(
    "INSERT INTO products (product_id, category) SELECT 'P' || n, 'category ' || n % 100 FROM generate_series(1, 20000) AS n"
  );
  await database.pool.query("VACUUM ANALYZE transactions, customers, products");
});
afterAll(() => database[Symbol.asyncDispose]());

/** The indexes and sorts of a statement's plan. */
async function plan({sql, parameters}: {sql: string; parameters: readonly unknown[]}): Promise<string[]> {
  const {rows} = await database.pool.query(`EXPLAIN (FORMAT JSON) ${sql}`, [...parameters]);
  const nodes: string[] = [];
  const visit = (node: Record<string, unknown>) => {
    nodes.push(String(node["Index Name"] ?? node["Node Type"]));
    for (const child of (node.Plans ?? []) as Record<string, unknown>[]) visit(child);
  };
  visit(rows[0]["QUERY PLAN"][0].Plan);
  return nodes;
}

/** A row about half way down each list. */
const deep: Record<ListTable["name"], {order_day: string; lifetime_value: string; key: string}> = {
  transactions: {order_day: "2024-12-12", lifetime_value: "", key: "t15000"},
  customers: {order_day: "", lifetime_value: "10000", key: "c15000"},
  products: {order_day: "", lifetime_value: "", key: "P15000"}
};

// Members are rare enough for an index on them to be worth its while.
const pages: [string, ListTable, ListFilter[], string | undefined, string][] = [
  ["the newest lines", transactions, [], undefined, "transactions_order_day_idx"],
  ["lines by id", transactions, [], "transaction_id", "transactions_pkey"],
  [
    "a month",
    transactions,
    transactionFilters({start_date: "2024-03-01", end_date: "2024-03-31"}),
    undefined,
    "transactions_order_day_idx"
  ],
  ["a country", transactions, transactionFilters({country: ["country 3"]}), undefined, "transactions_country_idx"],
  ["a category", transactions, transactionFilters({category: ["category 3"]}), undefined, "transactions_category_idx"],
  ["customers by id", customers, [], undefined, "customers_pkey"],
  ["a country's customers", customers, [{column: "country", anyOf: ["country 3"]}], undefined, "customers_country_idx"],
  [
    "a segment's customers",
    customers,
    [{column: "rfm_segment", anyOf: ["segment 3"]}],
    undefined,
    "customers_rfm_segment_idx"
  ],
  [
    "the best customers",
    customers,
    [{column: "lifetime_value", least: 100}],
    "-lifetime_value",
    "customers_lifetime_value_idx"
  ],
  ["products by id", products, [], undefined, "products_pkey"],
  ["a category's products", products, [{column: "category", anyOf: ["category 3"]}], undefined, "products_category_idx"]
];

describe("compilePage", () => {
  it.each(pages)("reads %s in an index's order, at the top and deep down", async (_, table, filters, sort, index) => {
    const query = listQueryOf(table, filters, sort === undefined ? {} : {sort});
    const {key, ...values} = deep[table.name];
    const value = {...values, [table.key]: key}[query.sort.by]!;
    const beside = table === customers ? ["customer_scores_pkey"] : [];
    for (const after of [null, {key, value}])
      expect(await plan(compilePage(query, "values", {limit: 51, after}))).toEqual(["Limit", index, ...beside]);
  });
});

describe("compileCount", () => {
  it.each([
    ["a country", {country: ["country 3"]}, "transactions_country_idx"],
    ["a day", {start_date: "2024-03-03", end_date: "2024-03-03"}, "transactions_order_day_idx"]
  ])("counts %s by an index", async (_, filters, index) => {
    expect(await plan(compileCount(listQueryOf(transactions, transactionFilters(filters), {})))).toContain(index);
  });
});
