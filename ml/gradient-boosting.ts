import {type Bins, binColumns} from "./bins.js";
import {type Tree, type TreeData, growTree} from "./boosted-tree.js";
import {drawAscending} from "./draw-rows.js";
import {type Random, mulberry32} from "./random.js";

/** A sum of trees, each correcting those before it. */
export interface GradientBoosting {
  /** Number of columns of the rows it was made from. */
  readonly columns: number;
  /** Score (log odds) of a row of which nothing is known. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** How trees are grown and added. */
export interface GradientBoostingOptions {
  /** Number of trees. Default 200. */
  readonly trees?: number;
  /** Share of each tree's answer that is added. Default 0.05. */
  readonly rate?: number;
  /** Splits from the root to a leaf at most. Default 3. */
  readonly depth?: number;
  /** Sum of p (1 - p) that a leaf needs at least. Default 5. */
  readonly minWeight?: number;
  /** L2 penalty on the values of leaves. Default 5. */
  readonly penalty?: number;
  /** Share of rows drawn for each tree. Default 0.7. */
  readonly rowShare?: number;
  /** Share of columns drawn for each tree. Default 0.5. */
  readonly columnShare?: number;
  /** Seed of the draws. Default 1. */
  readonly seed?: number;
}

/**
 * Gradient boosting on histograms for a yes or no: trees added one by one, each grown on what those before it got wrong,
 * by logistic loss.
 *
 * Use: the probability that a customer leaves. Columns need no scale; NaN is missing and goes with the least values.
 * Give a category of many values one column each. Reasons for a score come from `contributions`. It throws a RangeError
 * where all labels are the same.
 *
 * Source: J. H. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 29 (2001),
 * and "Stochastic Gradient Boosting" (2002); leaves and splits as in XGBoost, bins as in LightGBM.
 *
 * Cost: trees x depth x rows x columns x the two shares / 2.
 *
 * @param rows one row after another, `columns` values each
 * @param labels 1 for yes, 0 for no, one a row
 * @example
 * const model = fitGradientBoosting(rows, 20, churned);
 * probabilities(scores(model, rows));
 */
export function fitGradientBoosting(
  rows: Float64Array,
  columns: number,
  labels: Uint8Array,
  options: GradientBoostingOptions = {}
): GradientBoosting {
  const {trees = 200, rate = 0.05, depth = 3, minWeight = 5, penalty = 5, seed = 1} = options;
  const base = baseScore(rows, columns, labels);
  const random = mulberry32(seed);
  const count = labels.length;
  const bins = binColumns(rows, columns, random);
  const derivatives = {gradient: new Float64Array(count), hessian: new Float64Array(count)};
  const totals = new Float64Array(count).fill(base);
  const grown: Tree[] = [];
  for (let i = 0; i < trees; i++) {
    derive(totals, labels, derivatives);
    const data: TreeData = {...bins, ...derivatives, columns: share(columns, options.columnShare ?? 0.5, random)};
    const tree = growTree(data, share(count, options.rowShare ?? 0.7, random), {depth, minWeight, penalty, rate});
    addBinned(tree, bins, totals);
    grown.push(tree);
  }
  return {columns, base, trees: grown};
}

/**
 * Scores (log odds) of rows: the base and what each tree adds.
 *
 * Cost: rows x trees x depth.
 */
export function scores(model: GradientBoosting, rows: Float64Array): Float64Array {
  if (rows.length % model.columns)
    throw new RangeError(`incomplete row: ${rows.length} values in ${model.columns} columns`);
  const totals = new Float64Array(rows.length / model.columns).fill(model.base);
  for (const tree of model.trees) addTree(tree, rows, model.columns, totals);
  return totals;
}

/** Probabilities of log odds. */
export function probabilities(logOdds: Float64Array): Float64Array {
  return logOdds.map((score) => 1 / (1 + Math.exp(-score)));
}

function baseScore(rows: Float64Array, columns: number, labels: Uint8Array): number {
  if (rows.length !== labels.length * columns)
    throw new RangeError(`${rows.length} values do not make ${labels.length} rows of ${columns} columns`);
  const bad = rows.findIndex((value) => value === Infinity || value === -Infinity);
  if (bad >= 0) throw new RangeError(`value not finite in row ${Math.floor(bad / columns)}: ${rows[bad]}`);
  const yes = labels.reduce((sum, label) => sum + label, 0);
  if (yes === 0 || yes === labels.length)
    throw new RangeError(`labels that do not differ: ${yes} of ${labels.length} are 1; give rows of both kinds`);
  return Math.log(yes / (labels.length - yes));
}

function derive(
  totals: Float64Array,
  labels: Uint8Array,
  {gradient, hessian}: {readonly gradient: Float64Array; readonly hessian: Float64Array}
): void {
  for (let i = 0; i < totals.length; i++) {
    const probability = 1 / (1 + Math.exp(-totals[i]!));
    gradient[i] = probability - labels[i]!;
    hessian[i] = probability * (1 - probability);
  }
}

/** A share of the numbers from 0 to `count`, at least one. */
function share(count: number, part: number, random: Random): Uint32Array {
  return drawAscending(count, Math.max(1, Math.round(count * part)), random);
}

/** The same as `addTree` on bins, which are an eighth of the memory. */
function addBinned({column, bin, left, value}: Tree, {codes}: Bins, totals: Float64Array): void {
  for (let row = 0; row < totals.length; row++) {
    let node = 0;
    for (let split = column[0]!; split >= 0; split = column[node]!) {
      node = left[node]! + (codes[split * totals.length + row]! > bin[node]! ? 1 : 0);
    }
    totals[row]! += value[node]!;
  }
}

function addTree(
  {column, threshold, left, value}: Tree,
  rows: Float64Array,
  columns: number,
  totals: Float64Array
): void {
  for (let row = 0; row < totals.length; row++) {
    let node = 0;
    for (let split = column[0]!; split >= 0; split = column[node]!) {
      node = left[node]! + (rows[row * columns + split]! > threshold[node]! ? 1 : 0);
    }
    totals[row]! += value[node]!;
  }
}
