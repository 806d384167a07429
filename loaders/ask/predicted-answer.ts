import type {PredictionName} from "../../src/model/predictions.js";
import type {AnomaliesAnswer} from "../../src/query/predictions/anomalies.js";
import type {ChurnAnswer} from "../../src/query/predictions/churn.js";
import type {ClusteringAnswer} from "../../src/query/predictions/clustering.js";
import type {DemandAnswer} from "../../src/query/predictions/demand.js";
import type {ForecastAnswer} from "../../src/query/predictions/forecast.js";
import type {LifetimeValueAnswer} from "../../src/query/predictions/lifetime-value.js";
import type {ProductRecommendations} from "../../src/query/predictions/recommendations.js";
import {anomaliesAnswer} from "../../src/query/ask/answer/datasets/anomalies.js";
import {churnAnswer} from "../../src/query/ask/answer/datasets/churn.js";
import {clusteringAnswer} from "../../src/query/ask/answer/datasets/clusters.js";
import type {DatasetAnswer} from "../../src/query/ask/answer/datasets/dataset-answer.js";
import {demandAnswer} from "../../src/query/ask/answer/datasets/demand.js";
import {forecastAnswer} from "../../src/query/ask/answer/datasets/forecast.js";
import {lifetimeValueAnswer} from "../../src/query/ask/answer/datasets/lifetime-value.js";
import {recommendationsAnswer} from "../../src/query/ask/answer/datasets/recommendations.js";
import {refusedPrediction, unknownProduct} from "../../src/query/ask/answer/datasets/refused.js";
import type {AnswerLinks} from "../../src/query/ask/answer/links.js";
import type {Writing} from "../../src/query/ask/answer/words.js";
import type {AskedDataset, DatasetParameters} from "../../src/query/ask/reading.js";
import type {Predictor} from "../predictions/predictor.js";
import type {Parameters, Predicted} from "../predictions/task.js";
import type {AnswerCode} from "../../src/query/ask/answer/answer.js";

/** What a prediction answers to a question, or why it does not. */
export type PredictedAnswer =
  | {readonly answer: DatasetAnswer; readonly refusal?: undefined}
  | {readonly answer?: undefined; readonly refusal: {readonly code: AnswerCode; readonly reason: string}};

/** How a dataset is asked for, and told. */
interface Dataset {
  readonly prediction: PredictionName;
  /** What the prediction is made with; the rest of the parameters choose from it. */
  readonly asked?: (parameters: DatasetParameters) => Parameters;
  readonly tell: (answer: never, parameters: DatasetParameters, writing: Writing) => DatasetAnswer;
  readonly page: string;
  readonly path: string;
  readonly method: "GET" | "POST";
}

const demand: Dataset = {
  prediction: "demand",
  asked: () => ({lead_time_days: 14, service_level: 0.95}),
  tell: (answer: DemandAnswer, parameters, writing) => demandAnswer(answer, parameters, writing),
  page: "products",
  path: "/api/ml/demand-forecast",
  method: "GET"
};

const datasets: Readonly<Record<Exclude<AskedDataset, "recommendations">, Dataset>> = {
  forecast: {
    prediction: "forecast",
    asked: ({metric = "revenue", days_ahead = 90}) => ({metric, days_ahead}),
    tell: (answer: ForecastAnswer, _, writing) => forecastAnswer(answer, writing),
    page: "trends",
    path: "/api/ml/forecast",
    method: "POST"
  },
  churn: {
    prediction: "churn",
    tell: (answer: ChurnAnswer, parameters, writing) => churnAnswer(answer, parameters, writing),
    page: "customers",
    path: "/api/ml/churn/at-risk",
    method: "GET"
  },
  clusters: {
    prediction: "clustering",
    asked: ({n_clusters: number = null as never}) => ({n_clusters: number}),
    tell: (answer: ClusteringAnswer, _, writing) => clusteringAnswer(answer, writing),
    page: "customers",
    path: "/api/ml/clustering/customers",
    method: "GET"
  },
  anomalies: {
    prediction: "anomalies",
    tell: (answer: AnomaliesAnswer, parameters, writing) => anomaliesAnswer(answer, parameters, writing),
    page: "trends",
    path: "/api/ml/anomalies",
    method: "GET"
  },
  lifetime_value: {
    prediction: "lifetime_value",
    tell: (answer: LifetimeValueAnswer, parameters, writing) => lifetimeValueAnswer(answer, parameters, writing),
    page: "insights",
    path: "/api/ml/lifetime-value",
    method: "GET"
  },
  demand,
  stock: demand
};

/**
 * Asks a prediction.
 * @throws {NoSnapshot} where there is no snapshot yet
 */
export async function predictedAnswer(
  dataset: AskedDataset,
  parameters: DatasetParameters,
  {predictor, writing}: {readonly predictor: Predictor; readonly writing: Writing}
): Promise<PredictedAnswer> {
  if (dataset === "recommendations") return recommended(parameters, predictor, writing);
  const {prediction, asked, tell} = datasets[dataset];
  const predicted = (await predictor.predict(prediction, asked?.(parameters))) as Predicted;
  if (predicted.refusal) return tooLittle(predicted, writing);
  return {answer: tell(predicted.answer as never, parameters, writing)};
}

async function recommended(
  parameters: DatasetParameters,
  predictor: Predictor,
  writing: Writing
): Promise<PredictedAnswer> {
  const {predicted, part} = await predictor.predictPart("recommendations", String(parameters.product_id));
  if (predicted.refusal) return tooLittle(predicted, writing);
  if (part === null) return {refusal: {code: "not_in_data", reason: unknownProduct[writing.language]}};
  return {answer: recommendationsAnswer(JSON.parse(part) as ProductRecommendations, parameters, writing)};
}

function tooLittle({refusal}: Predicted, {language}: Writing): PredictedAnswer {
  return {refusal: {code: "too_little_data", reason: refusedPrediction(refusal!, language)}};
}

/** Where the figures of a prediction are found again. */
export function predictionLinks(
  dataset: AskedDataset,
  {product_id: product, ...parameters}: DatasetParameters
): AnswerLinks {
  const search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)])
  ).toString();
  const {page, path, method} =
    dataset === "recommendations"
      ? {
          page: "products",
          path: `/api/ml/recommendations/${encodeURIComponent(String(product))}`,
          method: "GET" as const
        }
      : datasets[dataset];
  return {page: `./${page}`, api: {method, path: search ? `${path}?${search}` : path, body: null}};
}
