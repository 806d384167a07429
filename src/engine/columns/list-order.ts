import {type ListColumns, type ListNumbers, missingIn} from "./list-columns.js";

/** All rows in the order of a column. */
export interface ListOrder {
  /** Positions of rows, ascending by value, then by key. */
  readonly order: Uint32Array;
  /** How many of them have a value; the rest follow, by key. */
  readonly known: number;
}

/**
 * Orders all rows by a column, and equal ones by the key. Each value is replaced by its rank, and rank and key together
 * are one number, which typed arrays sort without a comparing function: about 40 ms for 100,000 rows.
 */
export function orderBy({length, text, number}: ListColumns, by: string, key: string): ListOrder {
  const keys = text[key]!.codes;
  const {ranks, ranked} = by in text ? textRanks(text[by]!) : numberRanks(number[by]!);
  const rowOf = new Uint32Array(length);
  const sorted = new Float64Array(length);
  let known = 0;
  for (let row = 0; row < length; ++row) {
    rowOf[keys[row]!] = row;
    sorted[row] = ranks[row]! * length + keys[row]!;
    if (ranks[row]! < ranked) ++known;
  }
  sorted.sort();
  return {order: Uint32Array.from(sorted, (place) => rowOf[place % length]!), known};
}

interface Ranks {
  readonly ranks: ArrayLike<number>;
  /** Ranks of values are below this, those of missing ones not. */
  readonly ranked: number;
}

function textRanks({members, codes}: ListColumns["text"][string]): Ranks {
  return {ranks: codes, ranked: members.at(-1) === null ? members.length - 1 : members.length};
}

function numberRanks(column: ListNumbers): Ranks {
  const none = missingIn(column);
  const isKnown = (value: number) => value !== none && !Number.isNaN(value);
  const distinct = distinctValues(Float64Array.from(column).filter(isKnown).sort());
  const ranks = Uint32Array.from(column, (value) => (isKnown(value) ? placeOf(value, distinct) : distinct.length));
  return {ranks, ranked: distinct.length};
}

function distinctValues(sorted: Float64Array): Float64Array {
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** The position of a value in sorted ones that have it. */
function placeOf(value: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
