import type {TransactionRow} from "../../../loaders/report/transaction-rows.js";
import type {Language} from "../../../src/model/text.js";
import type {Cleaned} from "./clean-text.js";
import {columnStyles, rowWriter} from "./row-xml.js";
import type {SheetTable} from "./sheet-table.js";
import {TableHasher} from "./table-hasher.js";
import {transactionCells} from "./tables/transactions-table.js";
import {type ColumnSums, transactionSums} from "./totals.js";

/** Rows below the head that a sheet of 1,048,576 rows has room for, beside its totals and its note. */
export const mostRows = 1_048_576 - 1 - 10;

export interface LongSheetOptions {
  readonly language: Language;
  /** Counts what is done to texts. */
  readonly cleaned: Cleaned;
}

/** What stands before and after the rows in the XML of the sheet. */
export interface SheetFrame {
  readonly head: string;
  /** Asked for when the rows are written. */
  readonly finish: () => Promise<string>;
}

/** The sheet of transactions, written while they are read: its rows are counted, added up and hashed on the way. */
export class LongSheet {
  readonly #table: SheetTable;
  readonly #sums: ColumnSums;
  readonly #hasher: TableHasher;
  readonly #cells: (row: TransactionRow) => (string | number | null)[];

  constructor(table: SheetTable, {language, cleaned}: LongSheetOptions) {
    this.#table = table;
    this.#sums = transactionSums(table.layout, language);
    this.#hasher = new TableHasher(table.columns);
    this.#cells = transactionCells(language, cleaned);
  }

  get count(): number {
    return this.#hasher.rows;
  }

  get sums(): ReadonlyMap<number, number> {
    return this.#sums.sums;
  }

  /** The SHA-256 of the rows, after the last. */
  digest(): string {
    return this.#hasher.digest();
  }

  /** The XML of the sheet, piece by piece. */
  async *pieces(
    batches: AsyncIterable<readonly TransactionRow[]>,
    {head, finish}: SheetFrame
  ): AsyncGenerator<Uint8Array> {
    const {layout} = this.#table;
    const write = rowWriter(layout, columnStyles(head, layout.length));
    yield Buffer.from(head);
    for await (const batch of batches) {
      const rows = batch.slice(0, mostRows - this.count).map(this.#cells);
      const first = this.count + 2;
      this.#hasher.add(rows);
      for (const row of rows) this.#sums.add(row);
      yield Buffer.from(rows.map((row, i) => write(row, first + i)).join(""));
      if (this.count === mostRows) break;
    }
    yield Buffer.from(await finish());
  }
}
