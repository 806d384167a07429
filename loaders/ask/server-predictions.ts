import type {AskedPredictions} from "../../src/query/ask/answer/predicted-answer.js";
import type {Outcome} from "../../src/query/predictions/predicted.js";
import type {ProductRecommendations} from "../../src/query/predictions/recommendations.js";
import type {Predictor} from "../predictions/predictor.js";

/** The predictions that the server makes. */
export function serverPredictions(predictor: Predictor): AskedPredictions {
  return {
    predict: async (name, parameters) => (await predictor.predict(name, parameters)) as Outcome,
    recommend: async (product) => {
      const {predicted, part} = await predictor.predictPart("recommendations", product);
      if (predicted.refusal) return {refusal: predicted.refusal};
      if (part === null) return {answer: null};
      return {answer: JSON.parse(part) as ProductRecommendations};
    }
  };
}
