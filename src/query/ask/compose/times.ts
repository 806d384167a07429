import {type DayRange, weekdayLabels} from "../../../model/calendar.js";
import type {Text} from "../../../model/text.js";
import {unclear} from "./problem.js";
import type {TimeSense} from "../time/time-sense.js";
import type {Position} from "./position.js";
import type {ComparedTime, Draft, NamedTime} from "./draft.js";

/** Takes a time as the period that is asked about, or as what it is compared with; false where it can be neither. */
export function addTime(time: TimeSense, position: Position, draft: Draft): boolean {
  if (time.is === "unclear_date") throw unclearDate(time, position);
  if (time.is === "no_such_day") throw noSuchDay(position);
  if (time.is === "future") {
    if (draft.future !== null) return false;
    draft.future = time;
    return true;
  }
  if (position.link === "versus") return compareWith(time, draft);
  if (time.is === "before") return takeBefore(time, draft);
  if (draft.time === null) {
    draft.time = time;
    return true;
  }
  if (joinYear(time, draft)) return true;
  if (draft.compare || (position.link === "and" && draft.change !== null)) return compareBoth(time, draft);
  throw twoTimes(position.items[position.at]!.written);
}

function compareWith(time: ComparedTime, draft: Draft): boolean {
  if (draft.compared !== null) return false;
  draft.compared = time;
  return true;
}

/** `compare 2024 and 2025`: the later one, with the earlier. */
function compareBoth(time: NamedTime, draft: Draft): boolean {
  const first = draft.time!;
  if (draft.compared !== null) return false;
  const later = (time.range.start ?? "") > (first.range.start ?? "");
  [draft.time, draft.compared] = later ? [time, first] : [first, time];
  return true;
}

function twoTimes(written: string): Error {
  return unclear(
    {
      en: "two periods were named; say from one to the other, compare them, or ask for each",
      es: "se nombran dos períodos; diga de uno a otro, compárelos, o pregunte por cada uno"
    },
    {words: [written]}
  );
}

/** `the month before`: what is compared, where something is; else the one before this one. */
function takeBefore(time: Extract<TimeSense, {is: "before"}>, draft: Draft): boolean {
  return draft.versus || draft.compare || draft.change !== null ? compareWith(time, draft) : false;
}

/** `last year in March`: a year and a name of days without one are one time. */
function joinYear(time: NamedTime, draft: Draft): boolean {
  const [year, days] = draft.time!.unit === "year" ? [draft.time!, time] : [time, draft.time!];
  if (year.unit !== "year" || days.inYear === undefined || days.unit === "year") return false;
  draft.time = {...days, range: days.inYear(Number(year.range.start!.slice(0, 4))), floating: false, relative: null};
  return true;
}

function noSuchDay({items, at}: Position): Error {
  const {written} = items[at]!;
  return unclear(
    {en: `the calendar has no ${written}; name another day`, es: `el calendario no tiene ${written}; indique otro día`},
    {words: [written]}
  );
}

function unclearDate(time: Extract<TimeSense, {is: "unclear_date"}>, {items, at}: Position): Error {
  const written = items[at]!.written;
  const texts = [...time.readings.map(daysText), ...(time.every === undefined ? [] : [everyText(time.every)])];
  return unclear(
    {
      en: `${written} may be ${texts.map(({en}) => en).join(" or ")}: which is meant?`,
      es: `${written} puede ser ${texts.map(({es}) => es).join(" o ")}: ¿cuál?`
    },
    {words: [written], rewordings: texts.map((text) => ({label: text, written, by: text}))}
  );
}

function daysText({start, end}: DayRange): Text {
  return start === end ? {en: start, es: start} : {en: `from ${start} to ${end}`, es: `del ${start} al ${end}`};
}

function everyText(days: readonly number[]): Text {
  if (days.length > 1) return {en: "every weekend", es: "los fines de semana"};
  const label = weekdayLabels[days[0]!]!;
  return {en: `every ${label.en}`, es: `los ${/s$/.test(label.es) ? label.es : `${label.es}s`}`};
}
