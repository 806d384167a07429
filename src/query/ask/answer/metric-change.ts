import type {Metric as ModelMetric} from "../../../model/metric.js";
import {type Rational, divideBySize, rational, round, subtract, times} from "../../rational.js";

/** What decides how a change is written. */
export type Metric = Pick<ModelMetric, "change">;

/** Finished figures have at most four decimals. */
const scale = 10_000n;

/** A finished figure as the fraction that it stands for; null for one that is not known. */
export function exact(value: number | null | undefined): Rational | null {
  return value === null || value === undefined ? null : rational(BigInt(Math.round(value * Number(scale))), scale);
}

/** The change of a figure as queries have it: percent of the earlier size, or points; null where it is not defined. */
export function metricChange({change}: Metric, now: number | null, before: number | null): number | null {
  const [later, earlier] = [exact(now), exact(before)];
  if (later === null || earlier === null) return null;
  const difference = subtract(later, earlier);
  if (change === "points") return round(difference, 2);
  const share = divideBySize(difference, earlier);
  return share && round(times(share, 100n), 2);
}
