import type {DimensionName} from "../../../model/dimensions.js";
import {filterDimensions} from "../../../model/dimensions.js";
import type {MetricQuery} from "../../metric-query.js";
import {defaultSelection, chartGrains} from "../../selection.js";
import {writeSelection} from "../../url.js";

/** A call of the API that gives the figures of an answer. */
export interface ApiCall {
  readonly method: "GET" | "POST";
  /** With its query string. */
  readonly path: string;
  /** The JSON that is sent; null where nothing is. */
  readonly body: object | null;
}

export interface AnswerLinks {
  /** The page that shows the same selection, from the site's root; null where the filters of pages cannot say it. */
  readonly page: string | null;
  readonly api: ApiCall;
}

/** Which page is about a dimension. */
const pages: Readonly<Partial<Record<DimensionName, string>>> = {
  country: "geography",
  region: "geography",
  city: "geography",
  category: "products",
  subcategory: "products",
  product_id: "products",
  customer_segment: "customers",
  rfm_segment: "customers",
  first_order_month: "customers",
  purchase: "customers",
  device_type: "channels",
  traffic_source: "channels",
  payment_method: "channels",
  order_weekday: "trends",
  order_hour: "trends"
};

const customerMetrics = ["customers", "new_customers", "customer_lifetime_value", "churn_rate"];

/** Where the figures of a query are found again. */
export function queryLinks(query: MetricQuery): AnswerLinks {
  return {page: pageOf(query), api: {method: "POST", path: "/api/query", body: query}};
}

function pageOf({
  metrics: names,
  dimensions = [],
  grain,
  filters = {},
  except = {},
  range
}: MetricQuery): string | null {
  const {min_price: _min, max_price: _max, ...members} = filters;
  const sayable = Object.keys(members).every((name) => filterDimensions.includes(name as DimensionName));
  if (!sayable || Object.keys(except).length > 0) return null;
  const chosen = dimensions.map((name) => pages[name]).find((page) => page !== undefined);
  const page = chosen ?? (grain ? "trends" : names.some((name) => customerMetrics.includes(name)) ? "customers" : "");
  const ends = {...(range?.start && {start: range.start}), ...(range?.end && {end: range.end})};
  const selection = writeSelection({
    ...defaultSelection,
    ...(Object.keys(ends).length === 0 ? {period: "all_time"} : {period: "custom"}),
    range: ends,
    filters,
    grain: chartGrains.find((name) => name === grain) ?? null
  }).toString();
  return `./${page}${selection && `?${selection}`}`;
}
