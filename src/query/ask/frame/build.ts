import {addDays, periodStart} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";
import {type DimensionName, dimensions} from "../../../model/dimensions.js";
import {allowedDimensions, allowedFilters, allowsPriceFilter} from "../../../model/metric-scope.js";
import {metrics} from "../../../model/metrics.js";
import {changeOf} from "../../after-counting.js";
import type {Filters, MemberLists, MetricQuery} from "../../metric-query.js";
import {fittingGrain} from "../../overview.js";
import {refused, unclear} from "../compose/problem.js";
import type {AskedQuery, Derivation} from "../reading.js";
import type {Frame} from "./frame.js";
import type {KnownDays} from "./ranges.js";

/**
 * Writes a frame as a query.
 * @throws {Problem} where the model does not know a metric by a dimension or under a filter
 */
export function buildQuery(frame: Frame, days: KnownDays): AskedQuery {
  checkAllowed(frame);
  const query = metricQuery(frame, days);
  if (frame.why) return explained(frame, query);
  const derived = derivation(frame, query, days);
  return {kind: "metric", query, ...(derived && {derived})};
}

function metricQuery(frame: Frame, {firstDay, lastDay}: KnownDays): MetricQuery {
  const {grain, range, order, dimensions: by} = frame;
  const written = grain === "fitting" ? fittingGrain(range ?? {start: firstDay, end: lastDay}) : grain;
  const column = order?.by === "change" ? changeOf(frame.metrics[0]!) : order?.by;
  return {
    metrics: frame.metrics,
    ...(by.length > 0 && {dimensions: by}),
    ...(Object.keys(frame.filters).length > 0 && {filters: frame.filters}),
    ...(Object.keys(frame.except).length > 0 && {except: frame.except}),
    ...(range !== null && {range}),
    ...(written !== null && {grain: written}),
    ...(frame.compare !== null && {compare: frame.compare}),
    ...(frame.having.length > 0 && {having: frame.having}),
    ...(column !== undefined && {order: [{by: column, descending: order!.descending}]}),
    ...(frame.limit !== null && {limit: frame.limit})
  };
}

function explained({metrics: names, compare, range}: Frame, query: MetricQuery): AskedQuery {
  if (names.length !== 1) throw unclear({en: "the change of which figure?", es: "¿el cambio de qué cifra?"});
  if (range === null || compare === null)
    throw unclear({en: "a change over which period?", es: "¿un cambio en qué período?"});
  const {filters, except} = query;
  return {
    kind: "explain_change",
    query: {metrics: names, range, compare, ...(filters && {filters}), ...(except && {except})}
  };
}

function derivation(frame: Frame, query: MetricQuery, days: KnownDays): Derivation | null {
  const {ratio, derived} = frame;
  if (ratio !== null) return {kind: "ratio", percent: ratio.percent};
  if (derived?.kind === "share") return {kind: "share", whole: wholeOf(frame, query)};
  if (derived?.kind === "steps") return {...derived, before: periodBeforeFirst(query, days)};
  return derived;
}

/** The same figures of the period before the first one; null where the data do not have it whole. */
function periodBeforeFirst(query: MetricQuery, {firstDay, shop}: KnownDays): MetricQuery | null {
  const {range, grain} = query;
  if (range?.start === undefined || grain === undefined) return null;
  const start = periodStart(addDays(range.start, -1), grain, shop.settings.weekStart);
  return start < firstDay ? null : {...query, range: {start, end: addDays(range.start, -1)}};
}

/** What a share is of: the same figure of the same days, without the part's filters or the groups. */
function wholeOf(
  {part, within}: Frame,
  {metrics: names, filters = {}, except, range, grain}: MetricQuery
): MetricQuery {
  const parts: readonly string[] = part.flatMap((name) => (name === "price" ? ["min_price", "max_price"] : [name]));
  const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => !parts.includes(name))) as Filters;
  return {
    metrics: names.slice(0, 1),
    ...(within.length > 0 && {dimensions: within}),
    ...(Object.keys(kept).length > 0 && {filters: kept}),
    ...(except && {except}),
    ...(range && {range}),
    ...(grain && {grain})
  };
}

function checkAllowed({metrics: names, dimensions: by, grain, filters, except, having}: Frame): void {
  const grouped = by.length > 0 || grain !== null;
  if (having.length > 0 && !grouped)
    throw refused("not_allowed", {
      en: "a bound needs groups to choose from; say by what, such as countries or months",
      es: "un límite necesita grupos entre los que elegir; diga por qué, como países o meses"
    });
  const {min_price: min, max_price: max, ...lists} = filters;
  for (const metric of names.map((name) => metrics[name])) {
    const unknown = by.find((dimension) => !allowedDimensions(metric).includes(dimension));
    if (unknown !== undefined) throw notKnownBy(metric.label, unknown, allowedDimensions(metric), true);
    const filtered = [...keysOf(lists), ...keysOf(except)].find((name) => !allowedFilters(metric).includes(name));
    if (filtered !== undefined) throw notKnownBy(metric.label, filtered, allowedFilters(metric), false);
    if ((min !== undefined || max !== undefined) && !allowsPriceFilter(metric))
      throw refused("not_allowed", {
        en: `${metric.label.en.toLowerCase()} is not known by unit price`,
        es: `${metric.label.es.toLowerCase()} no se conoce por precio unitario`
      });
  }
}

function keysOf(lists: MemberLists): DimensionName[] {
  return Object.keys(lists) as DimensionName[];
}

function notKnownBy(
  label: {en: string; es: string},
  dimension: DimensionName,
  allowed: readonly DimensionName[],
  group: boolean
): Error {
  const name = (language: Language) => dimensions[dimension].label[language].toLowerCase();
  const others = (language: Language) =>
    allowed
      .slice(0, 4)
      .map((other) => dimensions[other].label[language].toLowerCase())
      .join(", ");
  const known =
    allowed.length === 0
      ? {en: "only by periods of time", es: "solo por períodos de tiempo"}
      : {en: `it is by ${others("en")}`, es: `sí por ${others("es")}`};
  return refused("not_allowed", {
    en: group
      ? `${label.en.toLowerCase()} is not known by ${name("en")}; ${known.en}`
      : `${label.en.toLowerCase()} is not known for a choice of ${name("en")}; ${known.en}`,
    es: group
      ? `${label.es.toLowerCase()} no se conoce por ${name("es")}; ${known.es}`
      : `${label.es.toLowerCase()} no se conoce para un filtro de ${name("es")}; ${known.es}`
  });
}
