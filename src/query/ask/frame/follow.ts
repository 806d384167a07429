import {
  type DayRange,
  type Grain,
  addDays,
  addMonths,
  grains,
  nextPeriod,
  periodStart
} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Filters, MemberLists, MetricQuery} from "../../metric-query.js";
import type {Draft, NamedTime} from "../compose/draft.js";
import {unclear} from "../compose/problem.js";
import type {AskedQuery, Derivation} from "../reading.js";
import type {Frame} from "./frame.js";
import {type KnownDays, noBase, settleComparison, settleRange} from "./ranges.js";
import {checkAverage} from "./averages.js";
import {settleOrder} from "./orders.js";
import {breakdownOf} from "./breakdown.js";
import {checkUnits} from "./chosen-metrics.js";
import {checkFlags, filtersOf} from "./settle.js";
import {settlePart} from "./shares.js";

/** What was asked before, as a frame; null where a dataset was, which nothing can follow. */
export function frameOf(asked: AskedQuery | MetricQuery): Frame | null {
  if ("kind" in asked && asked.kind === "dataset") return null;
  const query = "kind" in asked ? asked.query : asked;
  const derived = "kind" in asked && asked.kind === "metric" ? (asked.derived ?? null) : null;
  const {filters = {}, order: [order] = [], range} = query;
  const whole = derived?.kind === "share" ? (derived.whole.filters ?? {}) : filters;
  return {
    metrics: query.metrics,
    ratio: derived?.kind === "ratio" ? {percent: derived.percent} : null,
    dimensions: query.dimensions ?? [],
    grain: query.grain ?? null,
    filters,
    except: query.except ?? {},
    range: range?.start !== undefined && range.end !== undefined ? {start: range.start, end: range.end} : null,
    compare: query.compare ?? null,
    order: order === undefined ? null : {by: orderBy(order.by), descending: order.descending === true},
    limit: query.limit ?? null,
    having: query.having ?? [],
    derived: keptDerivation(derived),
    within: derived?.kind === "share" ? (derived.whole.dimensions ?? []) : [],
    part: Object.keys(filters).filter((name) => !(name in whole)) as DimensionName[],
    why: false,
    notes: []
  };
}

/** What was derived, but ratios and what `build.ts` writes anew. */
function keptDerivation(derived: Derivation | null): Frame["derived"] {
  if (derived === null || derived.kind === "ratio") return null;
  if (derived.kind === "share") return {kind: "share"};
  return derived.kind === "steps" ? {kind: "steps", ...(derived.rank && {rank: derived.rank})} : derived;
}

function orderBy(column: string): MetricName | "change" {
  return column.endsWith("_change") ? "change" : (column as MetricName);
}

/** Dimensions of which one filter replaces the others: a city is not asked for within another country. */
const families: readonly (readonly DimensionName[])[] = [
  ["country", "region", "city"],
  ["category", "subcategory", "product_id"]
];

/**
 * Puts what a follow-up says onto what was asked before.
 * @throws {Problem} where it is not clear what is to stay
 */
