import {unclear} from "./problem.js";
import type {TimeSense} from "../time/time-reader.js";
import type {Position} from "./composer.js";
import type {ComparedTime, Draft, NamedTime} from "./draft.js";

/** Takes a time as the period that is asked about, or as what it is compared with; false where it can be neither. */
export function addTime(time: TimeSense, position: Position, draft: Draft): boolean {
  if (time.is === "unclear_date") throw unclearDate(time, position);
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
  if (position.link === "and" && (draft.compare || draft.change !== null)) return compareWith(time, draft);
  return false;
}

function compareWith(time: ComparedTime, draft: Draft): boolean {
  if (draft.compared !== null) return false;
  draft.compared = time;
  return true;
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

function unclearDate({readings}: Extract<TimeSense, {is: "unclear_date"}>, {items, at}: Position): Error {
  const written = items[at]!.written;
  const days = readings.map(({start}) => start);
  return unclear(
    {
      en: `${written} may be ${days.join(" or ")}: which is meant?`,
      es: `${written} puede ser ${days.join(" o ")}: ¿cuál?`
    },
    {words: [written], rewordings: days.map((day) => ({label: {en: day, es: day}, written, by: {en: day, es: day}}))}
  );
}
