import type {PredictionName} from "../../../model/predictions.js";
import type {AnomaliesAnswer} from "../../predictions/anomalies.js";
import type {ChurnAnswer} from "../../predictions/churn.js";
import type {ClusteringAnswer} from "../../predictions/clustering.js";
import type {DemandAnswer} from "../../predictions/demand.js";
import type {ForecastAnswer} from "../../predictions/forecast.js";
import type {LifetimeValueAnswer} from "../../predictions/lifetime-value.js";
import type {ProductRecommendations} from "../../predictions/recommendations.js";
import type {AnswerCode} from "./answer.js";
import {anomaliesAnswer} from "./datasets/anomalies.js";
import {churnAnswer} from "./datasets/churn.js";
import {clusteringAnswer} from "./datasets/clusters.js";
import type {DatasetAnswer} from "./datasets/dataset-answer.js";
import {demandAnswer} from "./datasets/demand.js";
import {forecastAnswer} from "./datasets/forecast.js";
import {lifetimeValueAnswer} from "./datasets/lifetime-value.js";
import {recommendationsAnswer} from "./datasets/recommendations.js";
import {refusedPrediction, unknownProduct, unpublishedPrediction} from "./datasets/refused.js";
import type {AnswerLinks} from "./links.js";
import type {Writing} from "./words.js";
import type {AskedDataset, DatasetParameters} from "../reading.js";
import type {Outcome, Refusal} from "../../predictions/predicted.js";

/** What a prediction answers to a question, or why it does not. */
export type PredictedAnswer =
  | {readonly answer: DatasetAnswer; readonly refusal?: undefined}
  | {readonly answer?: undefined; readonly refusal: {readonly code: AnswerCode; readonly reason: string}};

/** How a dataset is asked for, and told. */
interface Dataset {
  readonly prediction: PredictionName;
  /** What the prediction is made with; the rest of the parameters choose from it. */
  readonly asked?: (parameters: DatasetParameters) => PredictionParameters;
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

/** Asks predictions, on a server or of those that a site was published with. */
export interface AskedPredictions {
  /**
   * A prediction of the whole shop by its name.
   * @param parameters what it is made with; the default where absent
   * @returns null where it is not to be had
   */
  predict(name: PredictionName, parameters?: PredictionParameters): Promise<Outcome | null>;
  /** What goes with a product; an answer of null where there is no such product, null where it is not to be had. */
  recommend(product: string): Promise<Recommended>;
}

/** What goes with a product, or why that is not known. */
export type Recommended =
  Outcome<ProductRecommendations> | {readonly answer: null; readonly refusal?: undefined} | null;

/** What predictions are made with, as their tasks name it. */
export type PredictionParameters = Readonly<Record<string, string | number | null>>;

/** Asks a prediction, and tells it. */
export async function predictedAnswer(
  dataset: AskedDataset,
  parameters: DatasetParameters,
  {predictions, writing}: {readonly predictions: AskedPredictions; readonly writing: Writing}
): Promise<PredictedAnswer> {
  if (dataset === "recommendations") return recommended(parameters, predictions, writing);
  const {prediction, asked, tell} = datasets[dataset];
  const outcome = await predictions.predict(prediction, asked?.(parameters));
  if (outcome === null) return notPublished(writing);
  if (outcome.refusal) return tooLittle(outcome.refusal, writing);
  return {answer: tell(outcome.answer as never, parameters, writing)};
}

async function recommended(
  parameters: DatasetParameters,
  predictions: AskedPredictions,
  writing: Writing
): Promise<PredictedAnswer> {
  const outcome = await predictions.recommend(String(parameters.product_id));
  if (outcome === null) return notPublished(writing);
  if (outcome.refusal) return tooLittle(outcome.refusal, writing);
  if (outcome.answer === null) return {refusal: {code: "not_in_data", reason: unknownProduct[writing.language]}};
  return {answer: recommendationsAnswer(outcome.answer, parameters, writing)};
}

function tooLittle(refusal: Refusal, {language}: Writing): PredictedAnswer {
  return {refusal: {code: "too_little_data", reason: refusedPrediction(refusal, language)}};
}

function notPublished({language}: Writing): PredictedAnswer {
  return {refusal: {code: "not_in_data", reason: unpublishedPrediction[language]}};
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
