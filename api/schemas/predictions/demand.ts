import {z} from "zod";
import {figure, meta} from "../answer.js";
import {component} from "../components.js";

const units = z.number().min(0);
const percent = z.number().min(0).max(100).nullable();

const interval = z.object({
  days: z.int(),
  forecast: units,
  lower_80: units,
  upper_80: units,
  lower_95: units,
  upper_95: units
});

const productDemand = z.object({
  product_id: z.string(),
  product_name: z.string().nullable(),
  category: z.string().nullable(),
  forecast_30d: figure.describe("Units; null for a product that was never sold"),
  forecast_60d: figure,
  forecast_90d: figure,
  intervals: z.array(interval).describe("The same, with the bounds that 80 and 95 % of outcomes are to fall within"),
  forecast_30d_revenue: figure.describe("At what a unit brought of late, else the list price"),
  sales_rate: figure.describe("Units a day to expect over the next 30 days"),
  recent_weeks: z.array(units).describe("Units of the last weeks, the newest last"),
  stock_quantity: z.int().nullable(),
  days_of_stock: figure.describe("Days that the stock lasts at the sales rate, at most 999"),
  stock_out_risk: z
    .enum(["low", "medium", "high", "unknown"])
    .describe("high from a probability of 0.5 on, low up to what the service level allows"),
  stock_out_probability: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("That more is asked for within the lead time than is in stock; null where no stock is known"),
  reorder_point: z.int().nullable().describe("The stock at which to order"),
  reorder_quantity: z.int().min(0).nullable().describe("What to order now, for lead time and review period"),
  recommendation: z.enum([
    "reorder now",
    "reorder soon",
    "enough stock",
    "overstocked",
    "stock not known",
    "discontinued",
    "never sold"
  ]),
  history: z
    .enum(["enough", "new", "discontinued", "never sold"])
    .describe("new: about 30 days on sale; discontinued: no sale in 180 days"),
  demand_class: z.enum(["smooth", "erratic", "intermittent", "lumpy"]),
  model: z.enum(["mean of 8 weeks", "ses", "croston", "tsb", "category mean"]).nullable(),
  season_index: z.number().describe("Of the product's category in the next 30 days; 1 is the year's mean"),
  category_trend: z.number().describe("Change of the category's demand in 13 weeks, in percent, season taken off")
});

export const demandAnswer = component(
  "DemandForecast",
  z.object({
    data: z.array(productDemand),
    ranked_by: z
      .enum(["urgency", "forecast"])
      .describe("urgency: revenue to be lost for lack of stock within the lead time; forecast where no stock is known"),
    lead_time_days: z.int(),
    service_level: z.number(),
    review_days: z.int().describe("Days between one look at the stock and the next"),
    products: z.object({
      total: z.int(),
      new: z.int(),
      discontinued: z.int(),
      never_sold: z.int(),
      reorder_now: z.int()
    }),
    model_metrics: z
      .object({
        forecasts: z.int().describe("Forecasts of 4 weeks that nothing was chosen by"),
        wape: z.number().nullable().describe("Sum of errors over sum of units, in percent"),
        baseline_wape: z.number().nullable().describe("The same of the mean of the last 8 weeks"),
        coverage_50: percent.describe("Share of outcomes within the middle half of what was foreseen, in percent"),
        coverage_80: percent,
        coverage_95: percent,
        service_level_reached: percent.describe("Share of outcomes that a stock of the service level would have met")
      })
      .describe("Measured on weeks that are known now"),
    meta
  })
);
