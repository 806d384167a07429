import {z} from "zod";
import {answerDay, figure, meta} from "../answer.js";
import {component} from "../components.js";

const expected = {
  expected_purchases_30d: z.number(),
  expected_purchases_90d: z.number(),
  expected_purchases_365d: z.number(),
  predicted_value: z.number().describe("Net revenue of the next 365 days")
};

const customer = component(
  "ValuedCustomer",
  z.object({
    customer_id: z.string(),
    rfm_segment: z.string().nullable(),
    purchases: z.int().describe("Days with an order so far"),
    lifetime_value: figure.describe("Net revenue so far"),
    days_since_last_purchase: z.int(),
    probability_alive: z.number().min(0).max(1).nullable(),
    ...expected,
    lower_80: figure.describe("Eight of ten outcomes lie above this and below `upper_80`"),
    upper_80: figure
  })
);

const totals = {
  customers: z.int(),
  alive: figure.describe("Customers expected to be still there"),
  ...expected,
  mean_predicted_value: z.number()
};

const holdout = z
  .object({
    learned_until: answerDay,
    days: z.int(),
    customers: z.int(),
    mae: z.number().describe("Mean absolute error of the purchases of a customer"),
    rmse: z.number().describe("Root mean squared error, by which the model is chosen"),
    baseline_mae: z.number(),
    baseline_rmse: z.number(),
    purchases_error: figure.describe("Expected over actual purchases of all, in percent"),
    baseline_purchases_error: figure,
    value_error: figure.describe("Expected over actual value of all, in percent"),
    baseline_value_error: figure,
    coverage_80: z.number().describe("Percent of customers whose value lay in the interval of 80 %"),
    frequencies: z
      .array(
        z.object({
          frequency: z.int().describe("Purchases after the first; 7 is 7 and more"),
          customers: z.int(),
          expected: z.number(),
          actual: z.number(),
          baseline: z.number()
        })
      )
      .describe("Mean purchases of a customer")
  })
  .nullable()
  .describe("The last days, as expected from the days before; the baseline is each customer's own rate so far");

export const lifetimeValueAnswer = component(
  "LifetimeValue",
  z.object({
    data: z.array(customer).describe("The customers of the highest predicted value"),
    model: z
      .enum(["BG/NBD and Gamma-Gamma", "own rate"])
      .describe("The models, or each customer's own rate so far where that was closer on the last days"),
    model_metrics: holdout,
    as_of_day: answerDay,
    repeat_customers: z.int(),
    totals: z.object(totals),
    segments: z.array(z.object({rfm_segment: z.string().nullable(), ...totals})),
    percentiles: z
      .array(z.object({percentile: z.int(), value: z.number()}))
      .describe("Predicted value that so many percent of the customers stay below"),
    parameters: z
      .object({r: z.number(), alpha: z.number(), a: z.number(), b: z.number()})
      .extend({p: z.number(), q: z.number(), v: z.number()})
      .describe("Of BG/NBD (r, alpha, a, b; in days) and Gamma-Gamma (p, q, v)"),
    assumption: z
      .object({correlation: figure, holds: z.boolean().nullable()})
      .describe("Gamma-Gamma supposes that frequency and value are unrelated"),
    refund_share: z.number().describe("Percent of gross sales that is refunded, by which values are lessened"),
    meta
  })
);
