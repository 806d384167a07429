import type {RowValue} from "../figure-rows.js";
import {type Locale, axisFigure, exactFigure, shortFigure} from "../format.js";

/**
 * Writes what is expected, not counted: money without cents, since they are not known, unless all of it is below a
 * hundred; a dash where it is not known.
 */
export function roundMoney(values: readonly (number | null)[], locale: Locale): (value: RowValue) => string {
  const small = values.every((value) => Math.abs(value ?? 0) < 100);
  const format = new Intl.NumberFormat(locale.language, {
    style: "currency",
    currency: locale.currency,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0
  });
  return (value) => {
    if (small || value === null) return exactFigure(value as number | null, "currency", locale);
    return format.format(value as number).replace("-", "−");
  };
}

/** A share from 0 to 1 in percent, `64.3%`; a dash where it is not known. */
export function shareText(share: RowValue, locale: Locale): string {
  return shortFigure(share === null ? null : 100 * (share as number), "percent", locale);
}

/** A probability in whole percent, `64%`: more digits than that are not known; a dash where it is not known. */
export function chanceText(share: RowValue, locale: Locale): string {
  return share === null ? "–" : axisFigure(Math.round(100 * (share as number)), "percent", locale).replace(/^0$/, "0%");
}

/** A number in as many decimals everywhere, `2.0`; a dash where it is not known. */
export function decimal(value: RowValue, digits: number, {language}: Pick<Locale, "language">): string {
  if (value === null) return "–";
  const text = (value as number).toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  return text.replace("-", "−");
}

/** A text with its first letter in upper case, as a title begins. */
export function capital(text: string, {language}: Pick<Locale, "language">): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
