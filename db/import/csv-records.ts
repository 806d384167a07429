import {openBytes} from "./text-encoding.js";

/** How a CSV file is written; each mark is one ASCII character. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
}

/** A row that could not be split into columns: the byte at which it begins (or one before) and the lines that it takes up. */
export interface BrokenRow {
  readonly byte: number;
  readonly lines: number;
}

const [lineFeed, carriageReturn] = [10, 13];

type State = "field" | "plain" | "quoted" | "escaped" | "quote";

/** Walks over the bytes of a CSV file and tells where each record begins; a record may span lines, blank lines are none. */
class RecordScanner {
  readonly #marks: readonly number[];
  readonly #onRecord: (byte: number, line: number) => number;
  #byte = -1;
  #line = 1;
  #between = true;
  #skip = 0;
  #state: State = "field";

  /** @param onRecord is given the byte (from 0) and line (from 1) of each record; returns how many lines to take as they are */
  constructor({delimiter, quote, escape}: CsvDialect, onRecord: (byte: number, line: number) => number) {
    this.#marks = [delimiter, quote, escape].map((mark) => mark.charCodeAt(0));
    this.#onRecord = onRecord;
  }

  push(bytes: Buffer): void {
    for (const byte of bytes) this.#step(byte);
  }

  #step(byte: number): void {
    this.#byte++;
    if (this.#between && byte !== lineFeed && byte !== carriageReturn) {
      this.#between = false;
      this.#skip = this.#onRecord(this.#byte, this.#line);
    }
    if (this.#skip === 0) this.#state = this.#next(byte);
    if (byte !== lineFeed) return;
    this.#line++;
    if (this.#skip > 0 ? --this.#skip === 0 : this.#state === "field") [this.#between, this.#state] = [true, "field"];
  }

  #next(byte: number): State {
    const [delimiter, quote, escape] = this.#marks;
    if (this.#state === "escaped") return "quoted";
    if (this.#state === "quoted") {
      if (byte === escape && escape !== quote) return "escaped";
      return byte === quote ? "quote" : "quoted";
    }
    if (byte === delimiter || byte === lineFeed) return "field";
    if (byte === quote && this.#state !== "plain") return "quoted";
    return "plain";
  }
}

/**
 * Finds the lines on which given rows begin, for files where quoted fields hold line breaks, blank lines are skipped, and
 * rows that could not be split are not counted. Reads the file once.
 * @param rows 0 for the first row after the header
 * @returns the line of each row, from 1
 */
export async function linesOfRows(
  path: string,
  dialect: CsvDialect,
  {rows, broken}: {rows: ReadonlySet<number>; broken: readonly BrokenRow[]}
): Promise<Map<number, number>> {
  const lines = new Map<number, number>();
  const brokenAt = new Map(broken.flatMap(({byte, lines}) => [[byte, lines] as const, [byte + 1, lines] as const]));
  let row = -1;
  const scanner = new RecordScanner(dialect, (byte, line) => {
    const skip = row >= 0 ? (brokenAt.get(byte) ?? 0) : 0;
    if (skip > 0) return skip;
    if (rows.has(row)) lines.set(row, line);
    row++;
    return 0;
  });
  for await (const chunk of openBytes(path) as AsyncIterable<Buffer>) {
    scanner.push(chunk);
    if (lines.size === rows.size) break;
  }
  return lines;
}

/** The lines at which given bytes stand, for rows that could not be split; a byte that is a line break belongs to the next line. */
export async function linesOfBytes(path: string, bytes: readonly number[]): Promise<number[]> {
  const wanted = [...bytes.entries()].toSorted(([, a], [, b]) => a - b);
  const lines: number[] = [];
  let [offset, line, next] = [0, 1, 0];
  for await (const chunk of openBytes(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (; next < wanted.length && wanted[next]![1] < offset + chunk.length; next++) {
      const until = wanted[next]![1] - offset + 1;
      line += countLineFeeds(chunk, from, until);
      from = until;
      lines[wanted[next]![0]] = line;
    }
    if (next === wanted.length) break;
    line += countLineFeeds(chunk, from, chunk.length);
    offset += chunk.length;
  }
  return lines;
}

function countLineFeeds(bytes: Buffer, from: number, until: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < until; at = bytes.indexOf(lineFeed, at + 1)) count++;
  return count;
}

/**
 * Reads the header of a CSV file and finds its delimiter: of comma, semicolon, tab and bar the one that the header has most of.
 * @param given what the mapping says of the dialect
 * @throws {Error} where the header is empty or names a column twice
 */
export async function readHeader(
  path: string,
  given: {[mark in keyof CsvDialect]?: CsvDialect[mark] | undefined}
): Promise<{dialect: CsvDialect; columns: string[]}> {
  const text = (await firstBytes(path, 1 << 16))
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .replace(/^[\r\n]+/, "");
  const quote = given.quote ?? '"';
  const escape = given.escape ?? quote;
  const counts = [",", ";", "\t", "|"].map((mark) => ({mark, fields: splitRecord(text, mark, quote).length}));
  const delimiter = given.delimiter ?? counts.reduce((best, next) => (next.fields > best.fields ? next : best)).mark;
  const columns = splitRecord(text, delimiter, quote).map((name) => name.trim());
  const twice = columns.find(
    (name, index) => columns.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index
  );
  if (columns.length === 1 && columns[0] === "") throw new Error("no header: the first line must name the columns");
  if (twice !== undefined) throw new Error(`column named twice in the header: ${twice || "(empty)"}`);
  return {dialect: {delimiter, quote, escape}, columns};
}

function splitRecord(text: string, delimiter: string, quote: string): string[] {
  const fields = [""];
  let quoted = false;
  for (const character of text) {
    if (character === quote) quoted = !quoted;
    else if (character === delimiter && !quoted) fields.push("");
    else if ((character === "\n" || character === "\r") && !quoted) break;
    else fields[fields.length - 1] += character;
  }
  return fields;
}

async function firstBytes(path: string, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of openBytes(path) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    total += chunk.length;
    if (total >= size) break;
  }
  return Buffer.concat(chunks).subarray(0, size);
}
