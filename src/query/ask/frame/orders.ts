import type {MetricName} from "../../../model/metrics.js";
import type {Draft} from "../compose/draft.js";
import {unclear} from "../compose/problem.js";
import type {Frame} from "./frame.js";

/** Rows that a ranking shows where no number was said. */
const shownRows = 10;

/** The order and limit of rows, with the metrics that the order needs. */
export function settleOrder(
  draft: Draft,
  chosen: readonly MetricName[],
  grouped: boolean,
  compares: boolean
): Pick<Frame, "order" | "limit"> & {metrics: MetricName[]} {
  const {rank, sort, limit, byMetrics} = draft;
  if (rank === null) return withoutRank(draft, chosen, grouped);
  if (!grouped)
    throw unclear({
      en: "a ranking of what? say for instance: countries, products or months",
      es: "¿una clasificación de qué? diga por ejemplo: países, productos o meses"
    });
  if (sort !== null && (sort === "descending") !== rank.descending)
    throw unclear({en: "best first or worst first?", es: "¿primero lo mejor o lo peor?"});
  const by = rank.growth ? ("change" as const) : orderedBy(draft, chosen);
  if (by === "change" && !compares) throw unclear({en: "a change since when?", es: "¿un cambio desde cuándo?"});
  return {
    order: {by, descending: rank.descending},
    limit: limit ?? rowsOf(draft),
    metrics: by === "change" || byMetrics.length === 0 ? (by === "change" ? [] : [by]) : byMetrics
  };
}

function orderedBy({rank, byMetrics}: Draft, chosen: readonly MetricName[]): MetricName {
  if (byMetrics.length > 0) return byMetrics[0]!;
  if (rank!.by !== null) return rank!.by;
  // What sells best may be said in units; what is most profitable is so by profit, whatever else is shown.
  return rank!.fallback === null || rank!.fallback === "revenue" ? chosen[0]! : rank!.fallback;
}

/** One for `which country`, some for `top countries`; all of them where the groups were named after `by`. */
export function rowsOf({subjects, which, dimensions, grainIsUnit}: Draft): number | null {
  // The highest daily revenue is of one day.
  if (subjects.length === 0 && dimensions.length === 0 && grainIsUnit) return 1;
  const subject = subjects.find(({noun}) => !noun) ?? subjects[0];
  if (subject === undefined) return which ? 1 : null;
  return subject.plural ? shownRows : 1;
}

function withoutRank(
  {sort, limit, byMetrics, metrics, which, subjects}: Draft,
  chosen: readonly MetricName[],
  grouped: boolean
): ReturnType<typeof settleOrder> {
  const descending = sort !== "ascending";
  if (byMetrics.length > 0) {
    if (!grouped || (metrics.length > 0 && sort === null && !which && subjects.length === 0))
      throw unclear({
        en: "broken down by a figure? name a dimension, such as country",
        es: "¿desglosado por una cifra? indique una dimensión, como país"
      });
    return {order: {by: byMetrics[0]!, descending}, limit, metrics: byMetrics};
  }
  if (limit !== null)
    throw unclear({en: "so many of which: the top or the bottom ones?", es: "¿cuáles: los primeros o los últimos?"});
  if (sort === null && !(which && grouped)) return {order: null, limit: null, metrics: []};
  if (!grouped) throw unclear({en: "sorted rows of what?", es: "¿qué filas se ordenan?"});
  return {order: {by: chosen[0]!, descending}, limit: null, metrics: []};
}
