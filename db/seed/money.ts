/** A whole number of minor units as text: 1234 with 2 decimals is 12.34. */
export function decimalText(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return `${units < 0 ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** What a line is worth, in the units in which each of it is given. */
export interface LineAmount {
  readonly quantity: number;
  /** Minor units of the line's currency, of which there are `decimals`. */
  readonly unitPrice: number;
  readonly decimals: number;
  /** Percent. */
  readonly discount: number;
  /** Millionths of a USD. */
  readonly rate: number;
}

/**
 * Ten-thousandths of a USD, rounded half away from zero, as the database computes `amount`. Whole numbers all the way:
 * the product stays below 2^53 for any price of the demo shop.
 */
export function amountInUsd({quantity, unitPrice, decimals, discount, rate}: LineAmount): number {
  const divisor = 10 ** (decimals + 4);
  const product = Math.abs(quantity) * unitPrice * (100 - discount) * rate + divisor / 2;
  return Math.sign(quantity) * ((product - (product % divisor)) / divisor);
}
