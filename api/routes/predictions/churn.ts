import {z} from "zod";
import {churnAction, churnReasons, otherReasonsLabel} from "../../../src/model/churn.js";
import type {AtRiskCustomer, ChurnAnswer} from "../../../src/query/predictions/churn.js";
import {predictionRoute} from "../../prediction-route.js";
import {decimalParameter, integerParameter} from "../../schemas/parameters.js";
import {churnAnswer} from "../../schemas/predictions/churn.js";

/** `GET /api/ml/churn/at-risk`: customers who may not order again, and why. */
export const churn = predictionRoute({
  method: "get",
  path: "/api/ml/churn/at-risk",
  id: "listCustomersAtRisk",
  summary: "Customers at risk of leaving",
  description:
    "A customer leaves by not ordering for the shop's churn days. Customers who ordered within the last two churn times " +
    "are listed; the others are gone already.",
  query: z.strictObject({
    threshold: decimalParameter(0.5, 0.9).default(0.5).describe("Lowest probability of leaving"),
    limit: integerParameter(1, 1000).default(100).describe("Customers to answer with at most")
  }),
  answer: churnAnswer,
  async work({predictor, query: {threshold, limit}}) {
    return {
      predicted: await predictor.predict("churn"),
      answer: ({data, ...rest}: ChurnAnswer) => ({
        data: data
          .filter(({churn_probability: probability}) => probability >= threshold)
          .slice(0, limit)
          .map(written),
        ...rest
      })
    };
  }
});

function written({action, reasons, ...customer}: AtRiskCustomer): object {
  return {
    ...customer,
    action,
    recommended_action: churnAction(action.approach, action.reason).en,
    reasons: reasons.map((part) => ({
      ...part,
      label: part.feature === null ? otherReasonsLabel : churnReasons[part.feature].label
    }))
  };
}
