import {z} from "zod";
import {answerDay, figure, meta} from "./answer.js";
import {component} from "./components.js";

const revenue = z.number().describe("Net revenue in the reporting currency");
const orders = z.int().describe("Distinct orders; an order in two rows counts in both");
const margin = figure.describe("Gross profit in percent of the revenue whose cost is known");

export const countriesAnswer = component(
  "Countries",
  z.object({
    data: z.array(
      z.object({
        country: z.string().describe("`~none` where it is not known"),
        revenue,
        orders,
        average_order_value: figure,
        customers: z.int(),
        share: figure.describe("Percent of the revenue of the selection, from revenues in the currency's minor unit")
      })
    ),
    meta
  })
);

export const categoriesAnswer = component(
  "Categories",
  z.object({
    data: z.array(
      z.object({
        category: z.string().describe("`~none` where it is not known"),
        revenue,
        profit: figure.describe("Gross profit over the lines whose cost is known"),
        margin,
        orders,
        units: z.int()
      })
    ),
    meta
  })
);

export const timeSeriesAnswer = component(
  "TimeSeries",
  z.object({
    data: z.array(z.object({date: answerDay.describe("First day of the period"), revenue, orders})),
    meta
  })
);

export const topProductsAnswer = component(
  "TopProducts",
  z.object({
    data: z.array(
      z.object({
        rank: z.int().min(1),
        product_id: z.string(),
        product_name: z.string().nullable(),
        category: z.string().nullable(),
        revenue,
        orders,
        margin
      })
    ),
    meta
  })
);
