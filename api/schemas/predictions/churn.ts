import {z} from "zod";
import {churnApproaches, churnReasonNames} from "../../../src/model/churn.js";
import {answerDay, figure, localized, meta} from "../answer.js";
import {component} from "../components.js";

const model = z.enum(["gradient boosting", "logistic regression", "recency"]);

const reason = z.enum(churnReasonNames);

const reasonPart = z.object({
  feature: reason.nullable().describe("Null for all reasons that are not named"),
  label: localized,
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .describe("The customer's own figure, or the name of a channel; shares in percent"),
  contribution: z.number().describe("Log odds; above 0 raises the risk")
});

const customer = component(
  "AtRiskCustomer",
  z.object({
    customer_id: z.string(),
    churn_probability: z.number().min(0).max(1),
    days_since_last_purchase: z.int(),
    lifetime_value: figure.describe("Net revenue so far"),
    orders: z.int(),
    rfm_segment: z.string().nullable(),
    recommended_action: z.string(),
    action: z.object({
      approach: z.enum(Object.keys(churnApproaches)).describe("How much effort the customer's segment is worth"),
      reason: reason.describe("What raises the risk most")
    }),
    score: z.number().describe("Log odds before calibration: base and all contributions add up to it"),
    base: z.number().describe("The score of a customer of whom nothing is known"),
    reasons: z.array(reasonPart).describe("The five that matter most, and all else")
  })
);

const probability = z.number().min(0).max(1);

const metrics = {
  auc: figure.describe("Null where all or none left"),
  log_loss: figure.describe("In nats"),
  calibration: z
    .array(z.object({count: z.int(), predicted: probability, observed: probability}))
    .describe("Customers in bins of equal size by probability: what was predicted and what came true")
};

export const churnAnswer = component(
  "Churn",
  z.object({
    data: z.array(customer).describe("The most likely to leave first"),
    churn_model: model.describe("What scores customers"),
    chosen_by: z
      .enum(["log loss", "too little data"])
      .describe("Whether it was the best of three, or there is too little data for any but recency"),
    churn_days: z.int().describe("A customer without an order in so many days has left"),
    as_of_day: answerDay.describe("The last day of the data, at which customers are scored"),
    model_metrics: z
      .object({
        ...metrics,
        holdout: z.enum(["later days", "other customers"]).nullable().describe("What the model has not seen"),
        tested_at: answerDay,
        customers: z.int(),
        churned: figure.describe("Share of them who left"),
        calibrated_by: z.enum(["isotonic", "platt"]).nullable(),
        baseline: model,
        baseline_log_loss: figure,
        baseline_auc: figure
      })
      .describe("Measured on customers who had ordered within the last two churn times"),
    models: z.array(z.object({model, ...metrics})).describe("Every model that was tried"),
    scored: z.int().describe("Customers with an order"),
    active: z.int().describe("Those who ordered within two churn times; the others are gone already"),
    thresholds: z
      .array(z.object({threshold: z.number(), customers: z.int(), lifetime_value: z.number()}))
      .describe("Active customers at or above each probability"),
    segments: z.array(
      z.object({
        rfm_segment: z.string().nullable(),
        customers: z.int(),
        at_risk: z.int().describe("At .5 or above"),
        mean_probability: probability,
        lifetime_value: z.number(),
        lifetime_value_at_risk: z.number()
      })
    ),
    meta
  })
);
