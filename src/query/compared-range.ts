import {type DayRange, addDays, addMonths, daysIn, isDay} from "../model/calendar.js";
import type {Shop} from "../model/settings.js";
import type {Comparison} from "./metric-query.js";
import {QueryError} from "./query-error.js";

/**
 * The range that a range is compared with; null unless the data cover it whole.
 * @param compare a comparison by name, or the days themselves
 * @throws {QueryError} for days that are none
 */
export function comparedRange(compare: Comparison | DayRange, range: DayRange, shop: Shop): DayRange | null {
  const {firstDay, lastDay} = shop;
  const earlier = typeof compare === "string" ? earlierRange(compare, range, shop) : checked(compare);
  if (firstDay === null || lastDay === null || earlier === null) return null;
  return earlier.start >= firstDay && earlier.end <= lastDay ? earlier : null;
}

function earlierRange(compare: Comparison, range: DayRange, {lastDay}: Shop): DayRange | null {
  const end = lastDay !== null && range.end > lastDay ? lastDay : range.end;
  if (range.start > end) return null;
  return compare === "previous"
    ? {start: addDays(range.start, -daysIn({start: range.start, end})), end: addDays(range.start, -1)}
    : {start: addMonths(range.start, -12), end: addMonths(end, -12)};
}

function checked(range: DayRange): DayRange {
  const wrong = [range.start, range.end].find((day) => !isDay(day));
  if (wrong !== undefined) throw new QueryError("compare", `invalid day: ${wrong}; use YYYY-MM-DD`);
  if (range.start > range.end) throw new QueryError("compare", `reversed range: ${range.start} is after ${range.end}`);
  return {start: range.start, end: range.end};
}
