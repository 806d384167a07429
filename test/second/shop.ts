import {type Range, later} from "./days.js";
import {read} from "./exact.js";
import {type Line, textFilters} from "./lines.js";

/** A row of `sessions`; the only figures that an export does not carry. */
export interface SessionRow {
  readonly day: string;
  readonly country: string;
  readonly device_type: string;
  readonly traffic_source: string;
  readonly sessions: number;
}

/** All that is known of a shop. */
export interface Shop {
  readonly lines: readonly Line[];
  readonly sessions: readonly SessionRow[];
  readonly churnDays: number;
  /** The first and the last day with data. */
  readonly history: Range;
}

/** A setting of the filters, as in the address of a request. */
export interface Setting {
  readonly start_date?: string;
  readonly end_date?: string;
  readonly min_price?: string;
  readonly max_price?: string;
  readonly members: Readonly<Partial<Record<(typeof textFilters)[number], readonly string[]>>>;
}

/** The days of a setting: an absent end is that of the data, or the given one where it lies beyond them. */
export function rangeOf({start_date: start, end_date: end}: Setting, {history}: Shop): Range {
  const first = start ?? (end !== undefined && end < history.start ? end : history.start);
  return {start: first, end: end ?? (first > history.end ? first : history.end)};
}

/** The equal number of days just before, where the data cover them whole; days after the data do not count. */
export function rangeBefore({start, end}: Range, {history}: Shop): Range | null {
  const last = end < history.end ? end : history.end;
  let from = start;
  for (let day = start; day <= last; day = later(day, 1)) from = later(from, -1);
  return start > last || from < history.start ? null : {start: from, end: later(start, -1)};
}

/** The lines that match the filters, on whatever day. */
export function matching({lines}: Shop, {members, min_price: min, max_price: max}: Setting): Line[] {
  return lines.filter(
    ({row, price}) =>
      textFilters.every((name) => members[name]?.includes(row[name] ?? "~none") ?? true) &&
      (min === undefined || price >= read(min, 4)) &&
      (max === undefined || price <= read(max, 4))
  );
}

/** The lines of some days. */
export function within(lines: readonly Line[], {start, end}: Range): Line[] {
  return lines.filter(({day}) => start <= day && day <= end);
}

/** Lines by the value of a column, in code-point order. */
export function groupBy(lines: readonly Line[], key: (line: Line) => string): [string, Line[]][] {
  return [...Map.groupBy(lines, key)].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
