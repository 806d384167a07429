import {z} from "zod";
import type {Engine} from "../../db/engine.js";
import {missing} from "../../src/model/dimensions.js";
import {topProductsQuery} from "../../src/query/analytics.js";
import {engineRoute} from "../route.js";
import {topProductsAnswer} from "../schemas/analytics.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";
import {integerParameter} from "../schemas/parameters.js";

const rankings = {revenue: "revenue", orders: "orders", margin: "profit_margin"} as const;
const names = Object.keys(rankings) as (keyof typeof rankings)[];

/** `GET /api/analytics/top-products`: the products with the highest revenue, orders or margin. */
export const topProducts = engineRoute({
  method: "get",
  path: "/api/analytics/top-products",
  id: "getTopProducts",
  tag: "Data",
  summary: "Products by revenue, orders or margin",
  query: filterParameters({
    limit: integerParameter(1, 100).default(10).describe("Products to answer with"),
    metric: z
      .enum(names, `use one of ${names.join(", ")}`)
      .default("revenue")
      .describe("What products are ranked by")
  }),
  answer: topProductsAnswer,
  async work({engine, query}) {
    const {rows} = await engine.query(topProductsQuery(selectionOf(query), rankings[query.metric], query.limit));
    const products = await readProducts(
      engine,
      rows.map(({keys}) => String(keys.product_id))
    );
    const data = rows.map(({keys: {product_id: id}, values: {profit_margin: margin, ...values}}, i) => ({
      rank: i + 1,
      product_id: id,
      ...(products.get(String(id)) ?? {product_name: null, category: null}),
      ...values,
      margin
    }));
    return {data};
  }
});

interface ProductLabel {
  readonly product_name: string | null;
  readonly category: string | null;
}

async function readProducts(engine: Engine, ids: readonly string[]): Promise<Map<string, ProductLabel>> {
  const known = ids.filter((id) => id !== missing);
  if (known.length === 0) return new Map();
  const rows = await engine.rows(
    "SELECT product_id, product_name, category FROM products WHERE product_id = ANY($1::text[])",
    [known]
  );
  return new Map(
    rows.map((row) => {
      const {product_id: id, product_name: name, category} = row as Record<string, string | null>;
      return [id!, {product_name: name ?? null, category: category ?? null}];
    })
  );
}
