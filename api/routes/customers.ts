import {z} from "zod";
import {customers as table} from "../../src/query/list-tables.js";
import {listRoute} from "../lists/list-route.js";
import {checkPaging, listShape} from "../schemas/lists.js";
import {decimalParameter, textList} from "../schemas/parameters.js";

const query = z
  .strictObject({
    ...listShape(table),
    country: textList.optional().describe("Country of the customer; may repeat to mean either, `~none` is not known"),
    rfm_segment: textList
      .optional()
      .describe("RFM segment; may repeat to mean either, `~none` is customers without an order"),
    min_ltv: decimalParameter(0, 1_000_000_000).optional().describe("Lowest lifetime value, inclusive")
  })
  .superRefine(checkPaging);

/** `GET /api/customers`: registered customers and what is derived of their orders. */
export const customers = listRoute({
  table,
  path: "/api/customers",
  id: "listCustomers",
  summary: "Customers",
  description:
    "Every known customer, with the values, scores and segment derived from all orders. `churn_probability` is what the " +
    "newest model of `GET /api/ml/churn/at-risk` says; null where it has said nothing yet.",
  query,
  prediction: "churn",
  filters: ({country, rfm_segment: segment, min_ltv: least}) => [
    ...(country === undefined ? [] : [{column: "country", anyOf: country}]),
    ...(segment === undefined ? [] : [{column: "rfm_segment", anyOf: segment}]),
    {column: "lifetime_value", least}
  ]
});
