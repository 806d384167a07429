import type {Cooccurrence} from "./recommendations.js";

/** Weights of EASE: product i adds `weights[i * productCount + j]` to the score of product j. */
export interface Ease {
  readonly productCount: number;
  readonly weights: Float64Array;
}

/**
 * EASE, embarrassingly shallow autoencoder: the linear weights by which a basket's products best predict each other,
 * in closed form from the inverse of the co-occurrence matrix.
 *
 * Use: where a few thousand products have enough orders; better than cosine on baskets of many products.
 *
 * Source: H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019.
 *
 * Cost: the cube of the number of products (3,000: about half a minute), 16 bytes x its square; more than 4,000 is
 * refused.
 *
 * @param ridge the paper's lambda: the greater, the smaller the weights. Default 100
 * @example
 * easeScores(fitEase(countPairs(baskets)), Int32Array.of(3, 8)); // a score for each product
 */
export function fitEase(pairs: Cooccurrence, {ridge = 100}: {readonly ridge?: number} = {}): Ease {
  const size = pairs.productCount;
  if (size > 4000) throw new RangeError(`too many products for EASE: ${size}; give at most 4000`);
  const inverse = invertPositive(gram(pairs, ridge), size);
  const diagonal = Float64Array.from({length: size}, (_, i) => inverse[i * size + i]!);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) inverse[i * size + j]! /= -diagonal[j]!;
    inverse[i * size + i] = 0;
  }
  return {productCount: size, weights: inverse};
}

/** The score of each product beside the products of a basket; those in the basket included. */
export function easeScores({productCount, weights}: Ease, basket: Int32Array): Float64Array {
  const scores = new Float64Array(productCount);
  for (const product of basket) addScaled(scores, 0, weights, product * productCount, 1, productCount);
  return scores;
}

function gram({productCount, counts, offsets, others, together}: Cooccurrence, ridge: number): Float64Array {
  const matrix = new Float64Array(productCount * productCount);
  for (let i = 0; i < productCount; i++) {
    matrix[i * productCount + i] = counts[i]! + ridge;
    for (let pair = offsets[i]!; pair < offsets[i + 1]!; pair++)
      matrix[i * productCount + others[pair]!] = together[pair]!;
  }
  return matrix;
}

/** Gauss-Jordan in place; a positive definite matrix needs no pivoting. */
function invertPositive(matrix: Float64Array, size: number): Float64Array {
  for (let k = 0; k < size; k++) {
    const pivot = 1 / matrix[k * size + k]!;
    matrix[k * size + k] = 1;
    for (let j = 0; j < size; j++) matrix[k * size + j]! *= pivot;
    for (let i = 0; i < size; i++) {
      const factor = matrix[i * size + k]!;
      if (i === k || factor === 0) continue;
      matrix[i * size + k] = 0;
      addScaled(matrix, i * size, matrix, k * size, -factor, size);
    }
  }
  return matrix;
}

function addScaled(to: Float64Array, at: number, from: Float64Array, start: number, factor: number, length: number) {
  for (let j = 0; j < length; j++) to[at + j]! += factor * from[start + j]!;
}
