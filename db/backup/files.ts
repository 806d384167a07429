import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {pipeline} from "node:stream/promises";

/** A file's length in bytes, and its SHA-256 in hexadecimal digits. */
export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a file once, whatever its size. */
export async function digestFileAt(path: string): Promise<FileDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return {bytes, sha256: hash.digest("hex")};
}

/** Waits until the disk has a file or a folder for good, so that a power cut leaves nothing half under a final name. */
export async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
