/** Characters that a cell holds at most, in UTF-16 units. Source: Excel's specifications and limits. */
export const longestText = 32_767;

/** What stands at the end of a text that was cut. */
export const cutMark = "… [cut]";

/** What XML 1.0 cannot hold, delete (which exceljs drops), and the two characters that are none. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Most texts have nothing of what is changed. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const suspect = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/;

/** What cleaning did to the texts of a workbook. */
export interface Cleaned {
  /** Texts in which a character was replaced. */
  replaced: number;
  /** Texts of which the end was cut off. */
  cut: number;
}

/**
 * A text as a cell can hold it: line ends are line feeds; a NUL, a control character, U+FFFE, U+FFFF and half a surrogate
 * pair are each U+FFFD; what is longer than a cell is cut, with a mark. An empty text is an empty cell.
 * @param cleaned counts what was done
 */
export function cleanText(text: string, cleaned: Cleaned): string | null {
  if (text === "") return null;
  if (text.length <= longestText && !suspect.test(text)) return text;
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const whole = replaceUnwritable(lines);
  if (whole !== lines) ++cleaned.replaced;
  if (whole.length <= longestText) return whole;
  ++cleaned.cut;
  // Half a surrogate pair may be left at the end.
  return whole.slice(0, longestText - cutMark.length).replace(/[\ud800-\udbff]$/, "") + cutMark;
}

function replaceUnwritable(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed();
  return formed.replace(unwritable, "\ufffd");
}

/**
 * A text as a workbook writes it, where `_x0041_` stands for a letter: such a text is given the escape of its underscore.
 * Source: ISO/IEC 29500-1, ST_Xstring.
 */
export function escapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
}
