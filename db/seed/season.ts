import {dayFromNumber, weekday} from "../../src/model/calendar.js";
import type {Anomaly} from "./anomalies.js";
import {lognormal} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import {seededRandom} from "./random.js";

/** Demand of a weekday, Monday first, around 1. */
const weekdays = [1.04, 0.98, 0.96, 0.98, 0.95, 1.02, 1.12];
/** Demand of a month, January first, around 1. */
const months = [0.86, 0.86, 0.92, 0.94, 0.97, 0.96, 0.92, 0.93, 0.98, 1.03, 1.38, 1.5];

/** Demand of each day: week, year, slow growth, the weather of the day, and the planted anomalies. */
export function dayWeights(plan: DemoPlan, anomalies: readonly Anomaly[]): Float64Array {
  const random = seededRandom(plan.seed, "days");
  const weights = new Float64Array(plan.days);
  for (let i = 0; i < plan.days; ++i) {
    const day = dayFromNumber(plan.firstDayNumber + i);
    const growth = 1 + (0.2 * i) / plan.days;
    weights[i] = weekdays[weekday(day) - 1]! * yearWeight(day) * growth * lognormal(random, 0.05);
  }
  for (const {index, kind, factor} of anomalies) if (kind !== "bulk") weights[index]! *= factor;
  return weights;
}

/** Demand of the time of year: from the middle of a month to the middle of the next it changes little by little. */
function yearWeight(day: string): number {
  const month = Number(day.slice(5, 7)) - 1;
  const date = Number(day.slice(8));
  const holidays = isBlackFriday(day) ? 1.5 : month === 11 && date > 24 ? 0.7 : 1;
  if (month >= 10) return months[month]! * holidays;
  const neighbour = months[(month + (date < 15 ? 11 : 1)) % 12]!;
  const near = month === 0 && date < 15 ? months[0]! : month === 9 && date > 15 ? months[9]! : neighbour;
  return months[month]! + (near - months[month]!) * (Math.abs(date - 15) / 30);
}

/** From the Friday after the fourth Thursday of November to the Monday after it. */
export function isBlackFriday(day: string): boolean {
  if (!/-(11-2|11-30|12-0[12])/.test(day)) return false;
  const firstThursday = 1 + ((11 - weekday(`${day.slice(0, 4)}-11-01`)) % 7);
  const friday = firstThursday + 22;
  const sinceNovember = Number(day.slice(8)) + (day.slice(5, 7) === "12" ? 30 : 0);
  return sinceNovember >= friday && sinceNovember <= friday + 3;
}

/** How much more or less a category sells on a day, around 1. */
export function categorySeason({swing, month}: {swing: number; month: number}, day: string): number {
  const position = Number(day.slice(5, 7)) + Number(day.slice(8)) / 31;
  return 1 + swing * Math.cos((2 * Math.PI * (position - month - 0.5)) / 12);
}
