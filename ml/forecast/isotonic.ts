/**
 * The values closest to the given ones that never fall: neighbours that fall are pooled to their mean.
 *
 * Source: pool adjacent violators, M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete
 * Information", Annals of Mathematical Statistics 26 (1955).
 */
export function isotonic(values: Float64Array): Float64Array {
  const pools: {sum: number; count: number}[] = [];
  for (const value of values) {
    let pool = {sum: value, count: 1};
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count};
    }
    pools.push(pool);
  }
  return Float64Array.from(pools.flatMap(({sum, count}) => Array<number>(count).fill(sum / count)));
}
