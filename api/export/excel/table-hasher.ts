import {type Hash, createHash} from "node:crypto";
import {canonicalText} from "../manifest/canonical-table.js";
import type {CellValue} from "./sheet-table.js";

/** Hashes a table row by row: what `tableHash` gives, without holding the rows. */
export class TableHasher {
  readonly #hash: Hash = createHash("sha256");
  #rows = 0;

  constructor(columns: readonly string[]) {
    this.#hash.update(canonicalText({columns, rows: []}));
  }

  add(rows: readonly (readonly CellValue[])[]): void {
    const headless = canonicalText({columns: [], rows});
    this.#hash.update(headless.slice(emptyHead.length));
    this.#rows += rows.length;
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** The SHA-256 in hexadecimal, after the last row. */
  digest(): string {
    return this.#hash.digest("hex");
  }
}

const emptyHead = canonicalText({columns: [], rows: []});
