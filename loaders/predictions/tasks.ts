import type {PredictionName} from "../../src/model/predictions.js";
import type {RecommendationsAnswer} from "../../src/query/predictions/recommendations.js";
import {recommendations} from "./recommendations.js";
import type {PredictionTask} from "./task.js";

/** What each prediction answers with. */
export interface Answers extends Readonly<Record<PredictionName, object>> {
  readonly recommendations: RecommendationsAnswer;
}

/** Every prediction that can be made, by name. */
export const predictionTasks = {recommendations} as unknown as Readonly<Record<PredictionName, PredictionTask>>;
