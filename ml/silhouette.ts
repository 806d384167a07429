import {drawRows} from "./draw-rows.js";
import {mulberry32} from "./random.js";
import {squaredDistance} from "./rows.js";

/** How silhouettes are sampled. */
export interface SilhouetteOptions {
  /** Rows at most, drawn without replacement; all where there are no more. Default 1,000. */
  readonly sample?: number;
  /** Seed of the draw. Default 1. */
  readonly seed?: number;
}

/**
 * Mean silhouette: how much nearer rows are to their own cluster than to the next one, from -1 to 1. Rows alone in their
 * cluster count 0; NaN where the sample has fewer than two clusters.
 *
 * Use: to compare numbers of clusters.
 *
 * Source: P. J. Rousseeuw, "Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster Analysis",
 * Journal of Computational and Applied Mathematics 20 (1987); on a sample as in scikit-learn's silhouette_score.
 *
 * Cost: sample x sample x columns.
 *
 * @param labels cluster of each row, from 0
 * @example
 * silhouette(Float64Array.of(1, 2, 101, 102), 1, Int32Array.of(0, 0, 1, 1)); // .99
 */
export function silhouette(
  rows: Float64Array,
  columns: number,
  labels: Int32Array,
  {sample = 1000, seed = 1}: SilhouetteOptions = {}
): number {
  const drawn = drawRows(labels.length, sample, mulberry32(seed));
  const sizes: number[] = [];
  for (const row of drawn) sizes[labels[row]!] = (sizes[labels[row]!] ?? 0) + 1;
  if (Object.keys(sizes).length < 2) return NaN;
  const total = drawn.reduce((sum, row) => sum + silhouetteOf(rows, columns, labels, drawn, sizes, row), 0);
  return total / drawn.length;
}

function silhouetteOf(
  rows: Float64Array,
  columns: number,
  labels: Int32Array,
  drawn: Uint32Array,
  sizes: readonly number[],
  row: number
): number {
  const own = labels[row]!;
  if (sizes[own] === 1) return 0;
  const sums = new Float64Array(sizes.length);
  for (const other of drawn)
    sums[labels[other]!]! += Math.sqrt(squaredDistance(rows, row * columns, rows, other * columns, columns));
  const within = sums[own]! / (sizes[own]! - 1);
  const between = sums.reduce(
    (least, sum, i) => (i !== own && sizes[i] ? Math.min(least, sum / sizes[i]!) : least),
    Infinity
  );
  return (between - within) / (Math.max(within, between) || 1);
}
