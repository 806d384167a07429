import {z} from "zod";
import type {LifetimeValueAnswer} from "../../../src/query/predictions/lifetime-value.js";
import {predictionRoute} from "../../prediction-route.js";
import {integerParameter} from "../../schemas/parameters.js";
import {lifetimeValueAnswer} from "../../schemas/predictions/lifetime-value.js";

/** `GET /api/ml/lifetime-value`: what customers will buy and spend in the next year. */
export const lifetimeValue = predictionRoute({
  method: "get",
  path: "/api/ml/lifetime-value",
  id: "getLifetimeValue",
  summary: "What customers will spend in the next year",
  description:
    "Purchases, which are days with an order, by BG/NBD and their values by Gamma-Gamma. A customer's interval holds " +
    "eight of ten futures drawn from both models given the customer's history. Nothing is discounted.",
  query: z.strictObject({
    limit: integerParameter(1, 100).default(100).describe("Customers to answer with at most")
  }),
  answer: lifetimeValueAnswer,
  async work({predictor, query: {limit}}) {
    return {
      predicted: await predictor.predict("lifetime_value"),
      answer: ({data, holdout, ...rest}: LifetimeValueAnswer) => ({
        data: data.slice(0, limit),
        model_metrics: holdout,
        ...rest
      })
    };
  }
});
