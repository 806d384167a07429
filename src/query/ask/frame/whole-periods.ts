import {type DayRange, type Grain, addDays, nextPeriod, periodStart} from "../../../model/calendar.js";
import type {NamedTime} from "../compose/draft.js";
import {unclear} from "../compose/problem.js";
import {type KnownDays, type SettledRange, isWhole} from "./ranges.js";

/**
 * The whole periods of a range. Ends that the question named stand; one that is where the data begin or end is moved to
 * the nearest whole period, and a note says so.
 * @throws {Problem} where a named end cuts a period, or no whole one is left
 */
export function wholePeriods(
  {range, notes}: SettledRange,
  grain: Grain,
  time: NamedTime | null,
  {firstDay, lastDay, shop}: KnownDays
): SettledRange {
  const {weekStart} = shop.settings;
  const given = range ?? {start: firstDay, end: lastDay};
  if (isWhole(given, grain, weekStart)) return {range, notes};
  const open = time === null || time.unit === "all";
  const starts = open || given.start === firstDay;
  const runs = open || (time.relative !== "other" && (time.range.end ?? lastDay) >= lastDay && given.end === lastDay);
  const start = periodStart(given.start, grain, weekStart);
  const end = periodStart(addDays(given.end, 1), grain, weekStart);
  const cut: DayRange = {
    start: start === given.start || !starts ? given.start : periodStart(nextPeriod(start, grain), grain, weekStart),
    end: runs ? addDays(end, -1) : given.end
  };
  if (cut.start > cut.end || !isWhole(cut, grain, weekStart)) throw notWhole(given);
  const note = {
    en: `only whole periods: ${cut.start} to ${cut.end}`,
    es: `solo períodos enteros: ${cut.start} a ${cut.end}`
  };
  return {range: cut, notes: [...notes, note]};
}

function notWhole({start, end}: DayRange): Error {
  return unclear({
    en: `that needs whole periods, and ${start} to ${end} is not made of them; name whole ones, or ask per day`,
    es: `eso necesita períodos enteros, y ${start} a ${end} no lo es; indique períodos enteros o pida por día`
  });
}
