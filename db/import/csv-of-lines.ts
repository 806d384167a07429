import {createReadStream} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {quote} from "./read-values.js";
import type {Staging} from "./staging.js";

/**
 * A query over `accepted` as CSV, in the order of its rows. DuckDB writes the next share to a file of the staging folder
 * while the one before is read, so that both databases work, and little of the disk is taken.
 * @param share rows of a file at most
 */
export async function* csvOf(staging: Staging, select: string, share = 250_000): AsyncGenerator<Buffer> {
  const [last] = await staging.rows('SELECT coalesce(max("~row"), -1)::DOUBLE AS row FROM accepted');
  const shares = Math.ceil((Number(last!.row) + 1) / share);
  const write = (index: number) => writeShare(staging, select, {index, share});
  let next = shares > 0 ? write(0) : null;
  try {
    for (let index = 1; next !== null; ++index) {
      const path = await next;
      next = index < shares ? write(index) : null;
      // Thrown when it is waited for.
      next?.catch(() => undefined);
      yield* createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>;
      await rm(path);
    }
  } finally {
    // Where the reader failed, the staging database must not be closed under a query.
    await next?.catch(() => undefined);
  }
}

async function writeShare(
  staging: Staging,
  select: string,
  {index, share}: {index: number; share: number}
): Promise<string> {
  const path = join(staging.folder, `lines-${index}.csv`);
  const rows = `"~row" >= ${index * share} AND "~row" < ${(index + 1) * share}`;
  await staging.run(`COPY (${select} WHERE ${rows}) TO ${quote(path)} (FORMAT csv, HEADER false)`);
  return path;
}
