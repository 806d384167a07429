import {rfmSegments} from "../../src/model/segments.js";
import type {LifetimeValueAnswer, ValueTotals} from "../../src/query/predictions/lifetime-value.js";
import type {History} from "../../ml/future-purchases.js";
import type {Histories} from "./lifetime-value-histories.js";
import {historyOf} from "./lifetime-value-holdout.js";
import type {Expectation} from "./lifetime-value-models.js";
import {round} from "./round.js";

/** A customer and what is expected, before names are known. */
export interface ValuedRow {
  readonly key: number;
  readonly segment: number;
  readonly history: History;
  readonly alive: number | null;
  readonly purchases: Readonly<Record<30 | 90 | 365, number>>;
  /** Net revenue of the next 365 days. */
  readonly value: number;
}

/** Customers that are named. */
const named = 100;

/** Adds up customers, some at a time, and keeps those of the highest value. */
export class ValueSums {
  readonly #net: number;
  readonly #values: Float64Array;
  readonly #segments = Array.from({length: rfmSegments.length + 1}, () => newSum());
  #best: ValuedRow[] = [];
  #count = 0;

  /** @param net share of gross value that is not refunded */
  constructor(customers: number, net: number) {
    this.#values = new Float64Array(customers);
    this.#net = net;
  }

  add(histories: Histories, expectation: Expectation): void {
    const rows: ValuedRow[] = [];
    let least = this.#best.at(-1)?.value ?? -1;
    histories.keys.forEach((key, row) => {
      const purchases = {
        30: expectation.purchases(row, 30),
        90: expectation.purchases(row, 90),
        365: expectation.purchases(row, 365)
      };
      const value = purchases[365] * expectation.value(row) * this.#net;
      const alive = expectation.alive(row);
      const segment = histories.segments[row]!;
      addTo(this.#segments[segment]!, {alive, purchases, value});
      this.#values[this.#count++] = value;
      if (this.#best.length === named && value <= least) return;
      rows.push({key, segment, history: historyOf(histories, row), alive, purchases, value});
      if (rows.length < 50 * named) return;
      least = this.#keepBest(rows.splice(0));
    });
    this.#keepBest(rows);
  }

  #keepBest(rows: readonly ValuedRow[]): number {
    // Rows come by id, and a stable sort keeps that order among equals.
    this.#best = [...this.#best, ...rows].sort((a, b) => b.value - a.value).slice(0, named);
    return this.#best.at(-1)?.value ?? -1;
  }

  /** The best first. */
  get best(): readonly ValuedRow[] {
    return this.#best;
  }

  totals(): Pick<LifetimeValueAnswer, "totals" | "segments" | "percentiles"> {
    const all = newSum();
    for (const sum of this.#segments) for (const name of sumNames) all[name] += sum[name];
    const sorted = this.#values.subarray(0, this.#count).toSorted();
    return {
      totals: written(all),
      segments: this.#segments.flatMap((sum, number) =>
        sum.customers === 0 ? [] : [{rfm_segment: rfmSegments[number - 1] ?? null, ...written(sum)}]
      ),
      percentiles: [10, 25, 50, 75, 90, 95, 99].map((percentile) => ({
        percentile,
        value: round(sorted[Math.min(sorted.length - 1, Math.floor((percentile / 100) * sorted.length))]!, 2)
      }))
    };
  }
}

const sumNames = ["customers", "alive", "unknown", "purchases30", "purchases90", "purchases365", "value"] as const;

type Sum = Record<(typeof sumNames)[number], number>;

function newSum(): Sum {
  return {customers: 0, alive: 0, unknown: 0, purchases30: 0, purchases90: 0, purchases365: 0, value: 0};
}

function addTo(sum: Sum, {alive, purchases, value}: Pick<ValuedRow, "alive" | "purchases" | "value">): void {
  sum.customers += 1;
  sum.alive += alive ?? 0;
  sum.unknown += alive === null ? 1 : 0;
  sum.purchases30 += purchases[30];
  sum.purchases90 += purchases[90];
  sum.purchases365 += purchases[365];
  sum.value += value;
}

function written({customers, alive, unknown, purchases30, purchases90, purchases365, value}: Sum): ValueTotals {
  return {
    customers,
    alive: unknown > 0 ? null : round(alive, 1),
    expected_purchases_30d: round(purchases30, 2),
    expected_purchases_90d: round(purchases90, 2),
    expected_purchases_365d: round(purchases365, 2),
    predicted_value: round(value, 2),
    mean_predicted_value: round(value / Math.max(1, customers), 2)
  };
}
