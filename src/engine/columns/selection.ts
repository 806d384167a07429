import {type DayRange, dayNumber} from "../../model/calendar.js";
import {type DimensionName, dimensionNames, dimensions} from "../../model/dimensions.js";
import type {Filters, MemberLists} from "../../query/metric-query.js";
import type {LineColumns, SessionColumns, TextColumn} from "./columns.js";

/** Rows that are kept, by their position, in order. */
export type Selection = Uint32Array;

type Test = (row: number) => boolean;

/**
 * The rows that lie in a range, pass every filter that the table knows, and have no member of an exclusion.
 * @throws where the page's data lack a column that is filtered by
 */
export function selectRows(
  table: LineColumns | SessionColumns,
  filters: readonly Filters[],
  range: DayRange | null,
  except: MemberLists = {}
): Selection {
  const kept = filters.flatMap((filter) => [...memberTests(table, filter), ...priceTests(table, filter)]);
  const tests = [
    ...kept,
    ...memberTests(table, except).map(
      (test): Test =>
        (row) =>
          !test(row)
    )
  ];
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

function memberTests(table: LineColumns | SessionColumns, lists: MemberLists): Test[] {
  return dimensionNames.flatMap((name) => {
    const members = lists[name];
    if (members === undefined) return [];
    const column = table.text[name];
    return column === undefined ? numberTests(table, name, members) : [textTest(column, members)];
  });
}

function textTest(column: TextColumn, members: readonly string[]): Test {
  const kept = keptCodes(column, members);
  const {codes} = column;
  return (row) => kept[codes[row]!] === 1;
}

function numberTests(table: LineColumns | SessionColumns, name: DimensionName, members: readonly string[]): Test[] {
  const numbers = "number" in table ? table.number[name] : undefined;
  if (numbers !== undefined) {
    const wanted = new Set(members.map(Number));
    return [(row) => wanted.has(numbers[row]!)];
  }
  const source = "sessions" in table ? "sessions" : "lines";
  if ((dimensions[name].sources as readonly string[]).includes(source))
    throw new Error(`the page's data have no column ${name}`);
  return [];
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
