/** A minimum, as far as the search came. */
export interface Minimum {
  readonly point: readonly number[];
  /** The function's value there. */
  readonly value: number;
  readonly evaluations: number;
  /** False where the search ended at the limit of evaluations. */
  readonly converged: boolean;
}

/** When a search ends. */
export interface MinimizeOptions {
  /** First step along each coordinate. Default 0.5. */
  readonly step?: number;
  /** Ends where the best and worst corner's values differ by less than this, relative to the best. Default 1e-11. */
  readonly tolerance?: number;
  /** Default 4,000. */
  readonly maxEvaluations?: number;
}

type Objective = (point: readonly number[]) => number;

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Nelder-Mead: a minimum of a smooth function of a few variables, from its values alone.
 *
 * Use: maximum likelihood with two to five parameters; bound them by optimising their logarithms. A value that is not a
 * number counts as infinite. The search begins anew at its first result, since a simplex can shrink before a minimum.
 *
 * Source: J. A. Nelder, R. Mead, "A Simplex Method for Function Minimization", The Computer Journal 7 (1965).
 *
 * Cost: some hundreds of evaluations.
 *
 * @example
 * minimize(([x, y]) => (x! - 1) ** 2 + (y! + 2) ** 2, [0, 0]).point; // close to [1, -2]
 */
export function minimize(objective: Objective, start: readonly number[], options: MinimizeOptions = {}): Minimum {
  const {step = 0.5, tolerance = 1e-11, maxEvaluations = 4000} = options;
  let evaluations = 0;
  const at = (point: readonly number[]): Corner => {
    evaluations++;
    const value = objective(point);
    return {point, value: Number.isNaN(value) ? Infinity : value};
  };
  let best = at(start);
  let converged = false;
  for (let previous = Infinity; evaluations < maxEvaluations && !converged;) {
    const simplex = [best, ...start.map((_, axis) => at(moved(best.point, axis, step)))];
    best = descend(simplex, at, tolerance, () => evaluations < maxEvaluations);
    converged = evaluations < maxEvaluations && previous - best.value <= 1e-9 * (1 + Math.abs(best.value));
    previous = best.value;
  }
  return {...best, evaluations, converged};
}

function moved(point: readonly number[], axis: number, step: number): number[] {
  return point.map((value, i) => (i === axis ? value + step : value));
}

/** Moves the simplex down until its corners are level; reflection 1, expansion 2, contraction and shrinkage one half. */
function descend(
  simplex: Corner[],
  at: (point: readonly number[]) => Corner,
  tolerance: number,
  mayGoOn: () => boolean
): Corner {
  const last = simplex.length - 1;
  const sort = () => simplex.sort((a, b) => a.value - b.value);
  sort();
  while (mayGoOn() && simplex[last]!.value - simplex[0]!.value > tolerance * (1 + Math.abs(simplex[0]!.value))) {
    const corner = nextCorner(simplex, at);
    if (corner) simplex[last] = corner;
    else simplex.forEach(({point}, i) => i && (simplex[i] = at(between(simplex[0]!.point, point, 0.5))));
    sort();
  }
  return simplex[0]!;
}

/** What takes the worst corner's place; undefined where the simplex is to shrink. */
function nextCorner(simplex: readonly Corner[], at: (point: readonly number[]) => Corner): Corner | undefined {
  const worst = simplex.at(-1)!;
  const centre = centroid(simplex.slice(0, -1));
  const reflected = at(between(centre, worst.point, -1));
  if (reflected.value < simplex[0]!.value) {
    const expanded = at(between(centre, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < simplex.at(-2)!.value) return reflected;
  const contracted = at(between(centre, reflected.value < worst.value ? reflected.point : worst.point, 0.5));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
}

function centroid(corners: readonly Corner[]): number[] {
  return corners[0]!.point.map((_, i) => corners.reduce((sum, {point}) => sum + point[i]!, 0) / corners.length);
}

/** The point that lies a share of the way from one point to another. */
function between(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((value, i) => value + share * (to[i]! - value));
}
