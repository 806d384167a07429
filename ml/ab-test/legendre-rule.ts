/** Where to evaluate a function between -1 and 1, and how each value counts in its integral. */
export interface QuadratureRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss and Legendre's rule with n nodes: exact for polynomials up to degree 2 n - 1.
 *
 * Source: W. H. Press et al., "Numerical Recipes" (3rd edition, 2007), 4.6: Newton's method from a good first guess.
 */
export function legendreRule(n: number): QuadratureRule {
  const found = Array.from({length: n}, (_, i) => {
    let node = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = Infinity; Math.abs(step) > 1e-15;) {
      const {value, derivative} = legendre(n, node);
      slope = derivative;
      step = value / derivative;
      node -= step;
    }
    return {node, weight: 2 / ((1 - node * node) * slope * slope)};
  });
  return {nodes: found.map(({node}) => node), weights: found.map(({weight}) => weight)};
}

/** The Legendre polynomial of degree n at x, and its derivative. */
function legendre(n: number, x: number): {value: number; derivative: number} {
  let [before, value] = [0, 1];
  for (let j = 0; j < n; j++) [before, value] = [value, ((2 * j + 1) * x * value - j * before) / (j + 1)];
  return {value, derivative: (n * (x * value - before)) / (x * x - 1)};
}
