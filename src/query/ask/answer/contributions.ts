import {decimalsOf} from "../../../model/currency.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {Metric} from "../../../model/metric.js";
import {allowedDimensions} from "../../../model/metric-scope.js";
import type {Settings} from "../../../model/settings.js";
import type {QueryResult} from "../../finish.js";
import type {ExplainOptions} from "./explain-change.js";

/** The dimensions by which changes are explained, in the order of the model; others are details of these. */
const explaining: readonly DimensionName[] = [
  "country",
  "category",
  "subcategory",
  "customer_segment",
  "payment_method",
  "device_type",
  "traffic_source",
  "product_id",
  "purchase"
];

/** Members that are told of each dimension; the others are one row. */
const mostMembers = 4;

/** What one member added to a change. */
export interface Contribution {
  readonly dimension: DimensionName;
  /** Null for all others together. */
  readonly member: string | null;
  /** In the smallest unit that the metric is shown in. */
  readonly previous: bigint;
  readonly current: bigint;
}

/** What each member of each dimension added to a change; the dimensions in the order of how unevenly they changed. */
export async function contributions<Result extends QueryResult>(
  metric: Metric,
  [now, before]: readonly [number, number],
  {query, count, settings}: ExplainOptions<Result>
): Promise<Contribution[]> {
  const [current, previous] = [minor(now, metric, settings), minor(before, metric, settings)];
  const candidates = explaining.filter(
    (name) => allowedDimensions(metric).includes(name) && query.filters?.[name]?.length !== 1
  );
  const found: {readonly parts: Contribution[]; readonly unevenness: number}[] = [];
  for (const dimension of candidates) {
    const order = [{by: `${metric.name}_change`, descending: true}];
    const {rows} = await count({...query, dimensions: [dimension], order});
    const parts = rows.map(({keys, values, previous: earlier}) => ({
      dimension,
      member: String(keys[dimension]),
      current: minor(values[metric.name] ?? 0, metric, settings),
      previous: minor(earlier?.[metric.name] ?? 0, metric, settings)
    }));
    if (parts.length < 2 || !addUp(parts, current, previous)) continue;
    found.push({parts: largest(parts, dimension, current, previous), unevenness: unevenness(parts, current, previous)});
  }
  return found.toSorted((a, b) => b.unevenness - a.unevenness).flatMap(({parts}) => parts);
}

/** Whether members make up the total in both periods, but for what each of them was rounded by. */
function addUp(parts: readonly Contribution[], current: bigint, previous: bigint): boolean {
  const room = parts.length;
  const sum = (of: "current" | "previous") => parts.reduce((total, part) => total + part[of], 0n);
  return Math.abs(Number(sum("current") - current)) <= room && Math.abs(Number(sum("previous") - previous)) <= room;
}

/** The members that added or took most, and one row for all others, by which the parts add up exactly. */
function largest(
  parts: readonly Contribution[],
  dimension: DimensionName,
  current: bigint,
  previous: bigint
): Contribution[] {
  const sorted = parts.toSorted((a, b) => Number(size(b) - size(a)));
  const told = sorted.slice(0, mostMembers);
  const others = {
    dimension,
    member: null,
    current: current - told.reduce((sum, part) => sum + part.current, 0n),
    previous: previous - told.reduce((sum, part) => sum + part.previous, 0n)
  };
  return sorted.length <= mostMembers && others.current === others.previous ? told : [...told, others];
}

function size({current, previous}: Contribution): bigint {
  return current > previous ? current - previous : previous - current;
}

/** How much of a change lies beside what each member would have had, had all changed by the same percentage. */
function unevenness(parts: readonly Contribution[], current: bigint, previous: bigint): number {
  if (previous === 0n) return 0;
  const rate = Number(current - previous) / Number(previous);
  return Math.max(
    ...parts.map((part) => Math.abs(Number(part.current - part.previous) - rate * Number(part.previous)))
  );
}

/** A figure in the smallest unit that its metric is shown in. */
export function minor(value: number, {unit}: Metric, {currency}: Settings): bigint {
  return BigInt(Math.round(value * 10 ** (unit === "currency" ? decimalsOf(currency) : 0)));
}

/** The figure of a number of smallest units. */
export function major(value: bigint, {unit}: Metric, {currency}: Settings): number {
  return Number(value) / 10 ** (unit === "currency" ? decimalsOf(currency) : 0);
}
