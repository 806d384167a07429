import {isotonic} from "./isotonic.js";

/** Half widths of a band, one a step of the forecast, in the unit in which errors are scaled. */
export type Widths = Float64Array;

/**
 * Bands by split conformal prediction: at each step the quantile of the absolute errors of looks back, scaled, pooled
 * over neighbouring steps, and never narrower than the step before. Beyond the longest look they widen on by the growth
 * seen, at most in proportion to time.
 *
 * Looks back overlap and err together, so that they count as few: the rank in the pool is that of n + 1 as usual, and the
 * band is wider by what Student's distribution asks for so many looks and one.
 *
 * Source: J. Lei et al., "Distribution-Free Predictive Inference for Regression", Journal of the American Statistical
 * Association 113 (2018).
 *
 * @param errors absolute errors of each look, scaled; all of one length
 * @param coverage share of what comes that the band is to hold, such as .8
 * @param looks how many looks the errors amount to if they did not overlap
 */
export function bandWidths(errors: readonly Float64Array[], horizon: number, coverage: number, looks: number): Widths {
  const length = errors[0]?.length ?? 0;
  const raw = Float64Array.from({length}, (_, step) => conformalQuantile(neighbours(errors, step), coverage));
  const known = isotonic(raw);
  const factor = 1 + studentExcess(coverage, looks);
  const growth = growthOf(known);
  return Float64Array.from({length: horizon}, (_, step) => {
    const seen = known[Math.min(step, length - 1)] ?? 0;
    return factor * seen * (step < length ? 1 : ((step + 1) / length) ** growth);
  });
}

/** The errors at a step and at those around it: a quarter of the way to it, three at least. */
function neighbours(errors: readonly Float64Array[], step: number): Float64Array {
  const reach = Math.max(3, Math.ceil(step / 4));
  return Float64Array.from(errors.flatMap((one) => [...one.subarray(Math.max(0, step - reach), step + reach + 1)]));
}

function conformalQuantile(scores: Float64Array, coverage: number): number {
  const sorted = scores.toSorted();
  return sorted[Math.min(sorted.length, Math.ceil((sorted.length + 1) * coverage)) - 1] ?? 0;
}

/** The exponent by which a width grows with time, from its first half to its end. */
function growthOf(widths: Float64Array): number {
  const [half, end] = [widths[Math.ceil(widths.length / 2) - 1] ?? 0, widths.at(-1) ?? 0];
  return half > 0 ? Math.min(1, Math.max(0, Math.log2(end / half))) : 0;
}

/** Student's quantile relative to the normal one, less 1, to the second order (Cornish and Fisher). */
function studentExcess(coverage: number, freedom: number): number {
  const z = coverage > 0.9 ? 1.96 : 1.2816;
  return (z * z + 1) / (4 * (freedom + 1));
}
