/** Units that may be asked for in some days to come. */
export interface DemandInterval {
  readonly days: number;
  readonly forecast: number;
  readonly lower_80: number;
  readonly upper_80: number;
  readonly lower_95: number;
  readonly upper_95: number;
}

export type StockOutRisk = "low" | "medium" | "high" | "unknown";

/** What a product's past allows to say. */
export type DemandHistory = "enough" | "new" | "discontinued" | "never sold";

export type StockAdvice =
  "reorder now" | "reorder soon" | "enough stock" | "overstocked" | "stock not known" | "discontinued" | "never sold";

/** The demand for a product, and what its stock is to it. */
export interface ProductDemand {
  readonly product_id: string;
  readonly product_name: string | null;
  readonly category: string | null;
  /** Units; null for a product that was never sold. */
  readonly forecast_30d: number | null;
  readonly forecast_60d: number | null;
  readonly forecast_90d: number | null;
  /** The same three, with the bounds that 80 and 95 % of outcomes are to fall within. */
  readonly intervals: readonly DemandInterval[];
  /** What the units of 30 days bring at the price of late; null where no price is known. */
  readonly forecast_30d_revenue: number | null;
  /** Units a day to expect over the next 30 days. */
  readonly sales_rate: number | null;
  /** Units of the last weeks, up to 26, the newest last. */
  readonly recent_weeks: readonly number[];
  readonly stock_quantity: number | null;
  /** Days that the stock lasts at the sales rate, at most 999. */
  readonly days_of_stock: number | null;
  readonly stock_out_risk: StockOutRisk;
  /** That more is asked for within the lead time than is in stock. */
  readonly stock_out_probability: number | null;
  /** The stock at which to order: it lasts for the lead time with the probability of the service level. */
  readonly reorder_point: number | null;
  /** What to order now, for the stock to last for lead time and review period. */
  readonly reorder_quantity: number | null;
  readonly recommendation: StockAdvice;
  readonly history: DemandHistory;
  /** How the product is asked for, which decides on the model. */
  readonly demand_class: "smooth" | "erratic" | "intermittent" | "lumpy";
  readonly model: "mean of 8 weeks" | "ses" | "croston" | "tsb" | "category mean" | null;
  /** Demand for its category in the next 30 days by the time of year, 1 being the year's mean; 1 where it does not count. */
  readonly season_index: number;
  /** Change of its category's demand in 13 weeks, lately, season taken off, in percent. */
  readonly category_trend: number;
}

/** What is said of the whole shop. */
export interface DemandAnswer {
  readonly lead_time_days: number;
  readonly service_level: number;
  /** Days between one look at the stock and the next. */
  readonly review_days: number;
  /** By revenue to be lost for lack of stock within the lead time; by revenue to expect where no stock is known. */
  readonly ranked_by: "urgency" | "forecast";
  readonly products: {
    readonly total: number;
    readonly new: number;
    readonly discontinued: number;
    readonly never_sold: number;
    readonly reorder_now: number;
  };
  /** The first hundred. */
  readonly data: readonly ProductDemand[];
  /** Over 4 weeks that nothing was chosen by. */
  readonly measured: {
    readonly forecasts: number;
    /** Sum of errors over sum of units, in percent; null where nothing was sold. */
    readonly wape: number | null;
    /** The same of the mean of 8 weeks. */
    readonly baseline_wape: number | null;
    /** Share of outcomes within the bounds, in percent; null without an outcome. */
    readonly coverage_50: number | null;
    readonly coverage_80: number | null;
    readonly coverage_95: number | null;
    /** Share of outcomes that a stock of the service level would have met, in percent. */
    readonly service_level_reached: number | null;
  };
}
