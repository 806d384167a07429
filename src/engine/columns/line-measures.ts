import {dayFromNumber, dayNumber, periodStart} from "../../model/calendar.js";
import type {Condition, Measure} from "../../model/measures.js";
import type {ResolvedQuery} from "../../query/metric-query.js";
import {type LineColumns, missingNumber} from "./columns.js";
import type {Groups} from "./groups.js";
import type {Selection} from "./selection.js";

/** One value a group; NaN stands for null. Whole numbers below 2^53, so sums are exact. */
export type GroupValues = Float64Array;

/** A measure over the selected lines, by group. */
export function lineMeasure(
  measure: Measure,
  lines: LineColumns,
  rows: Selection,
  groups: Groups,
  query: ResolvedQuery
): GroupValues {
  const keep = conditionTest(measure.where ?? [], lines, query);
  if (measure.aggregate === "count") return countRows(rows, groups, keep);
  if (measure.column === "order_key") return countOrders(lines, rows, groups, keep);
  if (measure.column === "customer_key") return countCustomers(lines, rows, groups, keep);
  if (measure.column === "profit") return sumProfit(lines, rows, groups);
  return sumValues(lineValue(measure.column, lines), rows, groups, keep);
}

/** A column of the lines, or what is computed from some. */
function lineValue(column: Measure["column"], lines: LineColumns): (row: number) => number {
  const {amount, quantity, unitPrice} = lines;
  if (column === "amount") return (row) => amount[row]!;
  if (column === "list_amount") return (row) => quantity[row]! * unitPrice[row]!;
  if (column === "discount") return (row) => quantity[row]! * unitPrice[row]! - amount[row]!;
  return (row) => quantity[row]!;
}

type Test = ((row: number) => boolean) | null;

function conditionTest(conditions: readonly Condition[], lines: LineColumns, query: ResolvedQuery): Test {
  const tests = conditions.map((condition) => lineTest(condition, lines, query));
  if (tests.length === 0) return null;
  return tests.length === 1 ? tests[0]! : (row) => tests.every((test) => test(row));
}

function lineTest(condition: Condition, lines: LineColumns, query: ResolvedQuery): (row: number) => boolean {
  const {sale, completed, profit, customerKey} = lines;
  switch (condition) {
    case "sale":
      return (row) => sale[row] === 1;
    case "completed":
      return (row) => completed[row] === 1;
    case "refunded":
      return (row) => completed[row] === 0;
    case "known_profit":
      return (row) => !Number.isNaN(profit[row]!);
    case "known_customer":
      return (row) => customerKey[row] !== missingNumber;
    case "unknown_customer":
      return (row) => customerKey[row] === missingNumber;
    case "first_order_in_period":
      return firstOrderTest(lines, query);
  }
}

function firstOrderTest(
  {orderDay, firstOrderDay}: LineColumns,
  {grain, range, shop}: ResolvedQuery
): (row: number) => boolean {
  const since = dayNumber(range.start);
  if (grain === null) return (row) => firstOrderDay[row]! >= since;
  const last = dayNumber(range.end);
  const starts = new Int32Array(last - since + 1);
  for (let day = since; day <= last; ++day)
    starts[day - since] = dayNumber(periodStart(dayFromNumber(day), grain, shop.settings.weekStart));
  return (row) => {
    const first = firstOrderDay[row]!;
    return first >= since && first <= last && starts[first - since] === starts[orderDay[row]! - since];
  };
}

function countRows(rows: Selection, groups: Groups, keep: Test): GroupValues {
  const counts = new Float64Array(groups.count);
  for (let i = 0; i < rows.length; ++i) if (keep === null || keep(rows[i]!)) counts[groups.of[i]!]! += 1;
  return counts;
}

function sumValues(value: (row: number) => number, rows: Selection, groups: Groups, keep: Test): GroupValues {
  const sums = new Float64Array(groups.count);
  for (let i = 0; i < rows.length; ++i) {
    const row = rows[i]!;
    if (keep === null || keep(row)) sums[groups.of[i]!]! += value(row);
  }
  return sums;
}

/** Profit over the lines that know it; null for a group that has lines and none of them does. */
function sumProfit({profit}: LineColumns, rows: Selection, groups: Groups): GroupValues {
  const sums = new Float64Array(groups.count);
  const lines = new Uint32Array(groups.count);
  const known = new Uint32Array(groups.count);
  for (let i = 0; i < rows.length; ++i) {
    const group = groups.of[i]!;
    const value = profit[rows[i]!]!;
    lines[group]! += 1;
    if (Number.isNaN(value)) continue;
    known[group]! += 1;
    sums[group]! += value;
  }
  return sums.map((sum, group) => (lines[group]! > 0 && known[group] === 0 ? NaN : sum));
}

/** Lines of an order follow each other, so an order is new to a group when it is not the last that the group saw. */
function countOrders({orderKey}: LineColumns, rows: Selection, groups: Groups, keep: Test): GroupValues {
  const counts = new Float64Array(groups.count);
  const last = new Int32Array(groups.count).fill(-1);
  for (let i = 0; i < rows.length; ++i) {
    const row = rows[i]!;
    if (keep !== null && !keep(row)) continue;
    const group = groups.of[i]!;
    if (last[group] === orderKey[row]) continue;
    last[group] = orderKey[row]!;
    counts[group]! += 1;
  }
  return counts;
}

const largestBitmap = 1 << 28;

function countCustomers(
  {customerKey, customers}: LineColumns,
  rows: Selection,
  groups: Groups,
  keep: Test
): GroupValues {
  const counts = new Float64Array(groups.count);
  const isNew = distinctTest(groups.count * customers);
  for (let i = 0; i < rows.length; ++i) {
    const row = rows[i]!;
    const customer = customerKey[row]!;
    if (customer === missingNumber || (keep !== null && !keep(row))) continue;
    const group = groups.of[i]!;
    if (isNew(group * customers + customer)) counts[group]! += 1;
  }
  return counts;
}

/** Tells whether a number below `size` is met for the first time. */
function distinctTest(size: number): (value: number) => boolean {
  if (size > largestBitmap) {
    const seen = new Set<number>();
    return (value) => seen.size !== seen.add(value).size;
  }
  const seen = new Uint8Array((size >> 3) + 1);
  return (value) => {
    const bit = 1 << (value & 7);
    if (seen[value >> 3]! & bit) return false;
    seen[value >> 3]! |= bit;
    return true;
  };
}
