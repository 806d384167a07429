import {solve} from "./solve.js";
import {standardise} from "./standardise.js";

/** A score (log odds) that is a weighted sum of columns. */
export interface LogisticRegression {
  readonly intercept: number;
  /** Log odds for one unit more of each column. */
  readonly weights: Float64Array;
  /** False where the weights were still changing at the last iteration. */
  readonly converged: boolean;
}

/** How weights are found. */
export interface LogisticRegressionOptions {
  /** L2 penalty on the weights of standardised columns, as 1 / C in scikit-learn. Default 1. */
  readonly penalty?: number;
  /** Default 50. */
  readonly maxIterations?: number;
}

/**
 * Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares) on standardised
 * columns.
 *
 * Use: the plain model that a better one has to beat; a column's weight times its value is its part of the score.
 *
 * Source: T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical Learning", 2nd edition (2009), 4.4.1.
 *
 * Cost: about 6 iterations of rows x columns squared.
 *
 * @param rows one row after another, all finite
 * @param targets from 0 to 1, one a row; mostly labels
 * @example
 * fitLogisticRegression(Float64Array.of(1, 2, 3, 4), 1, Float64Array.of(0, 1, 0, 1)).weights;
 */
export function fitLogisticRegression(
  rows: Float64Array,
  columns: number,
  targets: ArrayLike<number>,
  {penalty = 1, maxIterations = 50}: LogisticRegressionOptions = {}
): LogisticRegression {
  const {rows: scaled, mean, deviation} = standardise(rows, columns);
  if (scaled.length !== targets.length * columns)
    throw new RangeError(`${rows.length} values do not make ${targets.length} rows of ${columns} columns`);
  // The intercept is the last weight.
  const weights = new Float64Array(columns + 1);
  let converged = false;
  for (let i = 0; i < maxIterations && !converged; i++) {
    const {gradient, hessian} = derivatives(scaled, columns, targets, weights, penalty);
    const step = solve(hessian, gradient);
    // A longer step could throw the probabilities to 0 or 1, where there is no way back.
    const scale = Math.min(1, 5 / Math.max(...step.map(Math.abs)));
    step.forEach((value, j) => (weights[j]! -= scale * value));
    converged = Math.max(...step.map(Math.abs)) < 1e-8;
  }
  const unscaled = weights.slice(0, columns).map((weight, j) => weight / deviation[j]!);
  return {intercept: weights[columns]! - dot(unscaled, mean), weights: unscaled, converged};
}

/** Scores (log odds) of rows. */
export function logisticScores({intercept, weights}: LogisticRegression, rows: Float64Array): Float64Array {
  const columns = weights.length;
  if (rows.length % columns) throw new RangeError(`incomplete row: ${rows.length} values in ${columns} columns`);
  const count = rows.length / columns;
  return Float64Array.from(
    {length: count},
    (_, i) => intercept + dot(weights, rows.subarray(i * columns, (i + 1) * columns))
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Of the penalised loss, by the weights. */
function derivatives(
  rows: Float64Array,
  columns: number,
  targets: ArrayLike<number>,
  weights: Float64Array,
  penalty: number
): {gradient: number[]; hessian: number[][]} {
  const gradient = Array.from(weights, (weight, j) => (j < columns ? penalty * weight : 0));
  const hessian = gradient.map((_, j) => gradient.map((__, k) => (j === k && j < columns ? penalty : 0)));
  const row = new Float64Array(columns + 1).fill(1);
  for (let i = 0; i < targets.length; i++) {
    for (let j = 0; j < columns; j++) row[j] = rows[i * columns + j]!;
    const probability = 1 / (1 + Math.exp(-dot(weights, row)));
    for (let j = 0; j <= columns; j++) {
      gradient[j]! += (probability - targets[i]!) * row[j]!;
      const weighted = probability * (1 - probability) * row[j]!;
      for (let k = 0; k <= j; k++) hessian[j]![k]! += weighted * row[k]!;
    }
  }
  return {gradient, hessian};
}
