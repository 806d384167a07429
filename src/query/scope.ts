import type {DayRange, Grain} from "../model/calendar.js";
import type {Dialect} from "./dialect.js";
import type {ResolvedQuery} from "./metric-query.js";
import type {Parameters} from "./parameters.js";

/** What the parts of one statement share while it is written. */
export interface Scope {
  readonly query: ResolvedQuery;
  readonly dialect: Dialect;
  readonly range: DayRange;
  readonly parameters: Parameters;
}

/** The columns that a query groups by: `date` where it has a grain, then its dimensions. */
export function keyColumns({grain, dimensions}: ResolvedQuery): string[] {
  return grain === null ? [...dimensions] : ["date", ...dimensions];
}

/** The first day of the period in which a day column lies. */
export function periodSql(column: string, grain: Grain, weekStart: number): string {
  if (grain === "day") return column;
  const shift = grain === "week" ? (8 - weekStart) % 7 : 0;
  if (shift === 0) return `CAST(date_trunc('${grain}', ${column}) AS date)`;
  return `CAST(date_trunc('${grain}', ${column} + ${shift}) AS date) - ${shift}`;
}

/** The last day of the period that begins at `date`, cut at the end of the range. */
export function periodEndSql({query, range, parameters}: Scope): string {
  const end = parameters.bind(range.end, "date");
  return `LEAST(CAST(date + INTERVAL '${intervals[query.grain!]}' AS date) - 1, ${end})`;
}

const intervals: Readonly<Record<Grain, string>> = {
  day: "1 day",
  week: "7 days",
  month: "1 month",
  quarter: "3 months",
  year: "1 year"
};
