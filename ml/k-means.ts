import {drawRows} from "./draw-rows.js";
import {type Limits, type Partition, iterate} from "./hamerly.js";
import {drawCentres} from "./k-means-plus-plus.js";
import {mulberry32} from "./random.js";
import {countRows, squaredDistance} from "./rows.js";
import {standardise} from "./standardise.js";

/** Clusters, numbered by the first column of their centres, so that a few rows more or less do not renumber them. */
export interface KMeans {
  /** k centres, one after another. */
  readonly centres: Float64Array;
  /** Cluster of each row, from 0. */
  readonly labels: Int32Array;
  /** Rows in each cluster. */
  readonly sizes: Int32Array;
  /** Sum of squared distances of the rows to their centres. */
  readonly inertia: number;
  /** Iterations of the start that was best. */
  readonly iterations: number;
}

/** How thoroughly clusters are looked for. */
export interface KMeansOptions {
  /** Starts. Default 20. */
  readonly starts?: number;
  /** Rows, drawn without replacement, on which the starts are tried. Default 8,000, and 100 a cluster at least. */
  readonly sample?: number;
  /** The best starts, as many as are then finished on all rows. Default 6. */
  readonly finishers?: number;
  /** Iterations of one start at most. Default 300. */
  readonly maxIterations?: number;
  /** Squared move of the centres at which a start ends, relative to the mean variance of the columns. Default 1e-4. */
  readonly tolerance?: number;
  /** Seed of the draws. Default 1. */
  readonly seed?: number;
}

/**
 * k-means: k groups of rows that lie close to their mean, the best of several starts.
 *
 * Use: groups of customers. Standardise columns first where their units differ. It throws a RangeError where there are
 * fewer rows than clusters.
 *
 * Source: S. P. Lloyd, "Least Squares Quantization in PCM", IEEE Transactions on Information Theory 28 (1982); starts by
 * k-means++ on a sample, after P. S. Bradley, U. M. Fayyad, "Refining Initial Points for K-Means Clustering", ICML 1998;
 * bounds by Hamerly; tolerance and treatment of empty clusters as in scikit-learn.
 *
 * Cost: finishers x iterations x rows x k x columns at most, mostly a fifth of it.
 *
 * @example
 * fitKMeans(Float64Array.of(1, 2, 101, 102), 1, 2).labels; // [0, 0, 1, 1]
 */
export function fitKMeans(rows: Float64Array, columns: number, k: number, options: KMeansOptions = {}): KMeans {
  const {sample = 8000, finishers = 6, maxIterations = 300, tolerance = 1e-4} = options;
  const count = countRows(rows, columns);
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`invalid number of clusters: ${k}`);
  if (count < k) throw new RangeError(`fewer rows than clusters: ${count} for ${k}`);
  const limits = {tolerance: tolerance * meanVariance(rows, columns), maxIterations};
  const tried = tryStarts(rows, columns, k, {...options, ...limits, sample: Math.max(sample, 100 * k)});
  const finished = distinct(tried)
    .slice(0, Math.max(1, finishers))
    .map(({centres}) => judged(rows, columns, iterate(rows, columns, centres, limits)));
  return numbered(best(finished)[0]!, columns);
}

type Judged = Omit<KMeans, "sizes">;

/** What the starts come to on a sample of the rows, the best first. */
function tryStarts(
  rows: Float64Array,
  columns: number,
  k: number,
  {
    starts = 20,
    seed = 1,
    sample,
    ...limits
  }: Pick<KMeansOptions, "starts" | "seed"> & Limits & {readonly sample: number}
): readonly Judged[] {
  const random = mulberry32(seed);
  const drawn = takeRows(rows, columns, drawRows(rows.length / columns, sample, random));
  return best(
    Array.from({length: starts}, () => {
      const centres = drawCentres(drawn, columns, k, random);
      return judged(drawn, columns, iterate(drawn, columns, centres, limits));
    })
  );
}

function takeRows(rows: Float64Array, columns: number, drawn: Uint32Array): Float64Array {
  const taken = new Float64Array(drawn.length * columns);
  drawn.forEach((row, i) => taken.set(rows.subarray(row * columns, (row + 1) * columns), i * columns));
  return taken;
}

function judged(rows: Float64Array, columns: number, {centres, iterations}: Partition): Judged {
  const labels = nearestCentres(rows, columns, centres);
  return {centres, labels, iterations, inertia: sumOfSquares(rows, columns, centres, labels)};
}

/** Starts that came to the same clusters are finished once. */
const distinct = (found: readonly Judged[]) =>
  found.filter(({inertia}, i) => i === 0 || inertia > found[i - 1]!.inertia * (1 + 1e-4));

const best = (found: readonly Judged[]) => found.toSorted((a, b) => a.inertia - b.inertia);

/**
 * The nearest centre of each row: the cluster of rows that were not there when clusters were made.
 *
 * Cost: rows x k x columns.
 */
export function nearestCentres(rows: Float64Array, columns: number, centres: Float64Array): Int32Array {
  return Int32Array.from({length: rows.length / columns}, (_, i) => {
    let best = 0;
    let least = Infinity;
    for (let centre = 0; centre < centres.length; centre += columns) {
      const distance = squaredDistance(rows, i * columns, centres, centre, columns);
      if (distance < least) {
        least = distance;
        best = centre / columns;
      }
    }
    return best;
  });
}

function sumOfSquares(rows: Float64Array, columns: number, centres: Float64Array, labels: Int32Array): number {
  return labels.reduce(
    (sum, label, i) => sum + squaredDistance(rows, i * columns, centres, label * columns, columns),
    0
  );
}

function meanVariance(rows: Float64Array, columns: number): number {
  return standardise(rows, columns).deviation.reduce((sum, deviation) => sum + deviation ** 2 / columns, 0);
}

function numbered({centres, labels, ...rest}: Judged, columns: number): KMeans {
  const k = centres.length / columns;
  const order = Array.from({length: k}, (_, i) => i).sort((a, b) => centres[a * columns]! - centres[b * columns]!);
  const sorted = Float64Array.from(order.flatMap((old) => [...centres.subarray(old * columns, (old + 1) * columns)]));
  const number = Int32Array.from({length: k}, (_, old) => order.indexOf(old));
  const sizes = new Int32Array(k);
  return {...rest, centres: sorted, labels: labels.map((old) => (sizes[number[old]!]!++, number[old]!)), sizes};
}
