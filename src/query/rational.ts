/** An exact fraction. The denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction `numerator / denominator`; null where it is not defined. */
export function rational(numerator: bigint | null, denominator: bigint | null = 1n): Rational | null {
  if (numerator === null || denominator === null || denominator === 0n) return null;
  return denominator < 0n ? {numerator: -numerator, denominator: -denominator} : {numerator, denominator};
}

/** `a - b`. */
export function subtract(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator
  };
}

/** `a / |b|`; null where b is zero. */
export function divideBySize(a: Rational, b: Rational): Rational | null {
  const size = b.numerator < 0n ? -b.numerator : b.numerator;
  return rational(a.numerator * b.denominator, a.denominator * size);
}

/** The fraction times a whole number. */
export function times({numerator, denominator}: Rational, factor: bigint): Rational {
  return {numerator: numerator * factor, denominator};
}

/** The fraction as a number with at most `decimals` decimals, halves rounded away from zero. */
export function round({numerator, denominator}: Rational, decimals: number): number {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const whole = (2n * scaled + denominator) / (2n * denominator);
  const digits = whole.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const value = Number(text);
  return numerator < 0n && value !== 0 ? -value : value;
}
