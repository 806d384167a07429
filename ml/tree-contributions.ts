import type {Tree} from "./boosted-tree.js";
import type {GradientBoosting} from "./gradient-boosting.js";

/** What made a score. */
export interface Contributions {
  /** Mean score of the training rows as the trees weigh them: what is known before any column is looked at. */
  readonly base: number;
  /** What each column adds to the score (log odds); base and contributions add up to it. */
  readonly columns: Float64Array;
}

/** A column that was met on the way to a node. */
interface Step {
  /** -1 for the beginning of the way. */
  readonly column: number;
  /** Share of the training rows that go this way while the column is unknown. */
  readonly zero: number;
  /** 1 where the row itself goes this way, else 0. */
  readonly one: number;
  /** Weight of the sets of known columns that have as many columns as there are steps before this one. */
  readonly weight: number;
}

/**
 * Reasons for one score: the Shapley values of the columns, where the score of a set of known columns is what the trees
 * give when unknown columns follow the training rows (path-dependent TreeSHAP).
 *
 * Use: why a customer is at risk. The values add up to the score exactly, and do not depend on the order of columns.
 *
 * Source: S. M. Lundberg, G. G. Erion, S.-I. Lee, "Consistent Individualized Feature Attribution for Tree Ensembles"
 * (2018), arXiv:1802.03888, algorithm 2.
 *
 * Cost: trees x leaves x depth squared.
 *
 * @param row the row's values, as many as the model has columns
 * @example
 * const {base, columns} = contributions(model, row);
 * base + columns.reduce((sum, part) => sum + part, 0); // scores(model, row)[0]
 */
export function contributions(model: GradientBoosting, row: Float64Array): Contributions {
  if (row.length !== model.columns) throw new RangeError(`${row.length} values for ${model.columns} columns`);
  const columns = new Float64Array(model.columns);
  for (const tree of model.trees) explain(tree, row, columns, 0, [], {column: -1, zero: 1, one: 1});
  return {base: model.trees.reduce((sum, tree) => sum + meanValue(tree, 0), model.base), columns};
}

/** Mean of a node's leaves, weighted by the training rows that came to them. */
function meanValue(tree: Tree, node: number): number {
  if (tree.column[node]! < 0) return tree.value[node]!;
  return [0, 1].reduce((sum, side) => {
    const child = tree.left[node]! + side;
    return sum + (tree.cover[child]! / tree.cover[node]!) * meanValue(tree, child);
  }, 0);
}

function explain(
  tree: Tree,
  row: Float64Array,
  sums: Float64Array,
  node: number,
  before: readonly Step[],
  step: Omit<Step, "weight">
): void {
  const path = extend(before, step);
  const column = tree.column[node]!;
  if (column < 0) return addLeaf(tree.value[node]!, path, sums);
  const met = path.findIndex((earlier) => earlier.column === column);
  const {zero, one} = path[met] ?? {zero: 1, one: 1};
  const rest = met < 0 ? path : unwind(path, met);
  const own = tree.left[node]! + (row[column]! > tree.threshold[node]! ? 1 : 0);
  for (const child of [tree.left[node]!, tree.left[node]! + 1]) {
    const share = (zero * tree.cover[child]!) / tree.cover[node]!;
    explain(tree, row, sums, child, rest, {column, zero: share, one: child === own ? one : 0});
  }
}

function addLeaf(value: number, path: readonly Step[], sums: Float64Array): void {
  for (let i = 1; i < path.length; i++) {
    const weight = unwind(path, i).reduce((sum, step) => sum + step.weight, 0);
    sums[path[i]!.column]! += weight * (path[i]!.one - path[i]!.zero) * value;
  }
}

/** The way with one more column: the paper's EXTEND. */
function extend(path: readonly Step[], step: Omit<Step, "weight">): Step[] {
  const length = path.length;
  const weights = [...path.map(({weight}) => weight), length === 0 ? 1 : 0];
  for (let i = length - 1; i >= 0; i--) {
    weights[i + 1]! += (step.one * weights[i]! * (i + 1)) / (length + 1);
    weights[i] = (step.zero * weights[i]! * (length - i)) / (length + 1);
  }
  return [...path, {...step, weight: 0}].map((each, i) => ({...each, weight: weights[i]!}));
}

/** The way as if one of its columns had not been met: the paper's UNWIND. */
function unwind(path: readonly Step[], index: number): Step[] {
  const last = path.length - 1;
  const {zero, one} = path[index]!;
  const weights = path.map(({weight}) => weight);
  let next = weights[last]!;
  for (let i = last - 1; i >= 0; i--) {
    const old = weights[i]!;
    weights[i] = one ? (next * (last + 1)) / ((i + 1) * one) : (old * (last + 1)) / (zero * (last - i));
    if (one) next = old - (weights[i]! * zero * (last - i)) / (last + 1);
  }
  return path.filter((_, i) => i !== index).map((step, i) => ({...step, weight: weights[i]!}));
}
