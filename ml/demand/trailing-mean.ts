/**
 * Mean of the last periods of a series, or of all where there are fewer; 0 of an empty one.
 *
 * Use: what a person does by hand, and so the baseline of every other forecast of demand.
 *
 * Cost: linear in `periods`.
 *
 * @example
 * trailingMean([9, 1, 2, 3], {periods: 3}); // 2
 */
export function trailingMean(demand: ArrayLike<number>, {periods = 8} = {}): number {
  const first = Math.max(0, demand.length - periods);
  let sum = 0;
  for (let i = first; i < demand.length; i++) sum += demand[i]!;
  return demand.length === 0 ? 0 : sum / (demand.length - first);
}
