import {type DayRange, dayNumber} from "../../model/calendar.js";
import {type DimensionName, filterDimensions} from "../../model/dimensions.js";
import type {Filters} from "../../query/metric-query.js";
import type {LineColumns, SessionColumns, TextColumn} from "./columns.js";

/** Rows that are kept, by their position, in order. */
export type Selection = Uint32Array;

type Test = (row: number) => boolean;

/** The rows that lie in a range and pass every filter that the table knows. */
export function selectRows(
  table: LineColumns | SessionColumns,
  filters: readonly Filters[],
  range: DayRange | null
): Selection {
  const tests = filters.flatMap((filter) => [...memberTests(table, filter), ...priceTests(table, filter)]);
  const {orderDay, length} = table;
  const first = range === null ? -Infinity : dayNumber(range.start);
  const last = range === null ? Infinity : dayNumber(range.end);
  const rows = new Uint32Array(length);
  let count = 0;
  scan: for (let row = 0; row < length; ++row) {
    const day = orderDay[row]!;
    if (day < first || day > last) continue;
    for (const test of tests) if (!test(row)) continue scan;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function memberTests(table: LineColumns | SessionColumns, filters: Filters): Test[] {
  return filterDimensions.flatMap((name: DimensionName) => {
    const members = filters[name];
    const column = table.text[name];
    if (members === undefined || column === undefined) return [];
    const kept = keptCodes(column, members);
    const {codes} = column;
    return [(row: number) => kept[codes[row]!] === 1];
  });
}

function keptCodes({members}: TextColumn, kept: readonly string[]): Uint8Array {
  const wanted = new Set(kept);
  return Uint8Array.from(members, (member) => (wanted.has(member) ? 1 : 0));
}

function priceTests(table: LineColumns | SessionColumns, {min_price: min, max_price: max}: Filters): Test[] {
  if (!("unitPrice" in table)) return [];
  const {unitPrice} = table;
  const tests: Test[] = [];
  if (min !== undefined) {
    const least = Math.round(min * 1e4);
    tests.push((row) => unitPrice[row]! >= least);
  }
  if (max !== undefined) {
    const most = Math.round(max * 1e4);
    tests.push((row) => unitPrice[row]! <= most);
  }
  return tests;
}
