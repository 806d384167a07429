/** Bins of equal width, the last of which is open above. All in the smallest unit that is counted. */
export interface BinPlan {
  /** Where the first bin begins; a multiple of the step. */
  readonly start: bigint;
  readonly step: bigint;
  /** How many bins there are before the open one. */
  readonly closed: number;
}

const wantedBins = 24n;

/**
 * Bins from zero, or from the least value where it is negative, up to a high value; what is higher is in the last one.
 * @param unit the smallest step; every step is a multiple of it
 */
export function planBins(least: bigint, high: bigint, unit: bigint): BinPlan {
  const low = least < 0n ? least : 0n;
  const step = niceStep(high - low, unit);
  const start = floorTo(low, step);
  return {start, step, closed: Number((high - start + step - 1n) / step)};
}

/** The step of 1, 2, 2.5 or 5 times a power of ten, in units, that divides a span into about 24 parts: by ratio. */
function niceStep(span: bigint, unit: bigint): bigint {
  let below: bigint | undefined;
  for (const step of niceSteps(unit)) {
    if (step * wantedBins < span) below = step;
    else if (below !== undefined && span * span < wantedBins * wantedBins * below * step) return below;
    else return step;
  }
  throw new RangeError("no step");
}

function* niceSteps(unit: bigint): Iterable<bigint> {
  for (let power = unit; ; power *= 10n) {
    yield power;
    yield 2n * power;
    // Two and a half units are no whole number of them.
    if (power > unit) yield (25n * power) / 10n;
    yield 5n * power;
  }
}

function floorTo(value: bigint, step: bigint): bigint {
  const rest = value % step;
  return value - (rest < 0n ? rest + step : rest);
}

/** Where a bin begins, by its position; beyond the last, where the open one begins. */
export function binStart({start, step}: BinPlan, position: number): bigint {
  return start + BigInt(position) * step;
}