export function follow(state: Frame, draft: Draft, days: KnownDays): Frame {
  checkFlags(draft);
  if (draft.followUps.has("remove") || draft.followUps.has("filters")) return withoutFilters(state, draft);
  const also = draft.followUps.has("also");
  const orders = draft.metrics.length === 0 && (draft.rank !== null || draft.sort !== null);
  const named = draft.metrics.length > 0 ? draft.metrics : orders ? [] : draft.byMetrics;
  if (named.length > 0 && state.ratio !== null && draft.ratio === null)
    throw unclear({en: "in the place of which of the two figures?", es: "¿en lugar de cuál de las dos cifras?"});
  const metrics = named.length === 0 ? state.metrics : also ? [...new Set([...state.metrics, ...named])] : named;
  if (metrics.length === 0)
    throw unclear({
      en: "which figure is meant: revenue, orders, customers, profit?",
      es: "¿qué cifra: ingresos, pedidos, clientes, beneficio?"
    });
  checkUnits(draft, metrics);
  const {dimensions, grain} = axes(state, draft);
  const {range, notes, compare} = timesOf(state, draft, days);
  const grouped = dimensions.length > 0 || grain !== null;
  const derived = derivedAfter(state, draft);
  if (derived?.kind === "growth" && compare === null && !draft.why) throw noBase();
  const ordered = settleOrder(
    {...draft, subjects: draft.subjects.length > 0 ? draft.subjects : []},
    metrics,
    grouped,
    compare !== null
  );
  const order = ordered.order ?? keptOrder(state, metrics, grouped);
  const frame: Frame = {
    metrics: [
      ...new Set([
        ...metrics,
        ...ordered.metrics,
        ...draft.having.map(({metric}) => metric),
        ...state.having.map(({metric}) => metric)
      ])
    ],
    ratio: draft.ratio ?? state.ratio,
    dimensions,
    grain,
    ...filtersAfter(state, draft),
    range,
    compare,
    order,
    limit: ordered.limit ?? draft.limit ?? (order === null ? null : state.limit),
    having: draft.having.length > 0 ? draft.having : grouped ? state.having : [],
    derived,
    within: draft.share ? [] : state.within,
    part: draft.share ? settlePart(draft, grouped) : state.part,
    why: draft.why,
    notes
  };
  if (draft.average || draft.ratio !== null) checkAverage(draft, frame, days);
  return frame;
}

/** Derivations that hold for the rows as they were asked for, and for no others. */
const ofRows: readonly (Derivation["kind"] | undefined)[] = ["each", "place", "count", "steps"];

function derivedAfter({derived}: Frame, draft: Draft): Frame["derived"] {
  if (draft.share) return {kind: "share"};
  const grows = draft.change !== null || draft.rank?.growth === true;
  const {dimensions, subjects, grain, rank, sort, having, place, limit} = draft;
  const turns =
    grows ||
    dimensions.length + subjects.length + having.length > 0 ||
    [grain, rank, sort, limit].some((part) => part !== null);
  if (place !== null || draft.countsMembers || draft.steps || (ofRows.includes(derived?.kind) && turns))
    throw unclear({en: "ask for that in full", es: "pida eso completo"});
  return grows ? {kind: "growth"} : derived;
}

function keptOrder({order, metrics: before}: Frame, metrics: readonly MetricName[], grouped: boolean): Frame["order"] {
  if (order === null || !grouped) return null;
  if (order.by === "change" || metrics.includes(order.by)) return order;
  return before.includes(order.by) ? {...order, by: metrics[0]!} : null;
}

/** Breakdowns after a follow-up. Whether a period joins a dimension or takes its place must be said. */
function axes(state: Frame, draft: Draft): Pick<Frame, "dimensions" | "grain"> {
  const {dimensions, grain, ranked} = breakdownOf(draft);
  if (ranked !== null) throw unclear({en: "ask for that in full", es: "pida eso completo"});
  const [also, instead, same] = [
    draft.followUps.has("also"),
    draft.followUps.has("instead"),
    draft.followUps.has("same")
  ];
  const adds =
    (dimensions.length > 0 && state.grain !== null && grain === null) ||
    (grain !== null && state.dimensions.length > 0 && dimensions.length === 0);
  if (adds && !also && !instead && !same)
    throw unclear(
      {
        en: "in the place of the breakdown before, or beside it? say also, or instead",
        es: "¿en lugar del desglose anterior o además? diga también, o en su lugar"
      },
      {
        rewordings: [
          {label: {en: "beside it", es: "además"}, written: null, by: {en: "also", es: "también"}},
          {label: {en: "in its place", es: "en su lugar"}, written: null, by: {en: "instead", es: "en su lugar"}}
        ]
      }
    );
  const kept = also || (same && adds);
  return {
    dimensions:
      dimensions.length > 0
        ? [...new Set(kept ? [...state.dimensions, ...dimensions] : dimensions)]
        : grain !== null && instead
          ? []
          : state.dimensions,
    grain: grain ?? (dimensions.length > 0 && instead ? null : state.grain)
  };
}

