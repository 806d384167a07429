/** The languages of labels and texts. */
export type Language = "en" | "es";

export const languages: readonly Language[] = ["en", "es"];

/** A text in every language. */
export type Text = Readonly<Record<Language, string>>;

/** Orders texts by code point, as a database does under collation "C". */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; ++i) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // A surrogate stands for a code point above every other unit, U+E000 to U+FFFF included.
    if (x !== y) return surrogateLast(x) - surrogateLast(y);
  }
  return a.length - b.length;
}

function surrogateLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
