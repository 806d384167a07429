import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import type {RecommendationsAnswer} from "../../src/query/predictions/recommendations.js";
import {type Baskets, basketsFromLines} from "../../ml/baskets.js";

/** What is bought together: in one order, or by one customer where most orders are of one product. */
type Basis = RecommendationsAnswer["basis"];

export interface ShopBaskets {
  readonly basis: Basis;
  /** Each product's id, by its number in the baskets. */
  readonly products: readonly string[];
  /** In the order of time. */
  readonly baskets: Baskets;
}

/** Lines that are read at most, the newest: what was bought together years ago says little, and memory stays small. */
const mostLines = 2_000_000;

/** Share of orders with several products from which on orders are baskets. */
const enoughShared = 0.2;

const sold = "is_sale AND product_id <> '~none'";

/** Reads what was bought together. */
export async function readBaskets(engine: DuckdbEngine): Promise<ShopBaskets> {
  const [{shared} = {shared: 0}] = await engine.rows(
    `SELECT coalesce(avg(CASE WHEN several THEN 1.0 ELSE 0.0 END), 0) AS shared FROM
       (SELECT count(DISTINCT product_id) > 1 AS several FROM lines WHERE ${sold} GROUP BY order_key)`
  );
  const basis: Basis = Number(shared) >= enoughShared ? "orders" : "customers";
  const products = await engine.rows(`SELECT DISTINCT product_id FROM lines WHERE ${sold} ORDER BY product_id`);
  const [baskets, numbers] = await engine.numbers(basketLines(basis));
  return {
    basis,
    products: products.map(({product_id: id}) => String(id)),
    baskets: basketsFromLines(Int32Array.from(baskets!), Int32Array.from(numbers!), products.length)
  };
}

/** Baskets and products by numbers from 0; baskets by the day that they begin on. */
function basketLines(basis: Basis): string {
  const key = basis === "orders" ? "order_key" : "customer_key";
  return `
    WITH recent AS (
      SELECT ${key} AS basket, product_id, order_key FROM lines
      WHERE ${sold} AND ${key} IS NOT NULL ORDER BY order_key DESC LIMIT ${mostLines}
    ),
    baskets AS (
      SELECT basket, row_number() OVER (ORDER BY min(order_key), basket) - 1 AS number FROM recent GROUP BY basket
    ),
    products AS (
      SELECT product_id, row_number() OVER (ORDER BY product_id) - 1 AS number
      FROM (SELECT DISTINCT product_id FROM lines WHERE ${sold})
    )
    SELECT baskets.number::DOUBLE AS basket, products.number::DOUBLE AS product
    FROM recent JOIN baskets USING (basket) JOIN products USING (product_id)`;
}
