/**
 * Croston's method with the correction of Syntetos and Boylan: the mean size of a demand over the mean interval between
 * demands, both smoothed whenever there is one. Returns demand a period; 0 where there never was any.
 *
 * Use: products that sell now and then. A product that no longer sells keeps its forecast: see `tsb`.
 *
 * Source: J. D. Croston, "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23
 * (1972); A. A. Syntetos, J. E. Boylan, "The accuracy of intermittent demand estimates", International Journal of
 * Forecasting 21 (2005), which takes off the bias by the factor 1 - alpha / 2.
 *
 * Cost: one step a period.
 *
 * @param alpha weight of the newest demand, above 0 up to 1
 * @example
 * croston([0, 2, 0, 2], {alpha: 0.1}); // 0.95: two every other period, less the correction
 */
export function croston(demand: ArrayLike<number>, {alpha}: {alpha: number}): number {
  let size = 0;
  let interval = 0;
  let since = 1;
  for (let i = 0; i < demand.length; i++, since++) {
    const value = demand[i]!;
    if (value <= 0) continue;
    size = size === 0 ? value : size + alpha * (value - size);
    interval = interval === 0 ? since : interval + alpha * (since - interval);
    since = 0;
  }
  return interval === 0 ? 0 : (1 - alpha / 2) * (size / interval);
}
