import {countries} from "./catalogue/countries.js";
import {normal} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import {seededRandom} from "./random.js";

/** Millionths of a USD for one unit of a currency in a month, `2025-03`. */
export type Rates = (currency: string, month: string) => number;

/** One rate a month, which drifts slowly around the currency's level; USD is always 1. */
export function monthlyRates({seed, firstDay}: DemoPlan): Rates {
  const rates = new Map<string, number>();
  const levels = new Map(countries.map(({currency, rate}) => [currency, rate]));
  for (const [currency, level] of levels) {
    const random = seededRandom(seed, `rates ${currency}`);
    let drift = 0;
    for (let i = 0; i <= 24; ++i) {
      drift = 0.92 * drift + 0.012 * normal(random);
      rates.set(currency + monthAfter(firstDay, i), currency === "USD" ? 1e6 : Math.round(level * (1 + drift) * 1e6));
    }
  }
  return (currency, month) => rates.get(currency + month)!;
}

function monthAfter(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
