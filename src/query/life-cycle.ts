import {type Day, type DayRange, addDays, nextPeriod, periodStart} from "../model/calendar.js";
import type {QueryResult} from "./finish.js";
import type {ProductFacts} from "./product-facts.js";

/** What products brought in one month of their life. */
export interface LifeMonth {
  /** Months since the month of launch, which is 0. */
  readonly age: number;
  /** How many products were so old in a whole month of the data. */
  readonly products: number;
  /** Revenue of the month: a quarter of the products had less than `lower`, half less than `median`. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface LifeCycle {
  readonly months: readonly LifeMonth[];
  /** Where ages are counted from: the day of launch, or where no such day is known the first sale in the data. */
  readonly since: "launch" | "first_sale";
  /** Products that are left out, because it is not known when they began. */
  readonly unknown: number;
}

/** Fewer products than this are no median worth a line. */
export const fewestProducts = 8;

/**
 * Revenue by months since launch, over the whole months of the data; a month without a sale counts as 0.
 * @param answer revenue by product and month, months without lines left out
 * @param range the days of the data
 */
export function lifeCycle({rows, range}: QueryResult, facts: ProductFacts): LifeCycle {
  const revenues = revenueByProduct(rows);
  const months = wholeMonths(range).map((start) => ({start, number: monthNumber(start)}));
  const since = [...revenues.keys()].some((id) => facts.get(id)?.launch_date) ? "launch" : "first_sale";
  const launches = new Map(
    [...revenues].map(([id, byMonth]) => {
      const launch = since === "launch" ? (facts.get(id)?.launch_date ?? null) : firstSale(byMonth, range);
      return [id, launch === null ? null : monthNumber(launch)] as const;
    })
  );
  const byAge: number[][] = [];
  for (const [id, byMonth] of revenues) {
    const launch = launches.get(id)!;
    if (launch === null) continue;
    for (const {start, number} of months)
      if (number >= launch) (byAge[number - launch] ??= []).push(byMonth.get(start) ?? 0);
  }
  return {
    months: byAge.flatMap((values, age) => (values.length < fewestProducts ? [] : [lifeMonth(age, values)])),
    since,
    unknown: [...launches.values()].filter((launch) => launch === null).length
  };
}

/** Each product's revenue in the last whole months of a range, the oldest first; 0 in a month without a sale. */
export function lastMonths(
  {rows, range}: QueryResult,
  {most = 12}: {readonly most?: number} = {}
): {months: readonly Day[]; of: (id: string) => number[]} {
  const months = wholeMonths(range).slice(-most);
  let revenues: ReturnType<typeof revenueByProduct> | undefined;
  const revenueOf = (id: string) => (revenues ??= revenueByProduct(rows)).get(id);
  return {months, of: (id) => months.map((month) => revenueOf(id)?.get(month) ?? 0)};
}

function revenueByProduct(rows: QueryResult["rows"]): Map<string, Map<Day, number>> {
  const revenues = new Map<string, Map<Day, number>>();
  for (const {keys, values} of rows) {
    const id = String(keys.product_id);
    const byMonth = revenues.get(id) ?? revenues.set(id, new Map()).get(id)!;
    byMonth.set(String(keys.date), values.revenue ?? 0);
  }
  return revenues;
}

/** The first days of the months that lie whole in a range. */
function wholeMonths({start, end}: DayRange): Day[] {
  const months: Day[] = [];
  for (let month = periodStart(start, "month"); month <= end; month = nextPeriod(month, "month"))
    if (month >= start && addDays(nextPeriod(month, "month"), -1) <= end) months.push(month);
  return months;
}

/** The month of a product's first sale; null where that is the first month of the data, as it may be older. */
function firstSale(byMonth: ReadonlyMap<Day, number>, {start}: DayRange): Day | null {
  const first = [...byMonth.keys()].reduce((a, b) => (b < a ? b : a));
  return first <= start ? null : first;
}

/** Months are counted, so that their difference is an age. */
function monthNumber(day: Day): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
}

function lifeMonth(age: number, values: readonly number[]): LifeMonth {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    age,
    products: sorted.length,
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75)
  };
}

/** Linear between the two nearest values (R's type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}
