/** Days of the calendar as texts, `2024-02-29`. */
export interface Range {
  readonly start: string;
  readonly end: string;
}

/** The day so many days later. */
export function later(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Every day of a range, in order. */
export function daysOf({start, end}: Range): string[] {
  const days: string[] = [];
  for (let day = start; day <= end; day = later(day, 1)) days.push(day);
  return days;
}

/** The day in a time zone on which an instant lies, by the zones that Node knows. */
export function dayIn(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat("en-US", {timeZone, year: "numeric", month: "2-digit", day: "2-digit"});
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map(({type, value}) => [type, value]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
}

/** The first day of the day, week or month in which a day lies; weeks begin on Monday. */
export function periodOf(day: string, granularity: "day" | "week" | "month"): string {
  if (granularity === "day") return day;
  if (granularity === "month") return `${day.slice(0, 8)}01`;
  return later(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
}
