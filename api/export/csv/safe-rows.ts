import {formulaStarts} from "../../../src/query/csv.js";

const quote = 0x22;
const comma = 0x2c;
const newline = 0x0a;
const carriageReturn = 0x0d;
const apostrophe = 0x27;

const startsFormula = new Uint8Array(256);
for (const character of formulaStarts) startsFormula[character.charCodeAt(0)] = 1;

/**
 * Gives rows of CSV as PostgreSQL writes them the line ends of RFC 4180, and an apostrophe before each text that a
 * spreadsheet would take for a formula. PostgreSQL would need half as long again to do the latter.
 */
export class SafeRows {
  readonly #isText: readonly boolean[];
  #column = 0;
  #isQuoted = false;
  /** Before the first character of a field; an opening quote comes before it. */
  #isStart = true;

  /** @param isText for each column whether it holds text, rather than numbers or times */
  constructor(isText: readonly boolean[]) {
    this.#isText = isText;
  }

  /** Goes on where the chunk before ended. */
  convert(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
    // At most one byte is added for each.
    const converted = new Uint8Array(2 * chunk.length);
    let [column, isQuoted, isStart, at] = [this.#column, this.#isQuoted, this.#isStart, 0];
    for (const byte of chunk) {
      if (isStart && byte === quote && !isQuoted) isQuoted = true;
      else {
        if (isStart && startsFormula[byte] === 1 && this.#isText[column]) converted[at++] = apostrophe;
        isStart = false;
        if (byte === quote) isQuoted = !isQuoted;
        else if (!isQuoted && byte === comma) {
          column += 1;
          isStart = true;
        } else if (!isQuoted && byte === newline) {
          converted[at++] = carriageReturn;
          column = 0;
          isStart = true;
        }
      }
      converted[at++] = byte;
    }
    [this.#column, this.#isQuoted, this.#isStart] = [column, isQuoted, isStart];
    return converted.slice(0, at);
  }
}
