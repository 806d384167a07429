import type {Random} from "./random.js";
import {squaredDistance} from "./rows.js";

/**
 * k-means++: starting centres for k-means that are rows far from each other. Of several drawn rows it takes the one that
 * lowers the sum of squared distances most.
 *
 * Source: D. Arthur, S. Vassilvitskii, "k-means++: The Advantages of Careful Seeding", SODA 2007; the greedy variant
 * with 2 + log(k) draws, as in scikit-learn.
 *
 * Cost: rows x k x (2 + log k) x columns.
 *
 * @returns k centres, one after another
 * @example
 * drawCentres(Float64Array.of(0, 1, 100, 101), 1, 2, mulberry32(1)); // one of 0 and 1, one of 100 and 101
 */
export function drawCentres(rows: Float64Array, columns: number, k: number, random: Random): Float64Array {
  const count = rows.length / columns;
  const centres = new Float64Array(k * columns);
  const draws = 2 + Math.floor(Math.log(k));
  let nearest = distancesTo(rows, columns, Math.floor(random() * count), new Float64Array(count).fill(Infinity));
  centres.set(rows.subarray(nearest.row * columns, (nearest.row + 1) * columns));
  for (let centre = 1; centre < k; centre++) {
    const candidates = Array.from({length: draws}, () => drawRow(nearest.distances, nearest.total * random()));
    nearest = candidates
      .map((row) => distancesTo(rows, columns, row, nearest.distances))
      .reduce((best, tried) => (tried.total < best.total ? tried : best));
    centres.set(rows.subarray(nearest.row * columns, (nearest.row + 1) * columns), centre * columns);
  }
  return centres;
}

/** Squared distances to the nearest centre if `row` became one, given those without it, and their sum. */
function distancesTo(rows: Float64Array, columns: number, row: number, before: Float64Array) {
  const distances = new Float64Array(before.length);
  let total = 0;
  for (let i = 0; i < before.length; i++) {
    const distance = squaredDistance(rows, i * columns, rows, row * columns, columns);
    total += distances[i] = distance < before[i]! ? distance : before[i]!;
  }
  return {row, distances, total};
}

/** The row at which the running sum of weights passes a threshold. */
function drawRow(weights: Float64Array, threshold: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) if ((sum += weights[i]!) > threshold) return i;
  return weights.length - 1;
}
