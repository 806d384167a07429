import {dayNumber} from "../../model/calendar.js";
import type {DistributionName} from "../../model/distributions.js";
import {knownDays} from "../../query/distribution.js";
import type {ResolvedQuery} from "../../query/metric-query.js";
import {type LineColumns, missingNumber} from "./columns.js";
import {buyers, visibleRows} from "./history-measures.js";
import {type Selection, selectRows} from "./selection.js";

/** One value an order, customer or day, in any order; money in ten-thousandths. */
type Values = (query: ResolvedQuery, lines: LineColumns) => Float64Array;

/** The values of each distribution, as src/query/distribution-values.ts has them in SQL. */
export const distributionValues: Readonly<Record<DistributionName, Values>> = {
  order_value: orderValues,
  customer_value: customerValues,
  days_between_orders: daysBetweenOrders,
  daily_revenue: dailyRevenue
};

/** Lines of an order follow each other. */
function orderValues(query: ResolvedQuery, lines: LineColumns): Float64Array {
  const {sale, orderKey, amount} = lines;
  const rows = chosenRows(query, lines);
  const values = new Float64Array(rows.length);
  let count = 0;
  let last = -1;
  for (const row of rows) {
    if (sale[row] === 0) continue;
    if (orderKey[row] !== last) count += 1;
    last = orderKey[row]!;
    values[count - 1]! += amount[row]!;
  }
  return values.subarray(0, count);
}

function customerValues(query: ResolvedQuery, lines: LineColumns): Float64Array {
  const {customerKey, customers, orderDay, amount} = lines;
  const chosen = buyers(lines, chosenRows(query, lines));
  const sums = new Float64Array(customers);
  const end = dayNumber(query.range.end);
  for (const row of visibleRows(query, lines)) {
    const customer = customerKey[row]!;
    if (customer !== missingNumber && orderDay[row]! <= end) sums[customer]! += amount[row]!;
  }
  return sums.filter((_, customer) => chosen.has[customer] === 1);
}

/** Every order of a customer counts as the one before; the filters say of which orders the days are kept. */
function daysBetweenOrders(query: ResolvedQuery, lines: LineColumns): Float64Array {
  const first = firstSlots(lines);
  const {orderDay} = lines;
  const days = new Int32Array(first.at(-1)!).fill(missingNumber);
  eachOrderLine(lines, visibleRows(query, lines), first, (slot, row) => {
    if (days[slot] === missingNumber || orderDay[row]! < days[slot]!) days[slot] = orderDay[row]!;
  });
  const chosen = new Uint8Array(days.length);
  eachOrderLine(lines, chosenRows(query, lines), first, (slot) => (chosen[slot] = 1));
  return chosenGaps(first, days, chosen);
}

/** Each order of a customer has a slot, the first one here; a last number says how many slots there are. */
function firstSlots({length, customers, customerKey, orderSeq}: LineColumns): Uint32Array {
  const first = new Uint32Array(customers + 1);
  for (let row = 0; row < length; ++row) {
    const customer = customerKey[row]!;
    if (customer !== missingNumber && orderSeq[row]! > first[customer + 1]!) first[customer + 1] = orderSeq[row]!;
  }
  for (let customer = 0; customer < customers; ++customer) first[customer + 1]! += first[customer]!;
  return first;
}

function eachOrderLine(
  {sale, customerKey, orderSeq}: LineColumns,
  rows: Selection,
  first: Uint32Array,
  visit: (slot: number, row: number) => void
): void {
  for (const row of rows) {
    const customer = customerKey[row]!;
    if (sale[row] === 1 && customer !== missingNumber) visit(first[customer]! + orderSeq[row]! - 1, row);
  }
}

function chosenGaps(first: Uint32Array, days: Int32Array, chosen: Uint8Array): Float64Array {
  const gaps = new Float64Array(days.length);
  let count = 0;
  for (let customer = 0; customer + 1 < first.length; ++customer) {
    const orders = slotsByDay(days, first[customer]!, first[customer + 1]!);
    for (let i = 1; i < orders.length; ++i)
      if (chosen[orders[i]!] === 1) gaps[count++] = days[orders[i]!]! - days[orders[i - 1]!]!;
  }
  return gaps.subarray(0, count);
}

/** The slots of orders that have a line, by day: the order of the slots, unless a policy hides lines. */
function slotsByDay(days: Int32Array, from: number, to: number): number[] {
  const slots: number[] = [];
  for (let slot = from; slot < to; ++slot) if (days[slot] !== missingNumber) slots.push(slot);
  return slots.sort((a, b) => days[a]! - days[b]! || a - b);
}

function dailyRevenue(query: ResolvedQuery, lines: LineColumns): Float64Array {
  const {start, end} = knownDays(query);
  const from = dayNumber(start);
  const values = new Float64Array(Math.max(0, dayNumber(end) - from + 1));
  const {orderDay, amount} = lines;
  for (const row of chosenRows(query, lines)) values[orderDay[row]! - from]! += amount[row]!;
  return values;
}

function chosenRows({filters, policy, range}: ResolvedQuery, lines: LineColumns): Selection {
  return selectRows(lines, [filters, policy], range);
}
