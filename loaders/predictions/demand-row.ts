import {outlookOver} from "../../ml/demand/category-outlook.js";
import type {DemandModel} from "../../ml/demand/demand-model.js";
import {isToReorder, stockPosition, unitsFor} from "../../ml/demand/stock-policy.js";
import type {DemandInterval, ProductDemand, StockAdvice, StockOutRisk} from "../../src/query/predictions/demand.js";
import type {StockedProduct} from "./demand-history.js";
import type {Outlook} from "./demand-product.js";
import {round} from "./round.js";

/** What a forecast of demand is asked with. */
export interface DemandParameters extends Readonly<Record<string, number>> {
  /** Days from an order to its arrival, 1 to 120. */
  readonly lead_time_days: number;
  /** Probability that a stock is to last, 0.5 to 0.999. */
  readonly service_level: number;
}

/** Everything that a row is made of. */
export interface DemandContext {
  readonly model: DemandModel;
  readonly products: readonly StockedProduct[];
  readonly outlooks: readonly Outlook[];
  readonly lead_time_days: number;
  readonly service_level: number;
}

/** Days between one look at the stock and the next. */
export const reviewDays = 30;
/** Weeks of its past that are shown with a product. */
const recentWeeks = 26;
/** A risk from which on a stock-out is likelier than not. */
const highRisk = 0.5;

/** All that is said of a product. */
export function describeDemand(number: number, context: DemandContext): ProductDemand {
  const {model, products, outlooks} = context;
  const {id, name, category, stock, price} = products[number]!;
  const {history} = outlooks[number]!;
  const known = history !== "never sold";
  const intervals = known ? [30, 60, 90].map((days) => intervalOver(days, number, context)) : [];
  const [in30, in60, in90] = intervals.map(({forecast}) => forecast);
  const rate = in30 === undefined ? null : in30 / 30;
  return {
    product_id: id,
    product_name: name,
    category,
    forecast_30d: in30 ?? null,
    forecast_60d: in60 ?? null,
    forecast_90d: in90 ?? null,
    intervals,
    forecast_30d_revenue: in30 === undefined || price === null ? null : round(in30 * price, 2),
    sales_rate: rate === null ? null : round(rate, 4),
    recent_weeks: recentOf(number, model),
    stock_quantity: stock,
    days_of_stock: !rate || stock === null ? null : round(Math.min(999, Math.max(0, stock) / rate), 1),
    ...stockOf(number, context),
    recommendation: adviceOn(number, context),
    history,
    demand_class: model.state.classes[number]!,
    model: modelOf(number, context),
    ...outlookOf(number, model)
  };
}

/** What to do about a product's stock. */
export function adviceOn(number: number, context: DemandContext): StockAdvice {
  const {model, products, outlooks, lead_time_days: days, service_level: level} = context;
  const {stock} = products[number]!;
  const {history, over} = outlooks[number]!;
  if (history === "never sold" || history === "discontinued") return history;
  if (stock === null) return "stock not known";
  const policy = {level, leadTime: over(days), calibration: model.calibration};
  if (isToReorder(stock, policy)) return "reorder now";
  if (isToReorder(stock - over(reviewDays).mean, policy)) return "reorder soon";
  return stock > (365 / 90) * over(90).mean ? "overstocked" : "enough stock";
}

function stockOf(
  number: number,
  {model, products, outlooks, lead_time_days: days, service_level: level}: DemandContext
): Pick<ProductDemand, "stock_out_probability" | "stock_out_risk" | "reorder_point" | "reorder_quantity"> {
  const {stock} = products[number]!;
  const {history, over} = outlooks[number]!;
  const unknown = {stock_out_probability: null, stock_out_risk: "unknown", reorder_quantity: null} as const;
  if (history === "never sold") return {...unknown, reorder_point: null};
  const point = unitsFor(level, over(days), model.calibration);
  if (stock === null) return {...unknown, reorder_point: point};
  const {stockOut} = stockPosition(stock, over(days), model.calibration);
  const covering = unitsFor(level, over(days + reviewDays), model.calibration);
  return {
    stock_out_probability: round(stockOut, 4),
    stock_out_risk: riskOf(stockOut, level),
    reorder_point: point,
    reorder_quantity: Math.max(0, covering - Math.max(0, stock))
  };
}

/** Low is what the service level allows. */
function riskOf(stockOut: number, level: number): StockOutRisk {
  if (stockOut >= highRisk) return "high";
  return stockOut > 1 - level ? "medium" : "low";
}

function intervalOver(days: number, number: number, {model, outlooks}: DemandContext): DemandInterval {
  const demand = outlooks[number]!.over(days);
  const at = (level: number) => unitsFor(level, demand, model.calibration);
  return {
    days,
    forecast: round(demand.mean, 2),
    lower_80: at(0.1),
    upper_80: at(0.9),
    lower_95: at(0.025),
    upper_95: at(0.975)
  };
}

function recentOf(number: number, {panel}: DemandModel): number[] {
  const end = (number + 1) * panel.weeks;
  return [...panel.units.subarray(Math.max(end - recentWeeks, end - panel.weeks), end)];
}

function modelOf(number: number, {model, outlooks}: DemandContext): ProductDemand["model"] {
  const {history} = outlooks[number]!;
  if (history === "new") return "category mean";
  return history === "enough" ? model.rules[model.state.classes[number]!].method : null;
}

function outlookOf(number: number, {panel, state, rules}: DemandModel) {
  const outlook = state.outlooks[panel.categories[number]!]!;
  const parts = {season: rules[state.classes[number]!].parts.season, trend: false};
  const weeks = 30 / 7;
  const season = outlookOver(outlook, {months: panel.months, from: state.until, weeks, parts}) / weeks;
  // A week's growth is half of what was seen, so that 26 of them are a quarter's.
  return {season_index: round(season, 3), category_trend: round(100 * (outlook.growth ** 26 - 1), 2)};
}
