import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";

/** Path of a fixture. */
export function fixture(...names: string[]): string {
  return join(import.meta.dirname, "..", "fixtures", ...names);
}

/** Rows of a gzipped CSV fixture, read by a parser that the product does not use. */
export function readFixture(...names: string[]): Record<string, string>[] {
  return parse(gunzipSync(readFileSync(fixture(...names))), {columns: true});
}

/** Reads a decimal of up to four places as whole ten-thousandths. */
export function exact(text: string): bigint {
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + decimals.padEnd(4, "0"));
  return text.startsWith("-") ? -size : size;
}

/** Whole ten-thousandths of a sum over rows. */
export function sumOf<T>(rows: readonly T[], amount: (row: T) => bigint): bigint {
  return rows.reduce((sum, row) => sum + amount(row), 0n);
}
