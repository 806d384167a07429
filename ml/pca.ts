import {countRows} from "./rows.js";
import {columnMeans} from "./standardise.js";

/** The directions in which rows vary most. */
export interface Pca {
  /** Mean of each column. */
  readonly mean: Float64Array;
  /**
   * Loadings, one array a component, the first with the largest variance: the share of each column in it, of length 1.
   * The largest by size is positive.
   */
  readonly loadings: readonly Float64Array[];
  /** Variance along each component. */
  readonly variance: readonly number[];
  /** Its share of the variance of all columns; 0 where nothing varies. */
  readonly explained: readonly number[];
}

/**
 * Principal component analysis: the few directions that keep most of the rows' variance.
 *
 * Use: to draw rows of many columns in a plane; standardise columns whose units differ.
 *
 * Source: K. Pearson, "On Lines and Planes of Closest Fit to Systems of Points in Space", Philosophical Magazine 2
 * (1901); eigenvectors of the covariance matrix by Jacobi's rotations (1846).
 *
 * Cost: rows x columns x columns, and columns cubed a few times.
 *
 * @example
 * pca(Float64Array.of(1, 1, 2, 2, 3, 3), 2, 1).loadings; // [[.707, .707]]
 */
export function pca(rows: Float64Array, columns: number, components = 2): Pca {
  const count = countRows(rows, columns);
  if (count < 2) throw new RangeError(`too few rows for principal components: ${count}; give at least 2`);
  const mean = columnMeans(rows, columns);
  const {values, vectors} = eigen(covariance(rows, columns, mean));
  const total = values.reduce((sum, value) => sum + value, 0);
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const kept = order.slice(0, components);
  return {
    mean,
    loadings: kept.map((i) => signed(Float64Array.from(vectors, (row) => row[i]!))),
    variance: kept.map((i) => values[i]!),
    explained: kept.map((i) => (total > 0 ? values[i]! / total : 0))
  };
}

/**
 * Rows in the plane of the components.
 *
 * @returns as many numbers a row as there are components, one row after another
 */
export function project({mean, loadings}: Pca, rows: Float64Array): Float64Array {
  const columns = mean.length;
  const scores = new Float64Array((rows.length / columns) * loadings.length);
  return scores.map((_, i) => {
    const start = Math.floor(i / loadings.length) * columns;
    return loadings[i % loadings.length]!.reduce((sum, load, j) => sum + load * (rows[start + j]! - mean[j]!), 0);
  });
}

function covariance(rows: Float64Array, columns: number, mean: Float64Array): number[][] {
  const sums = Array.from({length: columns}, () => new Array<number>(columns).fill(0));
  for (let start = 0; start < rows.length; start += columns) {
    for (let i = 0; i < columns; i++) {
      const value = rows[start + i]! - mean[i]!;
      for (let j = i; j < columns; j++) sums[i]![j]! += value * (rows[start + j]! - mean[j]!);
    }
  }
  const degrees = rows.length / columns - 1;
  return sums.map((_, i) => sums.map((__, j) => sums[Math.min(i, j)]![Math.max(i, j)]! / degrees));
}

/** Eigenvalues of a symmetric matrix, and its eigenvectors as columns. */
function eigen(matrix: number[][]): {values: number[]; vectors: number[][]} {
  const vectors = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 50 && rest(matrix) > 1e-22 * (1 + trace(matrix) ** 2); sweep++) {
    for (let p = 0; p < matrix.length; p++)
      for (let q = p + 1; q < matrix.length; q++) if (matrix[p]![q]) rotate(matrix, vectors, p, q);
  }
  return {values: matrix.map((row, i) => row[i]!), vectors};
}

const trace = (matrix: number[][]) => matrix.reduce((sum, row, i) => sum + row[i]!, 0);

const rest = (matrix: number[][]) =>
  matrix.reduce((sum, row, i) => row.reduce((part, value, j) => (i === j ? part : part + value * value), sum), 0);

/** Turns the plane of two columns so that the value between them becomes 0. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * matrix[p]![q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const turn = (row: number[]) => {
    const [a, b] = [row[p]!, row[q]!];
    row[p] = cosine * (a - tangent * b);
    row[q] = cosine * (tangent * a + b);
  };
  matrix.forEach(turn);
  const [a, b] = [matrix[p]!.slice(), matrix[q]!.slice()];
  matrix[p] = a.map((value, i) => cosine * (value - tangent * b[i]!));
  matrix[q] = a.map((value, i) => cosine * (tangent * value + b[i]!));
  vectors.forEach(turn);
}

function signed(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-12 ? value : most), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
