import {drawRows, shuffle} from "./draw-rows.js";
import {type Random, mulberry32} from "./random.js";
import {countRows} from "./rows.js";

/** Trees as flat arrays, all trees one after another; a node's right child follows its left child. */
export interface IsolationForest {
  /** Number of columns of the rows it was made from. */
  readonly columns: number;
  /** Index of the first node of each tree. */
  readonly roots: Int32Array;
  /** Column that a node splits on; -1 in a leaf. */
  readonly column: Int32Array;
  /** Rows below the threshold go left; in a leaf, the path length that a row ending here has. */
  readonly threshold: Float64Array;
  /** Index of the left child. */
  readonly left: Int32Array;
  /** The mean path length that scores are relative to. */
  readonly meanPath: number;
}

/** How a forest is grown. */
export interface IsolationForestOptions {
  /** Number of trees. Default 100, the paper's. */
  readonly trees?: number;
  /** Rows drawn for each tree, without replacement. Default 256, the paper's. */
  readonly sample?: number;
  /** Seed of the draws. Default 1. */
  readonly seed?: number;
}

interface Growth {
  readonly rows: Float64Array;
  readonly columns: number;
  readonly random: Random;
  readonly limit: number;
  readonly column: number[];
  readonly threshold: number[];
  readonly left: number[];
}

/**
 * Isolation forest: how easily random cuts set a row apart from the others. Finds rows that are unusual in any mix of
 * their columns, without a scale, a distribution or labels.
 *
 * Use: unusual days, from columns such as level, change and ratio to the week before. Each row of `rows` is `columns`
 * numbers, one row after another; all finite (it throws a RangeError otherwise). Score rows with `isolationScores`.
 *
 * Source: F. T. Liu, K. M. Ting, Z.-H. Zhou, "Isolation Forest", ICDM 2008. As in scikit-learn, a cut is drawn among
 * the columns that vary in a node.
 *
 * Cost: trees x sample x log(sample) x columns.
 *
 * @example
 * const forest = fitIsolationForest(Float64Array.of(1, 2, 1.5, 2.5, 1.2, 99), 1);
 * isolationScores(forest, Float64Array.of(1.4, 99)); // 99 scores higher
 */
export function fitIsolationForest(
  rows: Float64Array,
  columns: number,
  {trees = 100, sample = 256, seed = 1}: IsolationForestOptions = {}
): IsolationForest {
  const count = countRows(rows, columns);
  if (count < 2) throw new RangeError(`too few rows for an isolation forest: ${count}; give at least 2`);
  const size = Math.min(sample, count);
  const limit = Math.ceil(Math.log2(size));
  const growth: Growth = {rows, columns, random: mulberry32(seed), limit, column: [], threshold: [], left: []};
  const roots = Int32Array.from({length: trees}, () => growTree(growth, drawRows(count, size, growth.random)));
  return {
    columns,
    roots,
    column: Int32Array.from(growth.column),
    threshold: Float64Array.from(growth.threshold),
    left: Int32Array.from(growth.left),
    meanPath: meanPathLength(size)
  };
}

/**
 * Anomaly scores of rows, from 0 to 1: near 1 is set apart at once, about .5 is like the others.
 *
 * Cost: rows x trees x log(sample). Rows are taken in blocks, so that they and one tree stay in the processor's cache.
 */
export function isolationScores(forest: IsolationForest, rows: Float64Array): Float64Array {
  const count = countRows(rows, forest.columns);
  const scores = new Float64Array(count);
  const block = 512;
  for (let start = 0; start < count; start += block) {
    for (const root of forest.roots) addPaths(forest, root, rows, scores, start, Math.min(start + block, count));
  }
  const scale = forest.roots.length * forest.meanPath;
  return scores.map((path) => 2 ** (-path / scale));
}

function addPaths(
  {columns, column, threshold, left}: IsolationForest,
  root: number,
  rows: Float64Array,
  paths: Float64Array,
  start: number,
  end: number
): void {
  for (let row = start; row < end; row++) {
    const base = row * columns;
    let node = root;
    for (let split = column[node]!; split >= 0; split = column[node]!) {
      node = left[node]! + (rows[base + split]! < threshold[node]! ? 0 : 1);
    }
    paths[row]! += threshold[node]!;
  }
}

function growTree(growth: Growth, members: Uint32Array): number {
  const root = newNode(growth);
  grow(growth, root, members, 0);
  return root;
}

function grow(growth: Growth, node: number, members: Uint32Array, depth: number): void {
  const {rows, columns} = growth;
  const cut = depth < growth.limit && members.length > 1 ? drawCut(growth, members) : undefined;
  if (!cut) {
    growth.threshold[node] = depth + meanPathLength(members.length);
    return;
  }
  const left = newNode(growth);
  newNode(growth);
  growth.column[node] = cut.column;
  growth.threshold[node] = cut.threshold;
  growth.left[node] = left;
  const isLeft = (row: number) => rows[row * columns + cut.column]! < cut.threshold;
  grow(growth, left, members.filter(isLeft), depth + 1);
  grow(
    growth,
    left + 1,
    members.filter((row) => !isLeft(row)),
    depth + 1
  );
}

/** A column among those that vary, and a threshold between its least and greatest value; undefined where none varies. */
function drawCut({rows, columns, random}: Growth, members: Uint32Array) {
  const order = Uint32Array.from({length: columns}, (_, column) => column);
  for (const column of shuffle(order, random)) {
    let least = Infinity;
    let most = -Infinity;
    for (const row of members) {
      const value = rows[row * columns + column]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    // A product rounded down to the least value would leave the left side empty.
    if (most > least) return {column, threshold: Math.max(least + random() * (most - least), nextAfter(least, most))};
  }
  return undefined;
}

function nextAfter(least: number, most: number): number {
  return Math.min(most, least + Math.max(Math.abs(least) * Number.EPSILON, Number.MIN_VALUE));
}

function newNode({column, threshold, left}: Growth): number {
  left.push(0);
  threshold.push(0);
  return column.push(-1) - 1;
}

/** Mean path length of an unsuccessful search in a binary search tree of `size` rows: the paper's c(n). */
function meanPathLength(size: number): number {
  if (size < 2) return 0;
  if (size === 2) return 1;
  return 2 * (Math.log(size - 1) + 0.5772156649015329) - (2 * (size - 1)) / size;
}
