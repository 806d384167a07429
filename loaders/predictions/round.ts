/** A number with at most so many decimals, half away from zero as decimal digits have it. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
