import {type Vector, tableFromIPC} from "apache-arrow";
import {fileColumns} from "../../query/transaction-file.js";
import type {NumberColumn} from "./columns.js";

/** Text of a list, coded by its rank in code-point order; a missing one is null and comes last. */
export interface ListText {
  readonly members: readonly (string | null)[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Whole numbers of a list; the lowest of the array's type, or NaN, stands for a missing one. */
export type ListNumbers = NumberColumn;

/** Rows of a table as typed columns, as they came with the site: what is not published is not there. */
export interface ListColumns {
  readonly length: number;
  readonly text: Readonly<Record<string, ListText>>;
  readonly number: Readonly<Record<string, ListNumbers>>;
}

/** The transactions from the Arrow file that loaders/transaction-columns.ts writes. */
export function readTransactions(file: Uint8Array): ListColumns {
  const table = tableFromIPC(file);
  const found = fileColumns.flatMap(({name, type}) => {
    const vector = table.getChild(name);
    return vector === null ? [] : [{name, type, vector}];
  });
  const texts = found.filter(({type}) => type === "text");
  const numbers = found.filter(({type}) => type !== "text");
  return {
    length: table.numRows,
    text: Object.fromEntries(texts.map(({name, vector}) => [name, textOf(vector)])),
    number: Object.fromEntries(numbers.map(({name, vector}) => [name, (vector.data[0]?.values ?? []) as NumberColumn]))
  };
}

function textOf(vector: Vector): ListText {
  const [data] = vector.data;
  return {
    members: (data?.dictionary?.toArray() ?? []) as (string | null)[],
    codes: (data?.values ?? new Uint8Array()) as Uint8Array
  };
}

/** What stands for a missing number in a column. */
export function missingIn(column: ListNumbers): number {
  return column instanceof Float64Array ? NaN : -(2 ** (8 * column.BYTES_PER_ELEMENT - 1));
}
