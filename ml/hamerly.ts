import {squaredDistance} from "./rows.js";

/** Where k-means came to rest. */
export interface Partition {
  /** k centres, one after another. */
  readonly centres: Float64Array;
  /** Cluster of each row, from 0. */
  readonly labels: Int32Array;
  readonly iterations: number;
}

/** When iterations end. */
export interface Limits {
  /** Where the squared moves of all centres add up to this or less. */
  readonly tolerance: number;
  readonly maxIterations: number;
}

interface State extends Partition {
  readonly rows: Float64Array;
  readonly columns: number;
  readonly k: number;
  /** For each row, at least the distance to its own centre. */
  readonly upper: Float64Array;
  /** For each row, at most the distance to any other centre. */
  readonly lower: Float64Array;
  /** Sums and numbers of the rows of each cluster. */
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
}

/**
 * Lloyd's iterations with Hamerly's bounds: assigns every row to its nearest centre and moves centres to the mean of
 * their rows, until no centre moves. Bounds by the triangle inequality spare most distances and change no result.
 *
 * Source: G. Hamerly, "Making k-means even faster", SDM 2010.
 *
 * Cost: at worst rows x k x columns an iteration; in later iterations mostly rows.
 *
 * @param start k centres, one after another
 */
export function iterate(
  rows: Float64Array,
  columns: number,
  start: Float64Array,
  {tolerance, maxIterations}: Limits
): Partition {
  const state = beginning(rows, columns, start);
  for (let i = 0; i < state.labels.length; i++) assign(state, i);
  let iterations = 1;
  for (; iterations < maxIterations; iterations++) {
    const moves = moveCentres(state);
    if (moves.reduce((sum, move) => sum + move * move, 0) <= tolerance) break;
    loosen(state, moves);
    reassign(state, halfGaps(state));
  }
  return {centres: state.centres, labels: state.labels, iterations};
}

function beginning(rows: Float64Array, columns: number, start: Float64Array): State {
  const count = rows.length / columns;
  const k = start.length / columns;
  return {
    ...{rows, columns, k, iterations: 0},
    centres: start.slice(),
    labels: new Int32Array(count).fill(-1),
    upper: new Float64Array(count),
    lower: new Float64Array(count),
    sums: new Float64Array(start.length),
    sizes: new Int32Array(k)
  };
}

/** Looks at every centre for one row, and makes both bounds exact. */
function assign(state: State, i: number): void {
  const {rows, columns, k, centres, labels, upper, lower} = state;
  let best = 0;
  let least = Infinity;
  let second = Infinity;
  for (let centre = 0; centre < k; centre++) {
    const distance = squaredDistance(rows, i * columns, centres, centre * columns, columns);
    if (distance < least) {
      second = least;
      least = distance;
      best = centre;
    } else if (distance < second) second = distance;
  }
  upper[i] = Math.sqrt(least);
  lower[i] = Math.sqrt(second);
  if (labels[i] !== best) relabel(state, i, best);
}

function relabel({rows, columns, labels, sums, sizes}: State, i: number, to: number): void {
  const from = labels[i]!;
  labels[i] = to;
  sizes[to]!++;
  if (from >= 0) sizes[from]!--;
  for (let column = 0; column < columns; column++) {
    const value = rows[i * columns + column]!;
    sums[to * columns + column]! += value;
    if (from >= 0) sums[from * columns + column]! -= value;
  }
}

/** Moves centres to the means of their rows; returns how far each moved. */
function moveCentres(state: State): Float64Array {
  const {columns, k, centres, sums, sizes} = state;
  const moves = new Float64Array(k);
  for (let centre = 0; centre < k; centre++) {
    if (!sizes[centre]) relabel(state, farthestRow(state), centre);
  }
  for (let centre = 0; centre < k; centre++) {
    let squares = 0;
    for (let i = centre * columns; i < (centre + 1) * columns; i++) {
      const mean = sums[i]! / sizes[centre]!;
      squares += (mean - centres[i]!) ** 2;
      centres[i] = mean;
    }
    moves[centre] = Math.sqrt(squares);
  }
  return moves;
}

/** The row farthest from its centre, of a cluster that has others: what an empty cluster begins anew with. */
function farthestRow({rows, columns, centres, labels, sizes}: State): number {
  let farthest = 0;
  let most = -1;
  for (let i = 0; i < labels.length; i++) {
    const distance = squaredDistance(rows, i * columns, centres, labels[i]! * columns, columns);
    if (sizes[labels[i]!]! > 1 && distance > most) {
      most = distance;
      farthest = i;
    }
  }
  return farthest;
}

function loosen({labels, upper, lower}: State, moves: Float64Array): void {
  const [most = 0, next = 0] = [...moves].sort((a, b) => b - a);
  const mover = moves.indexOf(most);
  for (let i = 0; i < labels.length; i++) {
    upper[i]! += moves[labels[i]!]!;
    lower[i]! -= labels[i] === mover ? next : most;
  }
}

/** Half the distance from each centre to its nearest other one: a row nearer than that cannot change. */
function halfGaps({columns, k, centres}: State): Float64Array {
  return Float64Array.from({length: k}, (_, a) => {
    let least = Infinity;
    for (let b = 0; b < k; b++)
      if (a !== b) least = Math.min(least, squaredDistance(centres, a * columns, centres, b * columns, columns));
    return Math.sqrt(least) / 2;
  });
}

function reassign(state: State, gaps: Float64Array): void {
  const {rows, columns, centres, labels, upper, lower} = state;
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i]!;
    const bound = Math.max(gaps[own]!, lower[i]!);
    if (upper[i]! <= bound) continue;
    upper[i] = Math.sqrt(squaredDistance(rows, i * columns, centres, own * columns, columns));
    if (upper[i]! > bound) assign(state, i);
  }
}
