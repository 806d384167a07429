import Holidays from "date-holidays";
import type {Holiday} from "../../ml/forecast/series.js";
import {type Day, addDays, dayNumber, weekday} from "../../src/model/calendar.js";
import {findCountry} from "../../src/model/countries.js";

/** Days on which people shop, or do not, that are no public holidays. */
const shoppingDays: Readonly<Record<string, (year: number) => Day[]>> = {
  "Black Friday": (year) => [addDays(thanksgiving(year), 1)],
  "Cyber Monday": (year) => [addDays(thanksgiving(year), 4)],
  "Singles' Day": (year) => [`${year}-11-11`],
  "Valentine's Day": (year) => [`${year}-02-14`],
  "Christmas Eve": (year) => [`${year}-12-24`]
};

/**
 * The holidays of countries and the days of sales, each with its days in a range of years. Public holidays by the
 * package date-holidays (the data are CC BY-3.0).
 *
 * @param countries names or codes, as shops write them; those that are no country are left out
 */
export function shopHolidays(
  countries: readonly string[],
  years: {readonly from: number; readonly to: number}
): Holiday[] {
  const days = new Map<string, Set<number>>();
  const add = (name: string, day: Day) => days.set(name, (days.get(name) ?? new Set()).add(dayNumber(day)));
  for (let year = years.from; year <= years.to; ++year) {
    for (const [name, of] of Object.entries(shoppingDays)) for (const day of of(year)) add(name, day);
    for (const country of countries.flatMap((name) => findCountry(name) ?? []))
      for (const {name, date} of publicHolidays(country, year)) add(name, date);
  }
  return [...days].map(([name, numbers]) => ({name, days: [...numbers].sort((a, b) => a - b)}));
}

function publicHolidays(country: string, year: number): {name: string; date: Day}[] {
  return new Holidays(country, {languages: ["en"]})
    .getHolidays(year, "en")
    .filter(({type, name}) => (type === "public" || name.startsWith("Easter")) && !(name in shoppingDays))
    .map(({name, date}) => ({name: name.replace(" (substitute day)", ""), date: date.slice(0, 10)}));
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): Day {
  const first = `${year}-11-01`;
  return addDays(first, ((4 - weekday(first) + 7) % 7) + 21);
}
