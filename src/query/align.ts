import {type Day, addDays, addMonths, dayNumber, nextPeriod, periodStart} from "../model/calendar.js";
import type {ResolvedQuery} from "./metric-query.js";

/**
 * The period of the compared range that stands beside the period that begins on `start`. A year back aligns by date,
 * weeks by ISO week (52 weeks back, 53 after a year that had so many); the range just before aligns by position.
 */
export function alignPeriod({grain, compare, range, previous, shop}: ResolvedQuery, start: Day): Day {
  const {weekStart} = shop.settings;
  if (grain === null || previous === null) return start;
  if (compare === "last_year") return grain === "week" ? sameIsoWeekLastYear(start) : addMonths(start, -12);
  if (grain === "day") return addDays(start, dayNumber(previous.start) - dayNumber(range.start));
  let now = periodStart(range.start, grain, weekStart);
  let before = periodStart(previous.start, grain, weekStart);
  while (now < start) {
    now = nextPeriod(now, grain);
    before = nextPeriod(before, grain);
  }
  return before;
}

function sameIsoWeekLastYear(start: Day): Day {
  const back52 = addDays(start, -52 * 7);
  return isoWeek(back52) === isoWeek(start) ? back52 : addDays(start, -53 * 7);
}

/** ISO 8601 week number of the week that holds the day three days on from its start. */
function isoWeek(start: Day): number {
  const middle = addDays(start, 3);
  return Math.floor((dayNumber(middle) - dayNumber(`${middle.slice(0, 4)}-01-01`)) / 7) + 1;
}
