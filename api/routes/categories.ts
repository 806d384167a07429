import {categoriesQuery} from "../../src/query/analytics.js";
import {engineRoute} from "../route.js";
import {categoriesAnswer} from "../schemas/analytics.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";

/** `GET /api/analytics/categories`: revenue and profit by category, largest first. */
export const categories = engineRoute({
  method: "get",
  path: "/api/analytics/categories",
  id: "getCategories",
  tag: "Data",
  summary: "Revenue and profit by category",
  query: filterParameters({}),
  answer: categoriesAnswer,
  async work({engine, query}) {
    const {rows} = await engine.query(categoriesQuery(selectionOf(query)));
    const data = rows.map(({keys, values: {gross_profit: profit, profit_margin: margin, ...values}}) => ({
      category: keys.category,
      profit,
      margin,
      ...values
    }));
    return {data};
  }
});
