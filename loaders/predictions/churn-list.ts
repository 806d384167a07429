import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type ChurnReason, churnApproach, churnReasonNames} from "../../src/model/churn.js";
import type {RfmSegment} from "../../src/model/segments.js";
import {compareText} from "../../src/model/text.js";
import type {AtRiskCustomer, ChurnAnswer, ReasonPart} from "../../src/query/predictions/churn.js";
import {type FeatureOptions, churnFeatureNames, readFeatures, reasonsOfColumns} from "./churn-features.js";
import type {FittedChurn} from "./churn-models.js";
import type {CustomerFacts, ScoredCustomers} from "./churn-scores.js";
import {round} from "./round.js";

/** Customers that are listed at most. */
const listed = 1_000;
/** Reasons that are named of each. */
const named = 5;

/** A customer who is not gone, with a probability and what is known. */
export interface ActiveCustomer extends CustomerFacts {
  readonly key: number;
  readonly probability: number;
  readonly recency: number;
}

/** Customers who ordered within the last two churn times; the others have left already. */
export function activeCustomers(
  {keys, probabilities, recency}: ScoredCustomers,
  facts: ReadonlyMap<number, CustomerFacts>,
  churnDays: number
): ActiveCustomer[] {
  const active: ActiveCustomer[] = [];
  keys.forEach((key, i) => {
    if (recency[i]! >= 2 * churnDays) return;
    active.push({...facts.get(key)!, key, probability: probabilities[i]!, recency: recency[i]!});
  });
  return active;
}

/** How many are at risk, at each threshold and of each segment. */
export function summarise(active: readonly ActiveCustomer[]): Pick<ChurnAnswer, "thresholds" | "segments"> {
  const segments = Map.groupBy(active, ({segment}) => segment);
  const names = [...segments.keys()].sort((a, b) => compareText(a ?? "~none", b ?? "~none"));
  return {
    thresholds: [0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => {
      const above = active.filter(({probability}) => probability >= threshold);
      return {threshold, customers: above.length, lifetime_value: valueOf(above)};
    }),
    segments: names.map((segment) => {
      const members = segments.get(segment)!;
      const atRisk = members.filter(({probability}) => probability >= 0.5);
      return {
        rfm_segment: segment,
        customers: members.length,
        at_risk: atRisk.length,
        mean_probability: round(members.reduce((sum, {probability}) => sum + probability, 0) / members.length, 4),
        lifetime_value: valueOf(members),
        lifetime_value_at_risk: valueOf(atRisk)
      };
    })
  };
}

function valueOf(customers: readonly ActiveCustomer[]): number {
  return round(
    customers.reduce((sum, {value}) => sum + (value ?? 0), 0),
    2
  );
}

/** The customers of the highest risk with the reasons for it, those worth most first where it is the same. */
export async function listAtRisk(
  engine: DuckdbEngine,
  active: readonly ActiveCustomer[],
  {fitted, ...options}: Omit<FeatureOptions, "chosen"> & {readonly fitted: FittedChurn}
): Promise<AtRiskCustomer[]> {
  const worst = active
    .filter(({probability}) => probability >= 0.5)
    .sort((a, b) => b.probability - a.probability || (b.value ?? 0) - (a.value ?? 0) || compareText(a.id, b.id))
    .slice(0, listed);
  if (worst.length === 0) return [];
  const chosen = `customer_key IN (${worst.map(({key}) => key).join(", ")})`;
  const {keys, rows, columns} = await readFeatures(engine, {...options, chosen});
  const rowOf = new Map(Array.from(keys, (key, i) => [key, rows.subarray(i * columns, (i + 1) * columns)]));
  return worst.map((customer) => describe(customer, rowOf.get(customer.key)!, fitted, options.channels));
}

function describe(
  {id, probability, recency, value, segment}: ActiveCustomer,
  row: Float64Array,
  fitted: FittedChurn,
  channels: readonly string[]
): AtRiskCustomer {
  const {base, columns} = fitted.explain(row);
  const sums = sumByReason(columns, channels);
  const parts = churnReasonNames.map((reason) => reasonPart(reason, sums.get(reason) ?? 0, row, channels));
  const approach = churnApproach(segment as RfmSegment | null);
  const reason = parts.toSorted((a, b) => b.contribution - a.contribution)[0]!.feature!;
  return {
    customer_id: id,
    churn_probability: round(probability, 4),
    days_since_last_purchase: recency,
    lifetime_value: value === null ? null : round(value, 2),
    orders: figure(row, "orders")!,
    rfm_segment: segment,
    action: {approach, reason},
    score: round(fitted.scores(row)[0]!, 6),
    base: round(base, 6),
    reasons: withRest(parts)
  };
}

function sumByReason(columns: Float64Array, channels: readonly string[]): Map<ChurnReason, number> {
  const sums = new Map<ChurnReason, number>();
  reasonsOfColumns(channels).forEach((reason, column) => sums.set(reason, (sums.get(reason) ?? 0) + columns[column]!));
  return sums;
}

function reasonPart(
  reason: ChurnReason,
  contribution: number,
  row: Float64Array,
  channels: readonly string[]
): ReasonPart & {readonly feature: ChurnReason} {
  const value = valueOfReason(reason, row, channels);
  return {feature: reason, value, contribution: round(contribution, 6)};
}

function withRest(parts: readonly ReasonPart[]): ReasonPart[] {
  const ranked = parts.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const rest = ranked.slice(named).reduce((sum, {contribution}) => sum + contribution, 0);
  const others = {feature: null, value: null, contribution: round(rest, 6)};
  return [...ranked.slice(0, named), others];
}

type Value = number | string | null;

function valueOfReason(reason: ChurnReason, row: Float64Array, channels: readonly string[]): Value {
  const values: Readonly<Record<ChurnReason, () => Value>> = {
    recency: () => figure(row, "recency"),
    frequency: () => figure(row, "orders"),
    rhythm: () => rounded(figure(row, "mean_gap"), 1),
    tenure: () => figure(row, "tenure"),
    value: () => rounded(figure(row, "revenue"), 2),
    basket: () => rounded(figure(row, "products"), 2),
    discount: () => rounded(figure(row, "discount"), 4, 100),
    refunds: () => rounded(figure(row, "refunds"), 4, 100),
    channel: () => mainChannel(row, channels)
  };
  return values[reason]();
}

function mainChannel(row: Float64Array, channels: readonly string[]): string | null {
  const shares = channels.map((name, i) => ({name, share: row[churnFeatureNames.length + i]!}));
  const [most] = shares.sort((a, b) => b.share - a.share);
  return most && most.share > 0 ? most.name : null;
}

function figure(row: Float64Array, name: (typeof churnFeatureNames)[number]): number | null {
  const value = row[churnFeatureNames.indexOf(name)]!;
  return Number.isNaN(value) ? null : value;
}

function rounded(value: number | null, digits: number, factor = 1): number | null {
  return value === null ? null : round(round(value, digits) * factor, 2);
}
