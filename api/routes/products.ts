import {z} from "zod";
import {products as table} from "../../src/query/list-tables.js";
import {listRoute} from "../lists/list-route.js";
import {checkPaging, listShape} from "../schemas/lists.js";
import {decimalParameter, textList} from "../schemas/parameters.js";

const query = z
  .strictObject({
    ...listShape(table),
    category: textList.optional().describe("Category; may repeat to mean either, `~none` is not known"),
    min_rating: decimalParameter(0, 5).optional().describe("Lowest rating, inclusive, 0 to 5")
  })
  .superRefine(checkPaging);

/** `GET /api/products`: the catalogue of goods. */
export const products = listRoute({
  table,
  path: "/api/products",
  id: "listProducts",
  summary: "Products",
  query,
  filters: ({category, min_rating: least}) => [
    ...(category === undefined ? [] : [{column: "category", anyOf: category}]),
    {column: "rating", least}
  ]
});
