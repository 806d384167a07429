import {countRows} from "./rows.js";

/** Rows whose columns have mean 0 and standard deviation 1, with what leads back to the values as they were. */
export interface Standardised {
  /** As many rows and columns as were given, one row after another. */
  readonly rows: Float64Array;
  /** Mean of each column. */
  readonly mean: Float64Array;
  /** Standard deviation of each column (of the population); 1 where a column does not vary. */
  readonly deviation: Float64Array;
}

/**
 * Standard scores: every column minus its mean, divided by its standard deviation.
 *
 * Use: before clustering and principal components, where columns have different units. A column of one value becomes 0.
 *
 * Source: as scikit-learn's StandardScaler; the variance in two passes, which large values do not blur.
 *
 * Cost: three passes.
 *
 * @example
 * standardise(Float64Array.of(1, 100, 3, 300), 2).rows; // [-1, -1, 1, 1]
 */
export function standardise(rows: Float64Array, columns: number): Standardised {
  const count = countRows(rows, columns);
  const mean = columnMeans(rows, columns);
  const deviation = new Float64Array(columns);
  rows.forEach((value, i) => (deviation[i % columns]! += (value - mean[i % columns]!) ** 2));
  deviation.forEach((sum, column) => {
    const root = Math.sqrt(sum / count);
    // What rounding leaves of a column of one value is not a deviation.
    deviation[column] = root > 1e-12 * Math.abs(mean[column]!) ? root : 1;
  });
  const scores = rows.map((value, i) => (value - mean[i % columns]!) / deviation[i % columns]!);
  return {rows: scores, mean, deviation};
}

/** Mean of each column of rows that stand one after another. */
export function columnMeans(rows: Float64Array, columns: number): Float64Array {
  const mean = new Float64Array(columns);
  const count = rows.length / columns;
  rows.forEach((value, i) => (mean[i % columns]! += value / count));
  return mean;
}
