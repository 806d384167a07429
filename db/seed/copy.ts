import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";

const chunkLength = 65_536;

export interface CopyOptions {
  /** Told how many rows have been sent, every ten thousand or so. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes rows in the text format of COPY to a table as they are made; only a chunk of them is in memory.
 * @returns how many rows were written
 * @throws {Error} from the database or the signal
 */
export async function copyRows(
  client: pg.ClientBase,
  target: {readonly table: string; readonly columns: readonly string[]},
  rows: Iterable<string>,
  {onProgress, signal}: CopyOptions = {}
): Promise<number> {
  let count = 0;
  function* chunks() {
    let chunk = "";
    for (const row of rows) {
      chunk += row;
      if (++count % 10_000 === 0) onProgress?.(count);
      if (chunk.length < chunkLength) continue;
      yield chunk;
      chunk = "";
    }
    if (chunk) yield chunk;
  }
  const stream = client.query(copyFrom(`COPY ${target.table} (${target.columns.join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(chunks()), stream, signal ? {signal} : {});
  onProgress?.(count);
  return count;
}
