import type {MetricName} from "../../model/metrics.js";
import type {Shop} from "../../model/settings.js";
import {explain} from "../../query/explain.js";
import type {Statement} from "../../query/parameters.js";
import type {OverviewState} from "./overview.js";

/** The SQL that counts some metrics of what a page shows: over its whole range, or by the grain of its charts. */
export function explainSelection(
  {selection: {filters}, range, figures}: OverviewState,
  shop: Shop
): {total: (names: readonly MetricName[]) => Statement; series: (names: readonly MetricName[]) => Statement} {
  const grain = figures?.grain ?? "day";
  return {
    total: (metrics) => explain({metrics, filters, range}, shop),
    series: (metrics) => explain({metrics, filters, range, grain}, shop)
  };
}
