import {type DayRange, addDays, dayNumber, daysIn, grains, periodStart} from "../../../model/calendar.js";
import type {Text} from "../../../model/text.js";
import type {Comparison} from "../../metric-query.js";
import {comparedRange} from "../../compared-range.js";
import type {Shop} from "../../../model/settings.js";
import type {ComparedTime, NamedTime} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import {periodBefore, rolling} from "../time/atoms.js";
import {compareOptions} from "./rewordings.js";

/** The days of a shop with data, and what to say beside them. */
export interface KnownDays {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly shop: Shop;
}

/** A range with its ends filled in and cut at the last day with data. */
export interface SettledRange {
  readonly range: DayRange | null;
  readonly notes: readonly Text[];
}

/**
 * The days of a named time that have data.
 * @throws {Problem} where none have
 */
export function settleRange(time: NamedTime | null, {firstDay, lastDay}: KnownDays): SettledRange {
  if (time === null || time.unit === "all") return {range: null, notes: []};
  const start = time.range.start ?? firstDay;
  const end = time.range.end ?? lastDay;
  if (start > lastDay || end < firstDay || start > end) throw noData({start, end}, {firstDay, lastDay});
  const notes: Text[] = [];
  if (end > lastDay && time.relative === null)
    notes.push({en: `the data end on ${lastDay}`, es: `los datos terminan el ${lastDay}`});
  if (start < firstDay) notes.push({en: `the data begin on ${firstDay}`, es: `los datos empiezan el ${firstDay}`});
  return {range: {start, end: end > lastDay ? lastDay : end}, notes};
}

function noData({start, end}: DayRange, {firstDay, lastDay}: Pick<KnownDays, "firstDay" | "lastDay">): Error {
  return refused("no_data_in_range", {
    en: `there are no data from ${start} to ${end}; there are from ${firstDay} to ${lastDay}`,
    es: `no hay datos del ${start} al ${end}; los hay del ${firstDay} al ${lastDay}`
  });
}

/** What a time is compared with, in the words of a query. */
export function settleComparison(
  compared: ComparedTime,
  time: NamedTime | null,
  days: KnownDays
): {time: NamedTime | null; compare: Comparison | DayRange} {
  const main = time ?? impliedTime(compared, days);
  if (main === null)
    throw unclear(
      {
        en: "compared from which period on? name the days that are compared",
        es: "¿qué período se compara? indique los días"
      },
      {rewordings: []}
    );
  const {range} = settleRange(main, days);
  if (range === null)
    throw unclear({
      en: "all the data cannot be compared with something earlier",
      es: "todos los datos no se pueden comparar con algo anterior"
    });
  const compare = ofHoliday(comparisonOf(compared, main, range, days), main, range);
  if (comparedRange(compare, range, days.shop) === null) throw notCovered(compare, days);
  return {time: main, compare};
}

/** A year before a holiday is the same holiday, whatever its day. */
function ofHoliday(compare: Comparison | DayRange, {again}: NamedTime, {start}: DayRange): Comparison | DayRange {
  return compare === "last_year" && again !== undefined ? again(Number(start.slice(0, 4)) - 1) : compare;
}

/** `compared with last month`, of nothing named: this month. */
function impliedTime(compared: ComparedTime, {lastDay, shop}: KnownDays): NamedTime | null {
  if (typeof compared === "string" || compared.is !== "time" || compared.relative !== "last") return null;
  const unit = compared.unit;
  if (unit === "half" || unit === "days" || unit === "all") return null;
  return {
    is: "time",
    range: periodBefore(lastDay, unit, 0, shop.settings.weekStart),
    unit,
    floating: false,
    relative: "this"
  };
}

const lengths = ["day", "week", "month", "quarter", "half", "year"];

