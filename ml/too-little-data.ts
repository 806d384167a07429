/** What there is too little of, as a caller may say it in its own language. */
export type DataKind = "days" | "months" | "orders" | "customers" | "repeat customers" | "products" | "baskets";

/** Thrown where a model cannot be fitted because there is too little data; nothing is guessed in its place. */
export class TooLittleData extends Error {
  readonly kind: DataKind;
  /** How many are needed at least. */
  readonly needed: number;
  /** How many there are. */
  readonly found: number;

  constructor(kind: DataKind, {needed, found}: {readonly needed: number; readonly found: number}) {
    super(`too little data: needs ${needed} ${kind}, and there are ${found}`);
    this.name = "TooLittleData";
    this.kind = kind;
    this.needed = needed;
    this.found = found;
  }
}
