import {drawRows} from "../../ml/draw-rows.js";
import {type History, drawFutureValues} from "../../ml/future-purchases.js";
import {type Random, mulberry32} from "../../ml/random.js";
import type {ValueHoldout} from "../../src/query/predictions/lifetime-value.js";
import type {Histories} from "./lifetime-value-histories.js";
import {type Expectation, type LifetimeModels, expectationOf} from "./lifetime-value-models.js";
import {round} from "./round.js";

/** Draws of a customer's future, from which an interval is made. */
const draws = 400;
/** Customers on whom the coverage of intervals is measured. */
const covered = 1_000;
/** Repeat purchases from which on customers are one class. */
const mostClasses = 7;

/** Holds what was expected against what came; null where the models have no finite expectation. */
export function measureHoldout(
  models: LifetimeModels,
  histories: Histories,
  {learnedUntil, days}: {readonly learnedUntil: string; readonly days: number}
): ValueHoldout | null {
  const expected = expectationOf("BG/NBD and Gamma-Gamma", models, histories);
  const baseline = expectationOf("own rate", models, histories);
  const errors = errorsOf(expected, histories, days);
  const plain = errorsOf(baseline, histories, days);
  if (!Number.isFinite(errors.rmse)) return null;
  return {
    learned_until: learnedUntil,
    days,
    customers: histories.keys.length,
    mae: errors.mae,
    rmse: errors.rmse,
    baseline_mae: plain.mae,
    baseline_rmse: plain.rmse,
    purchases_error: errors.purchases,
    baseline_purchases_error: plain.purchases,
    value_error: errors.value,
    baseline_value_error: plain.value,
    coverage_80: coverage(models, histories, days),
    frequencies: classes(histories, days, expected, baseline)
  };
}

function errorsOf(expectation: Expectation, {laterPurchases, laterValue}: Histories, days: number) {
  let [absolute, squared, purchases, value] = [0, 0, 0, 0];
  laterPurchases.forEach((actual, row) => {
    const expected = expectation.purchases(row, days);
    absolute += Math.abs(expected - actual);
    squared += (expected - actual) ** 2;
    purchases += expected;
    value += expected * expectation.value(row);
  });
  const count = laterPurchases.length;
  return {
    mae: round(absolute / count, 4),
    rmse: round(Math.sqrt(squared / count), 4),
    purchases: percentOff(purchases, total(laterPurchases)),
    value: percentOff(value, total(laterValue))
  };
}

function percentOff(expected: number, actual: number): number | null {
  return actual > 0 ? round(100 * (expected / actual - 1), 2) : null;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function coverage(models: LifetimeModels, of: Histories, days: number): number {
  const random = mulberry32(1);
  const rows = drawRows(of.keys.length, covered, random);
  const inside = rows.filter((row) => {
    const {lower, upper} = valueInterval(models, historyOf(of, row), {days, random});
    return of.laterValue[row]! >= lower && of.laterValue[row]! <= upper;
  });
  return round((100 * inside.length) / rows.length, 2);
}

/** Between which amounts the gross value of a customer's next days lies in eight of ten draws. */
export function valueInterval(
  models: LifetimeModels,
  history: History,
  {days, random}: {readonly days: number; readonly random: Random}
): {lower: number; upper: number} {
  const values = drawFutureValues(models, history, {time: days, draws, random}).sort();
  return {lower: values[Math.floor(0.1 * draws)]!, upper: values[Math.ceil(0.9 * draws) - 1]!};
}

/** One customer's history. */
export function historyOf({frequency, recency, age, meanValue}: Histories, row: number): History {
  return {frequency: frequency[row]!, recency: recency[row]!, age: age[row]!, meanValue: meanValue[row]!};
}

function classes(
  {frequency, laterPurchases}: Histories,
  days: number,
  expected: Expectation,
  baseline: Expectation
): ValueHoldout["frequencies"] {
  const sums = Array.from({length: mostClasses + 1}, () => ({customers: 0, expected: 0, actual: 0, baseline: 0}));
  frequency.forEach((repeats, row) => {
    const sum = sums[Math.min(mostClasses, repeats)]!;
    sum.customers += 1;
    sum.expected += expected.purchases(row, days);
    sum.actual += laterPurchases[row]!;
    sum.baseline += baseline.purchases(row, days);
  });
  return sums.flatMap(({customers, ...rest}, repeats) => {
    if (customers === 0) return [];
    const mean = (sum: number) => round(sum / customers, 4);
    return {
      frequency: repeats,
      customers,
      expected: mean(rest.expected),
      actual: mean(rest.actual),
      baseline: mean(rest.baseline)
    };
  });
}
