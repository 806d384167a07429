const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** Gives rows of CSV the line ends of RFC 4180, of which PostgreSQL writes the second half; quoted text is kept as it is. */
export class LineEnds {
  #isQuoted = false;

  /** Goes on where the chunk before ended. */
  convert(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
    const converted = new Uint8Array(chunk.length + countOf(chunk, newline));
    let at = 0;
    for (const byte of chunk) {
      if (byte === quote) this.#isQuoted = !this.#isQuoted;
      else if (byte === newline && !this.#isQuoted) converted[at++] = carriageReturn;
      converted[at++] = byte;
    }
    return at === converted.length ? converted : converted.slice(0, at);
  }
}

function countOf(chunk: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count += 1;
  return count;
}
