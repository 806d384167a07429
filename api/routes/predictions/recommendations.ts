import {z} from "zod";
import type {ProductRecommendations, RecommendationsAnswer} from "../../../src/query/predictions/recommendations.js";
import {predictionRoute} from "../../prediction-route.js";
import {Problem} from "../../problem.js";
import {integerParameter, text} from "../../schemas/parameters.js";
import {recommendationsAnswer} from "../../schemas/predictions/recommendations.js";

/** `GET /api/ml/recommendations/{product_id}`: what to offer beside a product. */
export const recommendations = predictionRoute({
  method: "get",
  path: "/api/ml/recommendations/:product_id",
  id: "getRecommendations",
  summary: "Products bought together with a product",
  params: z.strictObject({product_id: text.describe("The product asked about")}),
  query: z.strictObject({
    top_n: integerParameter(5, 20).default(10).describe("Products to answer with at most")
  }),
  answer: recommendationsAnswer,
  errors: [404],
  async work({predictor, params: {product_id: id}, query: {top_n: most}}) {
    const {predicted, part} = await predictor.predictPart("recommendations", id);
    return {
      predicted,
      answer: ({model, basis, measured}: RecommendationsAnswer) => {
        if (part === null) throw new Problem(404, "there is no such product; GET /api/products lists them");
        const {recommendations: all, ...of} = JSON.parse(part) as ProductRecommendations;
        return {...of, recommendations: all.slice(0, most), model, basis, model_metrics: measured};
      }
    };
  }
});
