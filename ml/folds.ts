import {shuffle} from "./draw-rows.js";
import {mulberry32} from "./random.js";

/**
 * Stratified folds for cross-validation: every fold has the same share of each label.
 *
 * Source: as scikit-learn's StratifiedKFold, shuffled.
 *
 * Cost: one pass.
 *
 * @returns the fold of each row, from 0
 * @example
 * stratifiedFolds(Uint8Array.of(0, 0, 1, 1), 2, 1); // one 0 and one 1 in each fold
 */
export function stratifiedFolds(labels: Uint8Array, folds: number, seed: number): Uint8Array {
  const random = mulberry32(seed);
  const found = new Uint8Array(labels.length);
  let next = 0;
  for (const label of new Set(labels)) {
    const rows = Uint32Array.from(labels.keys()).filter((row) => labels[row] === label);
    for (const row of shuffle(rows, random)) found[row] = next++ % folds;
  }
  return found;
}