function filtersAfter(state: Frame, draft: Draft): Pick<Frame, "filters" | "except"> {
  const added = filtersOf(draft);
  const replaced = new Set(
    Object.keys(added).flatMap(
      (name): readonly string[] => families.find((family) => family.includes(name as DimensionName)) ?? [name]
    )
  );
  const kept = Object.entries(state.filters).filter(([name]) => !replaced.has(name));
  const left = Object.entries(state.except).filter(([name]) => !(name in added));
  const filters = Object.fromEntries(kept);
  const except: Record<string, readonly string[]> = Object.fromEntries(left);
  for (const [dimension, members] of draft.except) {
    const chosen = filters[dimension] as readonly string[] | undefined;
    const rest = chosen?.filter((member) => !members.includes(member));
    if (rest !== undefined && rest.length === 0)
      throw unclear({en: "then nothing would be left", es: "entonces no quedaría nada"});
    if (rest === undefined) except[dimension] = [...new Set([...(except[dimension] ?? []), ...members])];
    else filters[dimension] = rest;
  }
  return {filters: {...filters, ...added} as Filters, except: except as MemberLists};
}

/** Takes filters away: those of the dimensions named, or all of them. */
function withoutFilters(state: Frame, draft: Draft): Frame {
  const named: string[] = [...draft.subjects.map(({name}) => name), ...draft.filters.keys(), ...draft.dimensions];
  const without = <T extends object>(lists: T): T =>
    (named.length === 0
      ? {}
      : Object.fromEntries(Object.entries(lists).filter(([name]) => !named.includes(name)))) as T;
  const nothing = named.length > 0 && named.every((name) => !(name in state.filters) && !(name in state.except));
  if (nothing || draft.metrics.length > 0 || state.derived?.kind === "share")
    throw unclear({en: "there is no such filter to remove", es: "no hay tal filtro que quitar"});
  return {...state, filters: without(state.filters), except: without(state.except), notes: []};
}

function timesOf(state: Frame, draft: Draft, days: KnownDays): Pick<Frame, "range" | "notes" | "compare"> {
  const time = draft.time === null ? namedTime(state.range, days) : sameLastYear(state, draft, draft.time, days);
  const {range, notes} = settleRange(time, days);
  if (draft.compared !== null) return {range, notes, compare: settleComparison(draft.compared, time, days).compare};
  const kept = typeof state.compare === "string" || draft.time === null ? state.compare : null;
  const compare = kept ?? (draft.why ? "previous" : null);
  if (compare !== null && range !== null && time !== null)
    return {
      range,
      notes,
      compare: typeof compare === "string" ? settleComparison(compare, time, days).compare : compare
    };
  return {range, notes, compare};
}

/** `same for last year`, of part of a year: the same days a year before. */
function sameLastYear({range}: Frame, {followUps}: Draft, time: NamedTime, {lastDay}: KnownDays): NamedTime {
  if (time.unit !== "year" || time.relative !== "last" || range === null) return time;
  const fromJanuary = range.start.slice(5) === "01-01" && (range.end.slice(5) === "12-31" || range.end === lastDay);
  if (fromJanuary) return time;
  if (!followUps.has("same"))
    throw unclear({
      en: "the same days of last year, or the whole of it? say: same for last year, or name the year",
      es: "¿los mismos días del año pasado o el año entero? diga: lo mismo para el año pasado, o el año"
    });
  return {
    is: "time",
    range: {start: addMonths(range.start, -12), end: addMonths(range.end, -12)},
    unit: "days",
    floating: false,
    relative: null
  };
}

/** A range as a question would have named it: the shortest period that it is, or has begun to be. */
function namedTime(range: DayRange | null, {lastDay, shop}: KnownDays): NamedTime | null {
  if (range === null) return null;
  const {weekStart} = shop.settings;
  const unit = grains.find((grain: Grain) => {
    if (periodStart(range.start, grain, weekStart) !== range.start) return false;
    const end = addDays(nextPeriod(range.start, grain), -1);
    return end === range.end || (range.end === lastDay && end > lastDay);
  });
  if (unit === undefined) return {is: "time", range, unit: "days", floating: false, relative: null};
  const running = range.end === lastDay;
  const end = addDays(nextPeriod(range.start, unit), -1);
  return {is: "time", range: {start: range.start, end}, unit, floating: false, relative: running ? "this" : null};
}
