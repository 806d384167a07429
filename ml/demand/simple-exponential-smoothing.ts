/**
 * Simple exponential smoothing: the demand of a period to come, as a mean of all before in which each counts less than
 * the one after it. It begins at the mean of the first periods.
 *
 * Use: products that sell in most periods.
 *
 * Source: R. G. Brown, "Statistical Forecasting for Inventory Control" (1959).
 *
 * Cost: one step a period.
 *
 * @param alpha weight of the newest period, above 0 up to 1
 * @example
 * smooth([4, 4, 8], {alpha: 0.5, warmUp: 1}); // 6
 */
export function smooth(demand: ArrayLike<number>, {alpha, warmUp = 4}: {alpha: number; warmUp?: number}): number {
  const first = Math.min(warmUp, demand.length);
  let level = 0;
  for (let i = 0; i < first; i++) level += demand[i]! / first;
  for (let i = first; i < demand.length; i++) level += alpha * (demand[i]! - level);
  return level;
}
