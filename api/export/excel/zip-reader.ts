import {type FileHandle, open} from "node:fs/promises";
import {Readable, pipeline} from "node:stream";
import {createInflateRaw} from "node:zlib";

/** Where a file lies in a ZIP archive. Source of the format: APPNOTE.TXT 6.3.10 by PKWARE, sections 4.3.7, 4.3.12, 4.3.16. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly length: number;
  readonly offset: number;
}

const [endMark, entryMark] = [0x06054b50, 0x02014b50];
const [endLength, longestComment] = [22, 65_535];
const [stored, deflated] = [0, 8];

/** Reads files of a ZIP archive as streams, so that a large one is never whole in memory. */
export class ZipReader implements AsyncDisposable {
  readonly #file: FileHandle;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /** @throws {Error} where the file is no ZIP archive, or a damaged one */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path);
    try {
      return new ZipReader(file, await readEntries(file));
    } catch (error) {
      await file.close();
      throw new Error("not a workbook, or a damaged one: its list of files cannot be read", {cause: error});
    }
  }

  /** The text of a file; null where there is none of that name. */
  async text(name: string): Promise<string | null> {
    const stream = await this.stream(name);
    if (!stream) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  }

  /** The bytes of a file, piece by piece; null where there is none of that name. */
  async stream(name: string): Promise<AsyncIterable<Buffer> | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.method !== stored && entry.method !== deflated)
      throw new Error(`cannot read ${name} of the workbook: it is compressed in a way that is not known here`);
    const head = await bytesAt(this.#file, entry.offset, 30);
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const bytes = Readable.from(pieces(this.#file, start, entry.length));
    if (entry.method === stored) return bytes;
    // Whoever reads the stream is told of a failure by it, and may stop early.
    return pipeline(bytes, createInflateRaw({chunkSize: 1 << 18}), () => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

async function readEntries(file: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const {size} = await file.stat();
  const tail = await bytesAt(
    file,
    Math.max(0, size - endLength - longestComment),
    Math.min(size, endLength + longestComment)
  );
  let at = tail.length - endLength;
  while (at >= 0 && tail.readUInt32LE(at) !== endMark) --at;
  if (at < 0) throw new Error("no end of a ZIP archive");
  const list = await bytesAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i < list.length;) {
    if (list.readUInt32LE(i) !== entryMark) throw new Error("no entry of a ZIP archive");
    const nameEnd = i + 46 + list.readUInt16LE(i + 28);
    const name = list.toString("utf8", i + 46, nameEnd);
    const [method, length, offset] = [list.readUInt16LE(i + 10), list.readUInt32LE(i + 20), list.readUInt32LE(i + 42)];
    entries.set(name, {name, method, length, offset});
    i = nameEnd + list.readUInt16LE(i + 30) + list.readUInt16LE(i + 32);
  }
  return entries;
}

const pieceLength = 1 << 18;

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += pieceLength) yield bytesAt(file, start + at, Math.min(pieceLength, length - at));
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const {buffer, bytesRead} = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error("the file ends too early");
  return buffer;
}
