import type {Engine} from "../db/engine.js";
import {type ProductFactFile, factNames} from "../src/query/product-facts.js";

/**
 * What pages say of products beside what was sold of them. Costs and suppliers stay behind.
 * Numbers are written as they are, days as `YYYY-MM-DD`.
 */
export async function loadProductFacts(engine: Engine): Promise<ProductFactFile> {
  const rows = await engine.rows(`
    SELECT product_id, product_name AS name, category, brand, CAST(rating AS FLOAT8) AS rating,
      CAST(reviews_count AS FLOAT8) AS reviews, CAST(launch_date AS VARCHAR) AS launch_date,
      CAST(base_price AS FLOAT8) AS base_price, CAST(stock_quantity AS FLOAT8) AS stock
    FROM products ORDER BY product_id`);
  return {names: factNames, rows: rows.map((row) => factNames.map((name) => row[name] as string | number | null))};
}
