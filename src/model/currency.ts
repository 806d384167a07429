/** Currencies of ISO 4217 whose minor unit is not a hundredth. */
const minorUnits: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0
};

/** Decimals of a currency's minor unit: 2 for USD, 0 for JPY. Source: ISO 4217, list one. */
export function decimalsOf(currency: string): number {
  return minorUnits[currency] ?? 2;
}
