import {type DayRange, addDays, dayNumber, periodsOf} from "../../model/calendar.js";
import type {ResolvedQuery} from "../../query/metric-query.js";
import {type LineColumns, missingNumber} from "./columns.js";
import {type Selection, selectRows} from "./selection.js";

/** A named dataset's measures for one period of the query. */
export type HistoryMeasures = Readonly<Record<string, number>>;

/** The periods of a query: those of its grain, or its range as one. */
export function queryPeriods({grain, range, shop}: ResolvedQuery): {start: string; clipped: DayRange}[] {
  return grain === null ? [{start: range.start, clipped: range}] : periodsOf(range, grain, shop.settings.weekStart);
}

/** Lifetime value: of the customers with a matching order in the period, net amount up to the period's end. */
export function lifetimeValue(query: ResolvedQuery, lines: LineColumns, period: DayRange): HistoryMeasures {
  const chosen = buyers(lines, selectRows(lines, [query.filters, query.policy], period, query.except));
  const visible = visibleRows(query, lines);
  const end = dayNumber(period.end);
  let amount = 0;
  for (const row of visible) {
    const customer = lines.customerKey[row]!;
    if (customer !== missingNumber && chosen.has[customer] === 1 && lines.orderDay[row]! <= end)
      amount += lines.amount[row]!;
  }
  return {lifetime_amount: amount, lifetime_customers: chosen.count};
}

/** Churn at the period's last day: who had a matching order in the window before the last N days, and none since. */
export function churn(query: ResolvedQuery, lines: LineColumns, {end}: DayRange): HistoryMeasures {
  const days = query.shop.settings.churnDays;
  const before = {start: addDays(end, 1 - 2 * days), end: addDays(end, -days)};
  const eligible = buyers(lines, selectRows(lines, [query.filters, query.policy], before, query.except));
  const active = buyers(lines, selectRows(lines, [query.policy], {start: addDays(end, 1 - days), end}));
  let churned = 0;
  for (let customer = 0; customer < lines.customers; ++customer)
    if (eligible.has[customer] === 1 && active.has[customer] === 0) churned += 1;
  return {churn_eligible_customers: eligible.count, churned_customers: churned};
}

/** What the asker may see, of every day. */
export function visibleRows({policy}: ResolvedQuery, lines: LineColumns): Selection {
  return selectRows(lines, [policy], null);
}

/** The customers with a sale among the rows. */
export function buyers({sale, customerKey, customers}: LineColumns, rows: Selection): {has: Uint8Array; count: number} {
  const has = new Uint8Array(customers);
  let count = 0;
  for (const row of rows) {
    const customer = customerKey[row]!;
    if (sale[row] === 0 || customer === missingNumber || has[customer] === 1) continue;
    has[customer] = 1;
    count += 1;
  }
  return {has, count};
}
