/** Characters that a cell of a file holds at most, the mark of a cut included. */
export const cellLength = 200;

/** Controls, marks of direction, surrogates without their half, and what Unicode says is no character. */
const unprintable =
  /[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;

/** White space at which a line may end, of every width; that of figures (U+00A0, U+202F) stays. */
const space = /(?:[^\S\u00A0\u202F]|\x85)+/gu;

/**
 * A text from the data as one line of a file can show it: without what no font draws and no XML may hold, every run of
 * white space one space, cut with "…" at so many characters.
 */
export function printable(text: string, most = cellLength): string {
  // The start is enough: what follows it is cut anyway, and a text may be a book.
  const clean = text
    .slice(0, 4 * most + 16)
    .replace(unprintable, "")
    .replace(space, " ")
    .trim();
  const characters = [...clean];
  const isCut = characters.length > most || text.length > 4 * most + 16;
  return isCut ? `${characters.slice(0, most - 1).join("")}…` : clean;
}
