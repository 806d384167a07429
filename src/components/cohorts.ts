import {type Day, addDays, nextPeriod} from "../model/calendar.js";
import {missing} from "../model/dimensions.js";
import type {Shop} from "../model/settings.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import {mostCohortRows} from "../query/questions/customers.js";

/** The customers whose first order fell in one month. */
export interface Cohort {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Whether the history begins too late before the month to know that these were first orders. */
  readonly mayBeOlder: boolean;
  /** From the first month, in which the age is 0, to the last that the data have. */
  readonly months: readonly CohortMonth[];
}

/** What a cohort did in one month. */
export interface CohortMonth {
  /** Months since the cohort's first. */
  readonly age: number;
  readonly customers: number;
  readonly revenue: number;
  /** Whether the data or the selection end before the month does. */
  readonly partial: boolean;
}

export type CohortMetric = "customers" | "revenue";

const mostCohorts = 36;

/**
 * The newest 36 cohorts, oldest first.
 * @param answer customers and revenue by first_order_month and month, up to the selection's end
 */
export function cohortsOf({rows, range}: QueryResult, {firstDay, lastDay, settings}: Shop): Cohort[] {
  if (firstDay === null || lastDay === null) return [];
  const end = range.end < lastDay ? range.end : lastDay;
  const known = addDays(firstDay, settings.churnDays);
  const byMonth = Map.groupBy(rows, ({keys}) => String(keys.first_order_month));
  const months = [...byMonth.keys()].filter((month) => month !== missing && `${month}-01` <= end).toSorted();
  // The answer keeps so many rows, newest cohorts first, and may have cut the oldest.
  const whole = rows.length < mostCohortRows ? months : months.slice(1);
  return whole.slice(-mostCohorts).map((month) => ({
    month,
    mayBeOlder: `${month}-01` < known,
    months: cohortMonths(month, byMonth.get(month)!, end)
  }));
}

function cohortMonths(month: string, rows: readonly ResultRow[], end: Day): CohortMonth[] {
  const byDate = new Map(rows.map(({keys, values}) => [String(keys.date), values]));
  const months: CohortMonth[] = [];
  for (let date = `${month}-01`; date <= end; date = nextPeriod(date, "month")) {
    const values = byDate.get(date);
    months.push({
      age: months.length,
      customers: values?.customers ?? 0,
      revenue: values?.revenue ?? 0,
      partial: addDays(nextPeriod(date, "month"), -1) > end
    });
  }
  return months;
}

/** A month's figure in percent of the cohort's first month; null where that had none. */
export function retained({months}: Cohort, month: CohortMonth, metric: CohortMetric): number | null {
  const first = months[0]![metric];
  return first > 0 ? (100 * month[metric]) / first : null;
}

/** What cohorts kept at an age, all together, in percent of their first months; null where none is so old. Partial months are left out. */
export function retainedAt(cohorts: readonly Cohort[], age: number, metric: CohortMetric): number | null {
  const pairs = cohorts.flatMap(({months}) => {
    const later = months[age];
    return later === undefined || later.partial ? [] : [{first: months[0]![metric], later: later[metric]}];
  });
  const first = pairs.reduce((sum, pair) => sum + pair.first, 0);
  return first > 0 ? (100 * pairs.reduce((sum, {later}) => sum + later, 0)) / first : null;
}
