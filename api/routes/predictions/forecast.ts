import {z} from "zod";
import {type ForecastAnswer, forecastMetrics} from "../../../src/query/predictions/forecast.js";
import {predictionRoute} from "../../prediction-route.js";
import {invalidParameters} from "../../problem.js";
import {integerParameter} from "../../schemas/parameters.js";
import {forecastAnswer} from "../../schemas/predictions/forecast.js";

const metric = z
  .enum(forecastMetrics, "use revenue or orders")
  .optional()
  .describe("What is forecast; revenue by default");
const range = "use a whole number from 7 to 180";

/** `POST /api/ml/forecast`: revenue or orders of the days ahead. */
export const forecast = predictionRoute({
  method: "post",
  path: "/api/ml/forecast",
  id: "postForecast",
  summary: "Revenue or orders of the days ahead, with bands",
  description: "What is asked may stand in the query string or in a JSON body, each name in one of them.",
  query: z.strictObject({
    days_ahead: integerParameter(7, 180).optional().describe("Days to forecast; 90 by default"),
    metric
  }),
  body: z.strictObject({days_ahead: z.int(range).min(7, range).max(180, range).optional(), metric}),
  bodyRequired: false,
  answer: forecastAnswer,
  errors: [413, 415],
  async work({predictor, query, body = {}}) {
    const twice = (["days_ahead", "metric"] as const).filter((name) => name in query && name in body);
    if (twice.length > 0)
      throw invalidParameters(
        twice.map((parameter) => ({parameter, message: "given both in the query string and in the body"}))
      );
    const {days_ahead = 90, metric: of = "revenue"} = {...query, ...body};
    const predicted = await predictor.predict("forecast", {metric: of, days_ahead});
    return {predicted, answer: (answer: ForecastAnswer) => answer};
  }
});
