import {addDays, addMonths, grains} from "../../../model/calendar.js";
import type {Text} from "../../../model/text.js";
import type {ComparedTime, Draft, NamedTime} from "../compose/draft.js";
import {rolling} from "../time/atoms.js";
import {type KnownDays, noBase} from "./ranges.js";

/** Two periods of which one or both were chosen for the reader, and what to say of that. */
export interface ImpliedBase {
  readonly time: NamedTime;
  readonly compared: ComparedTime;
  readonly note: Text;
}

/** Days that are compared with as many before them where a question names no time: `are sales up?` */
const impliedDays = 30;

/**
 * What a change is counted from where the question does not say: the period before the one that is named, a year for a
 * year; where none is named, the last 30 days and the 30 before them.
 * @throws {Problem} where the named days are no period that has one before it
 */
export function impliedBase({time}: Draft, {lastDay}: KnownDays): ImpliedBase {
  if (time === null || time.unit === "all") {
    if (time !== null) throw noBase();
    const range = rolling(lastDay, impliedDays, "day");
    return {
      time: {is: "time", range, unit: "days", floating: false, relative: "other"},
      compared: "previous",
      note: {
        en: `no period was named: the last ${impliedDays} days with data are compared with the ${impliedDays} before`,
        es: `no se indicó período: se comparan los últimos ${impliedDays} días con datos con los ${impliedDays} anteriores`
      }
    };
  }
  return {time, compared: baseOf(time), note: periodBefore};
}

const periodBefore: Text = {
  en: "compared with the period before, since no other was named",
  es: "comparado con el período anterior, ya que no se indicó otro"
};

function baseOf(time: NamedTime): ComparedTime {
  const unit = grains.find((name) => name === time.unit);
  if (unit !== undefined) return {is: "before", unit};
  if (time.unit === "half") {
    const {start} = time.range as {start: string};
    const range = {start: addMonths(start, -6), end: addDays(start, -1)};
    return {is: "time", range, unit: "half", floating: false, relative: null};
  }
  if (time.relative === "other") return "previous";
  throw noBase();
}

/** `year over year`, of nothing named: this year so far. */
export function thisYear({lastDay}: KnownDays): NamedTime {
  const year = lastDay.slice(0, 4);
  return {
    is: "time",
    range: {start: `${year}-01-01`, end: `${year}-12-31`},
    unit: "year",
    floating: false,
    relative: "this"
  };
}
