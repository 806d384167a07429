import {stratifiedFolds} from "../../ml/folds.js";

/** Fits on the rows of all folds but one and scores those of that one, for each of five. */
export function crossValidate(
  rows: Float64Array,
  labels: Uint8Array,
  fit: (rows: Float64Array, labels: Uint8Array) => (rows: Float64Array) => Float64Array
): Float64Array {
  const columns = rows.length / labels.length;
  const folds = stratifiedFolds(labels, 5, 1);
  const scores = new Float64Array(labels.length);
  for (let fold = 0; fold < 5; fold++) {
    const held = [...folds.keys()].filter((row) => folds[row] === fold);
    const kept = [...folds.keys()].filter((row) => folds[row] !== fold);
    const take = (chosen: readonly number[]) =>
      Float64Array.from(chosen.flatMap((row) => [...rows.subarray(row * columns, (row + 1) * columns)]));
    const score = fit(
      take(kept),
      Uint8Array.from(kept, (row) => labels[row]!)
    );
    score(take(held)).forEach((value, i) => (scores[held[i]!] = value));
  }
  return scores;
}
