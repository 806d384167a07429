import {type Day, addDays, addMonths, dayNumber, isDay} from "../../src/model/calendar.js";

/** How large a demo shop is, and which one of the many. */
export interface DemoSize {
  /** Order lines, refunds among them; 100,000 by default. */
  readonly transactions: number;
  /** Registered customers, of whom up to two in five have bought; 50,000 by default. */
  readonly customers: number;
  /** 500 by default. */
  readonly products: number;
  /** Any whole number; 42 by default. The same seed and day give the same shop. */
  readonly seed: number;
  /** The day after the last day of the data. */
  readonly today: Day;
}

/** A size in which only the day must be given. */
export type DemoOptions = Partial<DemoSize> & Pick<DemoSize, "today">;

/** A size with what follows from it. */
export interface DemoPlan extends DemoSize {
  readonly firstDay: Day;
  /** Number of the first day, counted from 1970-01-01. */
  readonly firstDayNumber: number;
  /** Days from the first to the day before today. */
  readonly days: number;
  /** Orders, not counting refunds. */
  readonly orders: number;
  /** Customers with an order; the first of all customers. */
  readonly buyers: number;
}

const limits = {
  transactions: [100, 100_000_000],
  customers: [50, 50_000_000],
  products: [50, 100_000],
  seed: [0, 4_294_967_295]
} as const;

/**
 * Checks a size and works out what follows from it.
 * @throws {Error} naming the option that is wrong
 */
export function planDemo(options: DemoOptions): DemoPlan {
  const {transactions = 100_000, customers = 50_000, products = 500, seed = 42, today} = options;
  const size = {transactions, customers, products, seed};
  for (const [name, [low, high]] of Object.entries(limits)) {
    const value = size[name as keyof typeof size];
    if (!Number.isInteger(value) || value < low || value > high)
      throw new Error(`invalid ${name}: ${value}; use a whole number from ${low} to ${high}`);
  }
  if (!isDay(today)) throw new Error(`invalid today: ${today}; use a day such as 2025-06-30`);
  const firstDay = addMonths(today, -24);
  const orders = Math.round(transactions * 0.45);
  return {
    ...size,
    today,
    firstDay,
    firstDayNumber: dayNumber(firstDay),
    days: dayNumber(addDays(today, -1)) - dayNumber(firstDay) + 1,
    orders,
    buyers: Math.min(Math.round(customers * 0.4), Math.round(orders * 0.45))
  };
}

/** An id such as P00001, wider where so many need it: ids of one kind are in order as text. */
export function idMaker(letter: string, width: number, count: number): (number: number) => string {
  const digits = Math.max(width, String(count).length);
  return (number) => letter + String(number).padStart(digits, "0");
}
