/** The mark by which spreadsheets know that a file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/** A line of a CSV file, RFC 4180, with its line end. A null is an empty field, an empty text a quoted one. */
export function csvLine(fields: readonly (string | null)[]): string {
  return `${fields.map((field) => (field === null ? "" : quote(field))).join(",")}\r\n`;
}

/** What a text begins with that a spreadsheet takes for a formula. */
export const formulaStarts = "=+-@\t\r";

/**
 * A text that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a carriage return is given an
 * apostrophe. Numbers are not to be passed.
 */
export function plainText(text: string): string {
  return text !== "" && formulaStarts.includes(text[0]!) ? `'${text}` : text;
}

function quote(field: string): string {
  return field === "" || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
