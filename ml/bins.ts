import {drawAscending} from "./draw-rows.js";
import type {Random} from "./random.js";

/** Columns of rows cut into at most 256 bins each: what histograms count. */
export interface Bins {
  /** Bin of each value, one column after another. Bin 0 holds missing values (NaN). */
  readonly codes: Uint8Array;
  /** For each column, the greatest value of bin 1, of bin 2 and so on; the last bin has none. */
  readonly edges: readonly Float64Array[];
}

/**
 * Cuts columns into bins of about equal size, with edges half way between values; 20,000 rows at most are drawn for the
 * edges.
 *
 * Use: gradient boosting on histograms; columns with up to 255 different values lose nothing.
 *
 * Source: G. Ke et al., "LightGBM: A Highly Efficient Gradient Boosting Decision Tree", NIPS 2017.
 *
 * Cost: a sort of what is drawn of each column, and a binary search for each value.
 *
 * @param rows one row after another; NaN is missing
 */
export function binColumns(rows: Float64Array, columns: number, random: Random): Bins {
  const count = rows.length / columns;
  const sample = drawAscending(count, 20_000, random);
  const codes = new Uint8Array(rows.length);
  const edges = Array.from({length: columns}, (_, column) => {
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = rows[i * columns + column]!;
    const cuts = edgesOf(Float64Array.from(sample, (row) => values[row]!));
    for (let i = 0; i < count; i++) codes[column * count + i] = binOf(cuts, values[i]!);
    return cuts;
  });
  return {codes, edges};
}

/** The bin of a value: 0 where it is missing, else 1 and up. */
function binOf(edges: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

function edgesOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const steps: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) steps.push(i);
  const cuts = steps.length <= 254 ? steps : quantileSteps(steps, sorted.length);
  return Float64Array.from(cuts, (i) => between(sorted[i - 1]!, sorted[i]!));
}

/** Of the places where the value changes, those nearest above each of 254 equal shares of the rows. */
function quantileSteps(steps: readonly number[], count: number): number[] {
  const kept: number[] = [];
  let share = 1;
  for (const step of steps) {
    if (step < (share * count) / 255) continue;
    kept.push(step);
    share = Math.floor((step * 255) / count) + 1;
  }
  return kept;
}

/** Half way, but never the upper value, which belongs to the next bin. */
function between(lower: number, upper: number): number {
  const middle = lower + (upper - lower) / 2;
  return middle < upper ? middle : lower;
}
