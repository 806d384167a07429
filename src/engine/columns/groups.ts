import {dayFromNumber, dayNumber, periodStart} from "../../model/calendar.js";
import type {ResolvedQuery} from "../../query/metric-query.js";
import type {LineColumns, SessionColumns} from "./columns.js";
import type {Selection} from "./selection.js";

/** Rows put into groups: for each row of a selection the number of its group, and the keys of each group. */
export interface Groups {
  readonly count: number;
  /** Parallel to the selection. */
  readonly of: Uint32Array;
  readonly keys: readonly Readonly<Record<string, string | number>>[];
}

/** One key of a group: a code below `size` for each row, and what a code stands for. */
interface Key {
  readonly name: string;
  readonly size: number;
  readonly code: (row: number) => number;
  readonly value: (code: number) => string | number;
}

/** Groups the selected rows by the query's period and dimensions. Without keys, all rows are one group. */
export function groupRows(query: ResolvedQuery, table: LineColumns | SessionColumns, rows: Selection): Groups {
  const keys = [
    ...(query.grain === null ? [] : [periodKey(query, table)]),
    ...query.dimensions.map((name) => dimensionKey(name, table))
  ];
  if (keys.length === 0) return {count: 1, of: new Uint32Array(rows.length), keys: [{}]};
  const numberOf = groupNumbers(keys.reduce((size, key) => size * key.size, 1));
  const of = new Uint32Array(rows.length);
  const codes: number[] = [];
  for (let i = 0; i < rows.length; ++i) {
    let code = 0;
    for (const key of keys) code = code * key.size + key.code(rows[i]!);
    const group = numberOf(code, codes.length);
    if (group === codes.length) codes.push(code);
    of[i] = group;
  }
  return {count: codes.length, of, keys: codes.map((code) => readKeys(keys, code))};
}

const largestTable = 1 << 22;

/** Numbers codes as they first appear: through a table where it stays small, else through a map. */
function groupNumbers(size: number): (code: number, next: number) => number {
  if (size <= largestTable) {
    const numbers = new Uint32Array(size);
    return (code, next) => (numbers[code] ||= next + 1) - 1;
  }
  const numbers = new Map<number, number>();
  return (code, next) => {
    const known = numbers.get(code);
    if (known === undefined) numbers.set(code, next);
    return known ?? next;
  };
}

function readKeys(keys: readonly Key[], code: number): Record<string, string | number> {
  const read: Record<string, string | number> = {};
  for (const key of keys.toReversed()) {
    read[key.name] = key.value(code % key.size);
    code = Math.floor(code / key.size);
  }
  return read;
}

function periodKey({grain, range, shop}: ResolvedQuery, {orderDay}: LineColumns | SessionColumns): Key {
  const first = dayNumber(range.start);
  const starts: string[] = [];
  const codes = new Uint32Array(dayNumber(range.end) - first + 1);
  for (let i = 0; i < codes.length; ++i) {
    const start = periodStart(dayFromNumber(first + i), grain!, shop.settings.weekStart);
    if (starts.at(-1) !== start) starts.push(start);
    codes[i] = starts.length - 1;
  }
  return {
    name: "date",
    size: starts.length,
    code: (row) => codes[orderDay[row]! - first]!,
    value: (code) => starts[code]!
  };
}

function dimensionKey(name: string, table: LineColumns | SessionColumns): Key {
  const column = table.text[name];
  if (column !== undefined) {
    const {members, codes} = column;
    return {name, size: members.length, code: (row) => codes[row]!, value: (code) => members[code]!};
  }
  const numbers = "number" in table ? table.number[name] : undefined;
  if (numbers === undefined) throw new Error(`the page's data have no column ${name}`);
  return {name, size: 256, code: (row) => numbers[row]!, value: (code) => code};
}
