/** An exact fraction of whole numbers; null where a value cannot be known. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** Reads a decimal as a whole number of its last place: `12.5` with 4 places is 125000. */
export function read(text: string, places: number): bigint {
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  if (decimals.length > places) throw new Error(`more than ${places} decimals: ${text}`);
  const size = BigInt(whole + decimals.padEnd(places, "0"));
  return text.startsWith("-") ? -size : size;
}

/** `numerator / denominator` as a whole number, halves away from zero. */
export function nearest(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return nearest(-numerator, -denominator);
  if (numerator < 0n) return -nearest(-numerator, denominator);
  const rest = numerator % denominator;
  return numerator / denominator + (2n * rest >= denominator ? 1n : 0n);
}

/** One whole number over another; null over zero or what is not known. */
export function over(numerator: bigint | null, denominator: bigint | null): Fraction | null {
  return numerator === null || denominator === null || denominator === 0n ? null : [numerator, denominator];
}

/** A fraction as the number that is shown, with so many decimals at most. */
export function shown(fraction: Fraction | null, places: number): number | null {
  if (fraction === null) return null;
  const whole = nearest(fraction[0] * 10n ** BigInt(places), fraction[1]);
  return Number(whole) === 0 ? 0 : Number(`${whole}e-${places}`);
}

/** `a - b`. */
export function difference([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d - c * b, b * d];
}

/** By how many percent of the earlier value's size a value has changed; null where that is zero. */
export function percentChange(now: Fraction, before: Fraction): Fraction | null {
  const [rise, whole] = difference(now, before);
  const [size, part] = [before[0] < 0n ? -before[0] : before[0], before[1] < 0n ? -before[1] : before[1]];
  return size === 0n ? null : [rise * part * 100n, whole * size];
}
