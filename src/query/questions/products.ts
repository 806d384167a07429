import type {MetricName} from "../../model/metrics.js";
import type {MetricQuery, Order} from "../metric-query.js";
import type {Asked} from "../question.js";

const byRevenue: readonly Order[] = [{by: "revenue", descending: true}];

/** What stands in the table of the best-selling products. */
const topFigures: readonly MetricName[] = ["revenue", "orders", "gross_profit", "profit_margin"];

/** Categories and the best-selling products: what the site's build answers. */
export const productQuestions = ({filters, range}: Asked) => ({
  total: {
    metrics: ["revenue", "orders", "units", "gross_profit", "profit_margin", "cost_coverage"],
    filters,
    range,
    compare: "previous"
  } as MetricQuery,
  categories: {
    metrics: ["revenue", "gross_profit", "profit_margin"],
    dimensions: ["category"],
    filters,
    range,
    compare: "previous",
    order: byRevenue
  } as MetricQuery,
  subcategories: {
    metrics: ["revenue", "orders"],
    dimensions: ["category", "subcategory"],
    filters,
    range,
    order: byRevenue
  } as MetricQuery,
  top: {
    metrics: topFigures,
    dimensions: ["product_id"],
    filters,
    range,
    compare: "previous",
    order: byRevenue,
    limit: 20
  } as MetricQuery
});

/**
 * Every product: too much for a file of first answers where a shop has thousands of them, so the page counts it itself.
 */
export const everyProductQuestions = ({filters, range}: Asked) => ({
  products: {
    metrics: ["revenue", "units", "gross_profit", "profit_margin", "discount_rate"],
    dimensions: ["product_id"],
    filters,
    range,
    compare: "previous",
    order: byRevenue
  } as MetricQuery
});

/** Every product's months up to the end of the range: the heaviest question of the page. */
export const productMonthQuestions = ({filters, range, shop}: Asked) => ({
  months: {
    metrics: ["revenue"],
    dimensions: ["product_id"],
    filters,
    range: history(range, shop),
    grain: "month",
    // A limit, so that months without a sale are not written out; a shop with more has its latest left out.
    limit: 100_000
  } as MetricQuery
});

/** From the first day with data, or that of a range before it, to the end of the range. */
function history({start, end}: Asked["range"], {firstDay}: Asked["shop"]): Asked["range"] {
  if (start === undefined || end === undefined) return {};
  return {start: firstDay !== null && firstDay < start ? firstDay : start, end};
}
