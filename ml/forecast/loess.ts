/** How a series is smoothed. */
export interface LoessOptions {
  /** Neighbours that count, the more the smoother; may be more than there are values. */
  readonly window: number;
  /** Fits a constant (0) or a line (1) at each position. Default 1. */
  readonly degree?: 0 | 1;
  /** Fits at every so many positions, and draws lines between. Default 1. */
  readonly jump?: number;
}

/**
 * LOESS of values at equal distances: at each position a line fitted to its neighbours, the near ones weighing most.
 *
 * Source: W. S. Cleveland, "Robust Locally Weighted Regression and Smoothing Scatterplots", Journal of the American
 * Statistical Association 74 (1979).
 *
 * Cost: values × window / jump.
 *
 * @example
 * loess(Float64Array.of(1, 2, 3, 4, 5), {window: 3}); // 1, 2, 3, 4, 5
 */
export function loess(values: Float64Array, options: LoessOptions): Float64Array {
  const {jump = 1} = options;
  const last = values.length - 1;
  const smooth = new Float64Array(values.length);
  for (let from = 0; from <= last; from += jump) {
    const to = Math.min(from + jump, last);
    smooth[from] = from > 0 ? smooth[from]! : loessAt(values, from, options);
    if (to > from) smooth[to] = loessAt(values, to, options);
    for (let i = from + 1; i < to; i++)
      smooth[i] = smooth[from]! + ((smooth[to]! - smooth[from]!) * (i - from)) / (to - from);
  }
  return smooth;
}

/** The smooth value at one position, which may lie outside of the values. */
export function loessAt(values: Float64Array, position: number, {window, degree = 1}: LoessOptions): number {
  const {length} = values;
  const count = Math.min(window, length);
  const first = Math.min(Math.max(Math.round(position - (count - 1) / 2), 0), length - count);
  const reach = Math.max(position - first, first + count - 1 - position) + Math.max(0, (window - length) / 2);
  let [weights, x, xx, y, xy] = [0, 0, 0, 0, 0];
  for (let i = first; i < first + count; i++) {
    const distance = i - position;
    const weight = tricube(distance / (reach || 1));
    weights += weight;
    x += weight * distance;
    xx += weight * distance * distance;
    y += weight * values[i]!;
    xy += weight * distance * values[i]!;
  }
  if (weights === 0) return values[Math.min(Math.max(Math.round(position), 0), length - 1)]!;
  const spread = weights * xx - x * x;
  return degree === 1 && spread > 1e-9 * weights * xx ? (xx * y - x * xy) / spread : y / weights;
}

function tricube(distance: number): number {
  const size = Math.abs(distance);
  return size >= 0.999 ? 0 : size <= 0.001 ? 1 : (1 - size ** 3) ** 3;
}
