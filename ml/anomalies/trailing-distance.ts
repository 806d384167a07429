/**
 * How many standard deviations each value is from the mean of those before it; 0 where there are none to compare with.
 *
 * Use: what a person does by hand, and so the baseline of what finds anomalies.
 *
 * Cost: linear in values times periods.
 *
 * @param periods values that are looked back on. Default 28
 */
export function trailingDistance(values: Float64Array, {periods = 28} = {}): Float64Array {
  return values.map((value, i) => {
    const before = values.subarray(Math.max(0, i - periods), i);
    if (before.length < periods / 2) return 0;
    const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
    const deviation = Math.sqrt(before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (before.length - 1));
    return deviation > 0 ? (value - mean) / deviation : 0;
  });
}
