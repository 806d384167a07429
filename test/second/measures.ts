import {type Fraction, over} from "./exact.js";
import type {Line} from "./lines.js";

const cents = 10_000n;

/** The sum of a value over lines. */
export function sum(lines: readonly Line[], value: (line: Line) => bigint): bigint {
  return lines.reduce((total, line) => total + value(line), 0n);
}

/** Distinct orders with a sale among the lines. */
export function orders(lines: readonly Line[]): bigint {
  return BigInt(new Set(lines.filter(({isSale}) => isSale).map(({order}) => order)).size);
}

/** Distinct customers with a sale among the lines. */
export function customers(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({isSale, customer}) => (isSale && customer !== null ? [customer] : [])));
}

export function revenue(lines: readonly Line[]): Fraction {
  return [sum(lines, ({amount}) => amount), cents];
}

export function units(lines: readonly Line[]): Fraction {
  return [sum(lines, ({quantity}) => quantity), 1n];
}

export function averageOrderValue(lines: readonly Line[]): Fraction | null {
  return over(revenue(lines)[0], cents * orders(lines));
}

/** Null where there are lines and none has a known cost. */
export function grossProfit(lines: readonly Line[]): Fraction | null {
  const known = withCost(lines);
  return known.length === 0 && lines.length > 0 ? null : [sum(known, ({profit}) => profit!), cents];
}

/** In percent of the revenue of the lines with a known cost. */
export function profitMargin(lines: readonly Line[]): Fraction | null {
  const profit = grossProfit(lines);
  return profit && over(100n * profit[0], revenue(withCost(lines))[0]);
}

/** Percent of the revenue whose cost is known. */
export function costCoverage(lines: readonly Line[]): Fraction | null {
  return over(100n * revenue(withCost(lines))[0], revenue(lines)[0]);
}

/** Percent of the orders that name no customer. */
export function anonymousShare(lines: readonly Line[]): Fraction | null {
  return over(100n * orders(lines.filter(({customer}) => customer === null)), orders(lines));
}

function withCost(lines: readonly Line[]): Line[] {
  return lines.filter(({profit}) => profit !== null);
}
