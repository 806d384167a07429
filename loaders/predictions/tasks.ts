import type {PredictionName} from "../../src/model/predictions.js";
import type {AnomaliesAnswer} from "../../src/query/predictions/anomalies.js";
import type {ChurnAnswer} from "../../src/query/predictions/churn.js";
import type {ClusteringAnswer} from "../../src/query/predictions/clustering.js";
import type {LifetimeValueAnswer} from "../../src/query/predictions/lifetime-value.js";
import type {ForecastAnswer} from "../../src/query/predictions/forecast.js";
import type {DemandAnswer} from "../../src/query/predictions/demand.js";
import type {RecommendationsAnswer} from "../../src/query/predictions/recommendations.js";
import {anomalies} from "./anomalies.js";
import {churn} from "./churn.js";
import {clustering} from "./clustering.js";
import {lifetimeValue} from "./lifetime-value.js";
import {forecast} from "./forecast.js";
import {demand} from "./demand.js";
import {recommendations} from "./recommendations.js";
import type {PredictionTask} from "./task.js";

/** What each prediction answers with. */
export interface Answers extends Readonly<Record<PredictionName, object>> {
  readonly anomalies: AnomaliesAnswer;
  readonly churn: ChurnAnswer;
  readonly clustering: ClusteringAnswer;
  readonly lifetime_value: LifetimeValueAnswer;
  readonly forecast: ForecastAnswer;
  readonly demand: DemandAnswer;
  readonly recommendations: RecommendationsAnswer;
}

/** Every prediction that can be made, by name. */
export const predictionTasks = {
  forecast,
  anomalies,
  churn,
  clustering,
  lifetime_value: lifetimeValue,
  recommendations,
  demand
} as unknown as Readonly<Record<PredictionName, PredictionTask>>;
