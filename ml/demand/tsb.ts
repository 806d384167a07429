/**
 * The method of Teunter, Syntetos and Babai: the smoothed probability that there is a demand times its smoothed size.
 * Returns demand a period; 0 where there never was any.
 *
 * Use: products that sell now and then, and may stop: the probability falls in every period without a demand. It begins
 * at the share of the first periods with one.
 *
 * Source: R. H. Teunter, A. A. Syntetos, M. Z. Babai, "Intermittent demand: Linking forecasting to inventory
 * obsolescence", European Journal of Operational Research 214 (2011).
 *
 * Cost: one step a period.
 *
 * @param alpha weight of the newest demand in its size, above 0 up to 1
 * @param beta weight of the newest period in the probability, above 0 up to 1
 * @example
 * tsb([0, 2, 0, 2], {alpha: 0.1, beta: 0.1}); // about 1
 */
export function tsb(
  demand: ArrayLike<number>,
  {alpha, beta, warmUp = 4}: {alpha: number; beta: number; warmUp?: number}
): number {
  const first = Math.min(warmUp, demand.length);
  let probability = 0;
  let size = 0;
  for (let i = 0; i < demand.length; i++) {
    const value = demand[i]!;
    if (value > 0) size = size === 0 ? value : size + alpha * (value - size);
    if (i < first) probability += (value > 0 ? 1 : 0) / first;
    else probability += beta * ((value > 0 ? 1 : 0) - probability);
  }
  return probability * size;
}