function comparisonOf(
  compared: ComparedTime,
  main: NamedTime,
  range: DayRange,
  days: KnownDays
): Comparison | DayRange {
  // A week has no date a year ago: the week of as many whole weeks before is compared.
  if (compared === "last_year" && main.unit === "week")
    return {start: addDays(range.start, -364), end: addDays(range.end, -364)};
  if (typeof compared === "string") return compared;
  const {weekStart} = days.shop.settings;
  if (compared.is === "before" && compared.count !== undefined) {
    if (daysIn(rolling(days.lastDay, compared.count, compared.unit)) === daysIn(range)) return "previous";
    throw unclear({en: "the two periods are of different length", es: "los dos períodos tienen distinta duración"});
  }
  if (compared.is === "before") {
    if (compared.unit === "year") return "last_year";
    if (compared.unit === main.unit)
      return elapsed(periodBefore(main.range.start!, compared.unit, 1, weekStart), main, range, weekStart);
    throw unclear({
      en: "the period before is of another length than the one it is compared with",
      es: "el período anterior tiene otra duración que el comparado"
    });
  }
  const other = {start: compared.range.start ?? days.firstDay, end: compared.range.end ?? days.lastDay};
  // `last 7 days against the previous 7 days` names the same days twice.
  if (other.start === range.start && other.end === range.end && compared.relative === "other") return "previous";
  if (other.start <= range.end && other.end >= range.start && !(compared.unit === "year" && main.unit !== "year"))
    throw unclear({en: "the two periods overlap", es: "los dos períodos se solapan"});
  if (compared.unit === "year" && compared.relative === "last") {
    if (main.unit !== "year" || main.relative === "this") return "last_year";
  }
  if (compared.unit === "year" && main.unit === "year" && main.range.end! > days.lastDay) {
    if (Number(other.start.slice(0, 4)) === Number(range.start.slice(0, 4)) - 1) return "last_year";
  }
  if (compared.floating && compared.inYear !== undefined) {
    const nearest = nearestTo(compared.inYear, range, days.lastDay);
    return compared.unit === main.unit ? elapsed(nearest, main, range, weekStart) : nearest;
  }
  if (
    lengths.includes(main.unit) &&
    lengths.includes(compared.unit) &&
    main.unit !== compared.unit &&
    daysIn(other) > 2 * daysIn(main.range as DayRange)
  )
    throw unclear({en: "the two periods are of different length", es: "los dos períodos tienen distinta duración"});
  return compared.unit === main.unit ? elapsed(other, main, range, weekStart) : other;
}

/** The days of a name without a year that lie nearest to others, of those that have begun. */
function nearestTo(inYear: (year: number) => DayRange, {start}: DayRange, lastDay: string): DayRange {
  const year = Number(start.slice(0, 4));
  const found = [year - 1, year, year + 1]
    .map(inYear)
    .filter((other) => other.start <= lastDay && other.start !== start);
  const distance = (other: DayRange) => Math.abs(dayNumber(other.start) - dayNumber(start));
  return found.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

/** A period that still runs is compared with as many days of the other one. */
function elapsed(other: DayRange, main: NamedTime, range: DayRange, weekStart: number): DayRange {
  const unit = grains.find((name) => name === main.unit);
  const runs = main.relative === "this" && unit !== undefined && !isWhole(range, unit, weekStart);
  if (main.range.end === range.end && !runs) return other;
  const end = addDays(other.start, daysIn(range) - 1);
  return {start: other.start, end: end < other.end ? end : other.end};
}

function notCovered(compare: Comparison | DayRange, {firstDay, lastDay}: KnownDays): Error {
  const what =
    typeof compare === "string"
      ? {en: "the earlier period", es: "el período anterior"}
      : {en: `${compare.start} to ${compare.end}`, es: `${compare.start} a ${compare.end}`};
  return refused("no_data_in_range", {
    en: `the data do not cover ${what.en} whole; they go from ${firstDay} to ${lastDay}`,
    es: `los datos no cubren entero ${what.es}; van del ${firstDay} al ${lastDay}`
  });
}

/** What asks for the base of a change that was not named. */
export function noBase(): Error {
  return unclear(
    {
      en: "a change since when? compare with the period before, or with a year earlier",
      es: "¿un cambio desde cuándo? compare con el período anterior o con un año antes"
    },
    {rewordings: compareOptions}
  );
}

/** Whether a range is made of whole periods of a grain. */
export function isWhole(
  {start, end}: DayRange,
  grain: "day" | "week" | "month" | "quarter" | "year",
  weekStart: number
): boolean {
  return (
    periodStart(start, grain, weekStart) === start && periodStart(addDays(end, 1), grain, weekStart) === addDays(end, 1)
  );
}
