import {fitLogisticRegression} from "./logistic-regression.js";

/** Steps from scores to probabilities. */
export interface Isotonic {
  /** Scores in ascending order. */
  readonly score: Float64Array;
  /** Probability at each of them, never falling. */
  readonly probability: Float64Array;
}

/**
 * Isotonic calibration: the probabilities that never fall as the score rises and are closest to what came true, by pooling
 * adjacent violators.
 *
 * Use: with 1,000 rows or more that the scores' model has not seen; with fewer, `fitPlatt`.
 *
 * Source: B. Zadrozny, C. Elkan, "Transforming Classifier Scores into Accurate Multiclass Probability Estimates",
 * KDD 2002; M. Ayer et al., Annals of Mathematical Statistics 26 (1955).
 *
 * Cost: a sort.
 *
 * @example
 * calibrate(fitIsotonic(Float64Array.of(1, 2, 3), Uint8Array.of(0, 1, 0)), Float64Array.of(2.5)); // [.5]
 */
export function fitIsotonic(scores: Float64Array, labels: Uint8Array): Isotonic {
  checkLengths(scores, labels);
  const blocks: Block[] = [];
  for (const level of levels(scores, labels)) {
    let block = level;
    for (let last = blocks.at(-1); last && last.sum * block.count >= block.sum * last.count; last = blocks.at(-1)) {
      block = {from: last.from, to: block.to, sum: last.sum + block.sum, count: last.count + block.count};
      blocks.pop();
    }
    blocks.push(block);
  }
  // A block of one score is one point, else it is level from its first score to its last.
  const points = blocks.flatMap(({from, to, sum, count}) =>
    (from === to ? [from] : [from, to]).map((at) => [at, sum / count] as const)
  );
  return {score: Float64Array.from(points, ([at]) => at), probability: Float64Array.from(points, ([, mean]) => mean)};
}

/** Rows whose scores follow each other: how many there are, and how many of them have label 1. */
type Block = {readonly from: number; readonly to: number; readonly sum: number; readonly count: number};

/** One block a score, in ascending order: rows of the same score cannot differ in probability. */
function levels(scores: Float64Array, labels: Uint8Array): Block[] {
  const found: Block[] = [];
  for (const row of Uint32Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]!)) {
    const score = scores[row]!;
    const {sum, count} = found.at(-1)?.from === score ? found.pop()! : {sum: 0, count: 0};
    found.push({from: score, to: score, sum: sum + labels[row]!, count: count + 1});
  }
  return found;
}

/** Probabilities of scores: straight lines between the steps, level beyond them. */
export function calibrate({score, probability}: Isotonic, scores: Float64Array): Float64Array {
  return scores.map((value) => {
    let [low, high] = [0, score.length - 1];
    if (!(value > score[low]!)) return probability[low]!;
    if (value >= score[high]!) return probability[high]!;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (score[middle]! <= value) low = middle;
      else high = middle;
    }
    const share = (value - score[low]!) / (score[high]! - score[low]!);
    return probability[low]! + share * (probability[high]! - probability[low]!);
  });
}

/** Probability 1 / (1 + exp(-(slope x score + intercept))). */
export interface Platt {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Platt calibration: a logistic curve from scores to probabilities.
 *
 * Use: with few rows, where isotonic steps would follow chance.
 *
 * Source: J. Platt, "Probabilistic Outputs for Support Vector Machines" (1999), with his targets, which are a little
 * inside 0 and 1; H.-T. Lin, C.-J. Lin, R. C. Weng, Machine Learning 68 (2007).
 *
 * Cost: some ten passes.
 */
export function fitPlatt(scores: Float64Array, labels: Uint8Array): Platt {
  checkLengths(scores, labels);
  const yes = labels.reduce((sum, label) => sum + label, 0);
  const high = (yes + 1) / (yes + 2);
  const low = 1 / (labels.length - yes + 2);
  const targets = Float64Array.from(labels, (label) => (label ? high : low));
  const {weights, intercept} = fitLogisticRegression(scores, 1, targets, {penalty: 0});
  return {slope: weights[0]!, intercept};
}

/** Probabilities of scores on the curve. */
export function plattProbabilities({slope, intercept}: Platt, scores: Float64Array): Float64Array {
  return scores.map((score) => 1 / (1 + Math.exp(-(slope * score + intercept))));
}

function checkLengths(scores: Float64Array, labels: Uint8Array): void {
  if (!labels.length || scores.length !== labels.length)
    throw new RangeError(
      `${scores.length} scores for ${labels.length} labels; give one label a score, and at least one`
    );
}
