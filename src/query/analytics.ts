import type {DayRange} from "../model/calendar.js";
import type {Filters, MetricQuery} from "./metric-query.js";

/** The lines that a request, a report or a page is about. */
export interface FilteredRange {
  readonly filters: Filters;
  /** An absent end means the first or the last day with data. */
  readonly range: Partial<DayRange>;
}

/** Figures of every country, largest revenue first. */
export const countriesQuery = (selection: FilteredRange): MetricQuery => ({
  ...selection,
  metrics: ["revenue", "orders", "average_order_value", "customers"],
  dimensions: ["country"],
  order: [{by: "revenue", descending: true}]
});

/** Figures of every category, largest revenue first. */
export const categoriesQuery = (selection: FilteredRange): MetricQuery => ({
  ...selection,
  metrics: ["revenue", "gross_profit", "profit_margin", "orders", "units"],
  dimensions: ["category"],
  order: [{by: "revenue", descending: true}]
});

/** What products can be ranked by. */
export type ProductRanking = "revenue" | "orders" | "profit_margin";

/** Figures of the first products by revenue, orders or margin. */
export const topProductsQuery = (selection: FilteredRange, by: ProductRanking, limit: number): MetricQuery => ({
  ...selection,
  metrics: ["revenue", "orders", "profit_margin"],
  dimensions: ["product_id"],
  order: [{by, descending: true}],
  limit
});
