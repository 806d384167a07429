import {decimalsOf} from "../../model/currency.js";
import {metrics} from "../../model/metrics.js";
import type {ResultRow} from "../finish.js";
import type {MetricQuery} from "../metric-query.js";
import {type Rational, rational, round, times} from "../rational.js";
import type {Derivation} from "./reading.js";

/** A row of a derived answer: its keys and the figure that was asked for; null where it cannot be known. */
export interface DerivedRow {
  readonly keys: ResultRow["keys"];
  readonly value: number | null;
}

/** What a derivation needs: rows of the query, and of the whole where it is a share. */
export interface Derived {
  readonly query: MetricQuery;
  readonly derived: Derivation;
  readonly rows: readonly ResultRow[];
  /** Rows of `derived.whole`; empty for other derivations. */
  readonly whole: readonly ResultRow[];
  readonly currency: string;
}

/**
 * Makes the figures that a question asked for of finished rows: shares and quotients in percent or with two decimals,
 * means over the periods of the grain (one row for each member), changes as the query gives them. Rows keep their order.
 */
export function deriveRows(given: Derived): DerivedRow[] {
  const {derived, rows, query} = given;
  const [first, second] = query.metrics;
  if (derived.kind === "growth") return rows.map(({keys, change}) => ({keys, value: change?.[first!] ?? null}));
  if (derived.kind === "mean") return means(given);
  if (derived.kind === "ratio")
    return rows.map(({keys, values}) => ({
      keys,
      value: quotient(exact(values[first!], first!, given), exact(values[second!], second!, given), derived.percent)
    }));
  return rows.map(({keys, values}) => ({
    keys,
    value: quotient(exact(values[first!], first!, given), exact(wholeOf(keys, given), first!, given), true)
  }));
}

/** The whole that a row is a part of: that of its period, where there are periods. */
function wholeOf({date}: ResultRow["keys"], {whole, query: {metrics: names}}: Derived): number | null {
  const row = date === undefined ? whole[0] : whole.find(({keys}) => keys.date === date);
  return row?.values[names[0]!] ?? null;
}

/** A finished value as a fraction: money has whole minor units, counts are whole. */
function exact(value: number | null | undefined, name: keyof typeof metrics, {currency}: Derived): Rational | null {
  if (value === null || value === undefined) return null;
  const decimals = metrics[name].unit === "currency" ? decimalsOf(currency) : 2;
  return rational(BigInt(Math.round(value * 10 ** decimals)), 10n ** BigInt(decimals));
}

function quotient(above: Rational | null, below: Rational | null, percent: boolean): number | null {
  if (above === null || below === null) return null;
  const value = rational(above.numerator * below.denominator, above.denominator * below.numerator);
  return value === null ? null : round(percent ? times(value, 100n) : value, 2);
}

function means(given: Derived): DerivedRow[] {
  const [name] = given.query.metrics;
  const groups = Map.groupBy(given.rows, ({keys: {date: _, ...keys}}) => JSON.stringify(keys));
  return [...groups.values()].map((rows) => {
    const {date: _, ...keys} = rows[0]!.keys;
    return {keys, value: meanOf(rows.map(({values}) => exact(values[name!], name!, given)))};
  });
}

/** The mean of fractions with one denominator; null where one of them is not known. */
function meanOf(values: readonly (Rational | null)[]): number | null {
  let sum = rational(0n);
  for (const value of values) {
    if (value === null || sum === null) return null;
    sum = rational(
      sum.numerator * value.denominator + value.numerator * sum.denominator,
      sum.denominator * value.denominator
    );
  }
  const mean = sum && rational(sum.numerator, sum.denominator * BigInt(values.length));
  return mean && round(mean, 2);
}
