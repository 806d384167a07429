import {z} from "zod";
import {addDays} from "../../../src/model/calendar.js";
import type {AnomaliesAnswer} from "../../../src/query/predictions/anomalies.js";
import {predictionRoute} from "../../prediction-route.js";
import {decimalParameter, integerParameter} from "../../schemas/parameters.js";
import {anomaliesAnswer} from "../../schemas/predictions/anomalies.js";

/** `GET /api/ml/anomalies`: days whose figures are far from what was to be expected. */
export const anomalies = predictionRoute({
  method: "get",
  path: "/api/ml/anomalies",
  id: "getAnomalies",
  summary: "Unusual days, and who made the difference",
  query: z.strictObject({
    contamination: decimalParameter(0.01, 0.1)
      .default(0.03)
      .describe("Share of all days that may be unusual; of these, only days far from what was expected are"),
    days_back: integerParameter(30, 365).default(180).describe("Days to look back from the last one with data")
  }),
  answer: anomaliesAnswer,
  async work({predictor, query: {contamination, days_back: back}}) {
    return {
      predicted: await predictor.predict("anomalies"),
      answer: ({data, series, measured, ...of}: AnomaliesAnswer) => {
        const before = addDays(series.at(-1)!.date, -back);
        return {
          data: data.filter(({date, rank}) => date > before && rank <= contamination),
          contamination,
          days_back: back,
          ...of,
          model_metrics: measured
        };
      }
    };
  }
});
