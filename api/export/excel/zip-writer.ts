import {once} from "node:events";
import {type WriteStream, createWriteStream} from "node:fs";
import {finished, pipeline} from "node:stream/promises";
import {constants, crc32, createDeflateRaw} from "node:zlib";
import {Zip, type ZipInputFile} from "fflate";

/** A file of a ZIP archive holds no more bytes without the extension that fflate does not write. */
const mostBytes = 2 ** 32 - 1;

/** Writes a ZIP archive file by file; what is compressed is compressed by Node, in another thread. */
export class ZipWriter {
  readonly #file: WriteStream;
  readonly #zip: Zip;
  readonly #mtime: Date;

  /** @param mtime the time that files of the archive have */
  constructor(path: string, mtime: Date) {
    this.#file = createWriteStream(path, {highWaterMark: 1 << 20});
    // A failure is told by whoever waits for the file next.
    this.#file.on("error", () => undefined);
    this.#zip = new Zip((error, chunk) => (error ? this.#file.destroy(error) : this.#file.write(chunk)));
    this.#mtime = mtime;
  }

  /**
   * Adds a file from its pieces.
   * @throws {RangeError} where it is larger than 4 GB
   */
  async add(filename: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    const entry: ZipInputFile = {filename, compression: 8, crc: 0, size: 0, mtime: this.#mtime};
    this.#zip.add(entry);
    const deflate = createDeflateRaw({level: constants.Z_BEST_SPEED, chunkSize: 1 << 18});
    const write = async (compressed: AsyncIterable<Buffer<ArrayBuffer>>) => {
      for await (const chunk of compressed) await this.#write(entry, chunk, false);
    };
    await pipeline(counted(pieces, entry), deflate, write);
    await this.#write(entry, Buffer.alloc(0), true);
  }

  async #write(entry: ZipInputFile, chunk: Uint8Array<ArrayBuffer>, isLast: boolean): Promise<void> {
    entry.ondata!(null, chunk, isLast);
    if (this.#file.errored) throw this.#file.errored;
    if (this.#file.writableNeedDrain) await once(this.#file, "drain");
  }

  /** Ends the archive; resolves when it is on the disk. */
  async end(): Promise<void> {
    this.#zip.end();
    this.#file.end();
    await finished(this.#file);
  }

  /** Closes the file after a failure. */
  async abort(): Promise<void> {
    this.#zip.terminate();
    this.#file.destroy();
    if (!this.#file.closed) await once(this.#file, "close");
  }
}

async function* counted(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  entry: ZipInputFile
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    entry.crc = crc32(piece, entry.crc);
    entry.size += piece.length;
    if (entry.size > mostBytes)
      throw new RangeError("the rows need more than 4 GB in a workbook; choose a shorter period, or CSV");
    yield piece;
  }
}
