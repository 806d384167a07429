import {z} from "zod";
import type {DemandAnswer} from "../../../src/query/predictions/demand.js";
import {predictionRoute} from "../../prediction-route.js";
import {decimalParameter, integerParameter} from "../../schemas/parameters.js";
import {demandAnswer} from "../../schemas/predictions/demand.js";

/** `GET /api/ml/demand-forecast`: how many units will be asked for, and what that means for the stock. */
export const demand = predictionRoute({
  method: "get",
  path: "/api/ml/demand-forecast",
  id: "getDemandForecast",
  summary: "Demand for products, the risk to run out of stock, and when to order how many",
  query: z.strictObject({
    top_n: integerParameter(1, 100).default(20).describe("Products to answer with at most, the most urgent first"),
    lead_time_days: integerParameter(1, 120).default(14).describe("Days from an order to its arrival"),
    service_level: decimalParameter(0.5, 0.999).default(0.95).describe("Probability that the stock is to last")
  }),
  answer: demandAnswer,
  async work({predictor, query: {top_n: most, ...parameters}}) {
    return {
      predicted: await predictor.predict("demand", parameters),
      answer: ({data, measured, ...of}: DemandAnswer) => ({
        data: data.slice(0, most),
        ...of,
        model_metrics: measured
      })
    };
  }
});
