import {isAscii} from "node:buffer";
import {createReadStream, createWriteStream} from "node:fs";
import type {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";

/** The bytes of a file, unpacked where its name ends in .gz. */
export function openBytes(path: string): Readable {
  const bytes = createReadStream(path, {highWaterMark: 1 << 20});
  if (!path.toLowerCase().endsWith(".gz")) return bytes;
  const unpacked = createGunzip({chunkSize: 1 << 20});
  bytes.on("error", (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked);
}

/**
 * Finds out how a text file is encoded: by its byte order mark, by the zero bytes of UTF-16, and else by whether it is
 * valid UTF-8 from end to end. A file that is not, is windows-1252 unless most of its other characters are valid UTF-8: then a few
 * of its rows are broken.
 */
export async function detectEncoding(path: string): Promise<string> {
  const decoder = new TextDecoder("utf-8");
  let [characters, broken] = [0, 0];
  let first = true;
  for await (const chunk of openBytes(path) as AsyncIterable<Buffer>) {
    const marked = first && byFirstBytes(chunk);
    if (marked) return marked;
    first = false;
    const text = decoder.decode(chunk, {stream: true});
    if (isAscii(chunk)) continue;
    for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
      if (character === "\ufffd") broken++;
      else characters++;
    }
  }
  return broken > characters ? "windows-1252" : "utf-8";
}

function byFirstBytes(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const start = bytes.subarray(0, 1_000);
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2]!++;
  if (zeros[1]! > start.length / 4) return "utf-16le";
  return zeros[0]! > start.length / 4 ? "utf-16be" : null;
}

/** Writes a file anew in UTF-8, a piece at a time. */
export async function convertToUtf8(path: string, encoding: string, to: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  await pipeline(
    openBytes(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, {stream: true});
      yield decoder.decode();
    },
    createWriteStream(to)
  );
}
