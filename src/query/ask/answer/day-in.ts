import type {Day} from "../../../model/calendar.js";

/** The day that an instant lies on in a time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  }).formatToParts(instant);
  const part = (name: string) => parts.find(({type}) => type === name)!.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}
