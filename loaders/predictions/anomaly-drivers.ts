import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {addDays} from "../../src/model/calendar.js";
import type {Driver, DriverDimension, DriverMember} from "../../src/query/predictions/anomalies.js";

/** A day whose difference is to be explained. */
export interface DifferentDay {
  readonly date: string;
  readonly revenue: number;
  readonly expected: number;
}

const dimensions: readonly DriverDimension[] = ["country", "category", "traffic_source", "device_type", "product_id"];
/** Days before, and after, by which a member's usual share is judged. */
const reach = 28;
/** Members that are named; all others are one. */
const named = 3;

/**
 * Who made the difference of each day: a member's revenue, less its usual share of what was expected of the day. So the
 * differences of all members add up to that of the day. Days that are explained count for nobody's usual share.
 */
export async function driversOf(
  engine: DuckdbEngine,
  days: readonly DifferentDay[]
): Promise<ReadonlyMap<string, readonly Driver[]>> {
  const drivers = new Map<string, Driver[]>(days.map(({date}) => [date, []]));
  if (days.length === 0) return drivers;
  for (const dimension of dimensions) {
    const rows = await engine.rows(memberDifferences(dimension, days));
    for (const day of days) {
      const members = rows.filter(({date}) => date === day.date).map(readMember);
      // A dimension of one member, often that of what is not known, says nothing.
      if (members.length > 1) drivers.get(day.date)!.push({dimension, members: closed(day, members)});
    }
  }
  for (const ofDay of drivers.values()) ofDay.sort((a, b) => standsOut(b) - standsOut(a));
  return drivers;
}

function memberDifferences(dimension: DriverDimension, days: readonly DifferentDay[]): string {
  const dates = days.map(({date}) => date).toSorted();
  const name = dimension === "product_id" ? "product_name" : "NULL";
  return `
    WITH days(day, revenue, expected) AS (
      VALUES ${days.map(({date, revenue, expected}) => `(DATE '${date}', ${revenue}::DOUBLE, ${expected}::DOUBLE)`).join(", ")}
    ),
    daily AS (
      SELECT order_day, ${dimension} AS member, sum(amount)::DOUBLE AS revenue FROM lines
      WHERE order_day BETWEEN DATE '${addDays(dates[0]!, -reach)}' AND DATE '${addDays(dates.at(-1)!, reach)}'
      GROUP BY ALL
    ),
    around AS (
      SELECT day, member, coalesce(sum(daily.revenue) FILTER (order_day = day), 0) AS actual,
        greatest(0, coalesce(sum(daily.revenue) FILTER (order_day NOT IN (SELECT day FROM days)), 0)) AS usual
      FROM days JOIN daily ON order_day BETWEEN day - ${reach} AND day + ${reach} GROUP BY day, member
    ),
    members AS (
      SELECT day, member, actual, expected * coalesce(usual / nullif(sum(usual) OVER (PARTITION BY day), 0), 0) AS usual,
        sign(days.revenue - expected) AS sign
      FROM around JOIN days USING (day)
    ),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY day ORDER BY sign * (actual - usual) DESC, member) AS place FROM members
    ),
    named AS (
      SELECT day, CASE WHEN place <= ${named} THEN member END AS member, sum(actual) AS actual, sum(usual) AS usual,
        min(place) AS place
      FROM ranked GROUP BY ALL
    )
    SELECT day::VARCHAR AS date, member, ${name} AS name, actual, usual FROM named
    ${dimension === "product_id" ? "LEFT JOIN products ON products.product_id = member" : ""}
    ORDER BY date, place`;
}

function readMember({
  member,
  name,
  actual,
  usual
}: Record<string, unknown>): Omit<DriverMember, "difference" | "share"> {
  return {
    member: member === null ? null : String(member),
    name: name === null ? null : String(name),
    revenue: cents(Number(actual)),
    expected_revenue: cents(Number(usual))
  };
}

/** Gives each member its difference and share; what rounding leaves goes to the last, the others. */
function closed({revenue, expected}: DifferentDay, members: readonly Omit<DriverMember, "difference" | "share">[]) {
  const total = cents(revenue - expected);
  let [left, shareLeft] = [total, 100];
  return members.map((member, i): DriverMember => {
    const isLast = i === members.length - 1;
    const difference = isLast ? cents(left) : cents(member.revenue - member.expected_revenue);
    const share = isLast ? cents(shareLeft) : cents((100 * difference) / total);
    left -= difference;
    shareLeft -= share;
    return {...member, difference, share: total === 0 ? null : share};
  });
}

/** How much more of the difference the first member made than its usual share. */
function standsOut({members}: Driver): number {
  const expected = members.reduce((sum, member) => sum + member.expected_revenue, 0);
  const [first] = members;
  return (first!.share ?? 0) / 100 - (expected > 0 ? first!.expected_revenue / expected : 0);
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
