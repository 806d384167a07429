import {calibrate, fitIsotonic, fitPlatt, plattProbabilities} from "../../ml/calibration.js";
import {fitGradientBoosting, scores as boostedScores} from "../../ml/gradient-boosting.js";
import {fitLogisticRegression, logisticScores} from "../../ml/logistic-regression.js";
import {type Contributions, contributions} from "../../ml/tree-contributions.js";
import type {ChurnModel} from "../../src/query/predictions/churn.js";

/** Rows with what came true. */
export interface Labelled {
  readonly columns: number;
  readonly rows: Float64Array;
  readonly labels: Uint8Array;
}

/** A model that scores customers by log odds, and says which columns made a score. */
interface Scorer {
  scores(rows: Float64Array): Float64Array;
  explain(row: Float64Array): Contributions;
}

/** A model whose scores have become probabilities. */
export interface FittedChurn extends Scorer {
  readonly model: ChurnModel;
  readonly calibratedBy: "isotonic" | "platt";
  probabilities(scores: Float64Array): Float64Array;
}

export const churnModels: readonly ChurnModel[] = ["gradient boosting", "logistic regression", "recency"];

/** Rows from which on isotonic steps are trusted; a logistic curve serves fewer. */
const enoughForSteps = 1_000;

/** Fits a model on some customers, and its calibration on others. */
export function fitChurn(model: ChurnModel, training: Labelled, calibration: Labelled): FittedChurn {
  const scorer = fits[model](training);
  const seen = scorer.scores(calibration.rows);
  const {labels} = calibration;
  if (labels.length < enoughForSteps) {
    const curve = fitPlatt(seen, labels);
    const probabilities = (scores: Float64Array) => plattProbabilities(curve, scores);
    return {...scorer, model, calibratedBy: "platt", probabilities};
  }
  const steps = fitIsotonic(seen, labels);
  // What was never seen in so many customers is not known to be impossible.
  const least = 1 / (labels.length + 2);
  const probabilities = (scores: Float64Array) =>
    calibrate(steps, scores).map((share) => Math.min(1 - least, Math.max(least, share)));
  return {...scorer, model, calibratedBy: "isotonic", probabilities};
}

const fits: Readonly<Record<ChurnModel, (training: Labelled) => Scorer>> = {
  "gradient boosting": fitBoosting,
  "logistic regression": (training) => fitLinear(training, {last: training.columns}),
  recency: (training) => fitLinear(training, {last: 1})
};

function fitBoosting({rows, columns, labels}: Labelled): Scorer {
  const model = fitGradientBoosting(rows, columns, labels);
  return {scores: (given) => boostedScores(model, given), explain: (row) => contributions(model, row)};
}

/** A logistic regression on the logarithms of the first columns; what is not known counts as the mean. */
function fitLinear({rows, columns, labels}: Labelled, {last}: {readonly last: number}): Scorer {
  const logs = logarithms(rows, columns, last);
  const mean = meansOfKnown(logs, last);
  const model = fitLogisticRegression(filled(logs, mean), last, labels);
  return {
    scores: (given) => logisticScores(model, filled(logarithms(given, columns, last), mean)),
    explain(row) {
      const known = filled(logarithms(row, columns, last), mean);
      const parts = new Float64Array(columns);
      known.forEach((value, j) => (parts[j] = model.weights[j]! * (value - mean[j]!)));
      return {base: logisticScores(model, mean)[0]!, columns: parts};
    }
  };
}

function logarithms(rows: Float64Array, columns: number, last: number): Float64Array {
  const logs = new Float64Array((rows.length / columns) * last);
  return logs.map((_, i) => {
    const value = rows[Math.floor(i / last) * columns + (i % last)]!;
    return Math.sign(value) * Math.log1p(Math.abs(value));
  });
}

function meansOfKnown(rows: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const counts = new Float64Array(columns);
  rows.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    sums[i % columns]! += value;
    counts[i % columns]! += 1;
  });
  return sums.map((sum, j) => (counts[j]! > 0 ? sum / counts[j]! : 0));
}

function filled(rows: Float64Array, mean: Float64Array): Float64Array {
  return rows.map((value, i) => (Number.isNaN(value) ? mean[i % mean.length]! : value));
}
