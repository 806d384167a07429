/** A straight line through points, and how much of the spread it accounts for. */
export interface TrendLine {
  readonly slope: number;
  readonly intercept: number;
  /** The share of the variance that the line explains, 0 to 1. */
  readonly explained: number;
}

/** A point and how much it counts. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  /** Above 0. */
  readonly weight: number;
}

/**
 * The line of weighted least squares; null for fewer than three points, or where all x are equal.
 * Takes time in proportion to the points.
 */
export function trendLine(points: readonly WeightedPoint[]): TrendLine | null {
  if (points.length < 3) return null;
  const sum = (read: (point: WeightedPoint) => number) =>
    points.reduce((total, point) => total + point.weight * read(point), 0);
  const weight = sum(() => 1);
  const [meanX, meanY] = [sum(({x}) => x) / weight, sum(({y}) => y) / weight];
  const xx = sum(({x}) => (x - meanX) ** 2);
  const yy = sum(({y}) => (y - meanY) ** 2);
  const xy = sum(({x, y}) => (x - meanX) * (y - meanY));
  if (!(xx > 0)) return null;
  return {slope: xy / xx, intercept: meanY - (xy / xx) * meanX, explained: yy > 0 ? xy ** 2 / (xx * yy) : 0};
}
