/**
 * Solves A x = b for a symmetric, positive definite A, by Cholesky's decomposition. A direction of which A knows nothing
 * (linearly dependent columns) gets 0.
 *
 * Source: A.-L. Cholesky (1910); G. H. Golub, C. F. Van Loan, "Matrix Computations", 4.2.
 *
 * Cost: size cubed / 6.
 *
 * @param matrix its rows; only what is on and below the diagonal is read
 * @example
 * solve([[4], [2, 3]], [8, 8]); // [1, 2]
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower: number[][] = matrix.map(() => []);
  const x = [...right];
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) lower[i]![j] = factor(lower, matrix[i]![j]!, i, j);
    for (let j = 0; j < i; j++) x[i]! -= lower[i]![j]! * x[j]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = matrix.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < matrix.length; j++) x[i]! -= lower[j]![i]! * x[j]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

function factor(lower: readonly number[][], value: number, i: number, j: number): number {
  let rest = value;
  for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
  if (j < i) return rest / lower[j]![j]!;
  return rest > 1e-12 * Math.abs(value) ? Math.sqrt(rest) : Infinity;
}
