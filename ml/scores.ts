/**
 * Area under the ROC curve: the probability that a row with label 1 scores higher than one with label 0; ties count half.
 * NaN where all labels are the same.
 *
 * Source: by ranks, J. A. Hanley, B. J. McNeil, "The Meaning and Use of the Area under a ROC Curve", Radiology 143 (1982).
 *
 * Cost: a sort.
 *
 * @example
 * auc(Float64Array.of(0.1, 0.4, 0.35, 0.8), Uint8Array.of(0, 0, 1, 1)); // .75
 */
export function auc(scores: Float64Array, labels: Uint8Array): number {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]!);
  let yes = 0;
  let rankSum = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    for (let i = start; i < end; i++) {
      if (!labels[order[i]!]) continue;
      yes++;
      rankSum += (start + end + 1) / 2;
    }
  }
  return (rankSum - (yes * (yes + 1)) / 2) / (yes * (labels.length - yes));
}

/** Mean logarithmic loss of probabilities, in nats; they are kept 1e-15 away from 0 and 1. */
export function logLoss(probabilities: Float64Array, labels: Uint8Array): number {
  const losses = probabilities.map((probability, i) => {
    const right = labels[i] ? probability : 1 - probability;
    return -Math.log(Math.min(Math.max(right, 1e-15), 1 - 1e-15));
  });
  return mean(losses);
}

/**
 * Brier score: the mean squared difference of probabilities and labels.
 *
 * Source: G. W. Brier, "Verification of Forecasts Expressed in Terms of Probability", Monthly Weather Review 78 (1950).
 */
export function brier(probabilities: Float64Array, labels: Uint8Array): number {
  return mean(probabilities.map((probability, i) => (probability - labels[i]!) ** 2));
}

/** Rows with probabilities close to each other. */
export interface CalibrationBin {
  readonly count: number;
  /** Mean probability that was predicted. */
  readonly predicted: number;
  /** Share of labels that are 1. */
  readonly observed: number;
}

/**
 * What was predicted and what came true, in bins of as equal a number of rows as can be, from the least probability up.
 *
 * @param bins how many; fewer where there are fewer rows. Default 10
 */
export function calibrationTable(probabilities: Float64Array, labels: Uint8Array, bins = 10): CalibrationBin[] {
  const order = Uint32Array.from(probabilities.keys()).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const number = Math.min(bins, order.length);
  return Array.from({length: number}, (_, bin) => {
    const members = order.subarray((bin * order.length) / number, ((bin + 1) * order.length) / number);
    return {
      count: members.length,
      predicted: mean(Float64Array.from(members, (row) => probabilities[row]!)),
      observed: mean(Float64Array.from(members, (row) => labels[row]!))
    };
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
