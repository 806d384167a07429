import type {MetricName} from "../../../model/metrics.js";
import type {Text} from "../../../model/text.js";
import type {ComparedTime, Draft, NamedTime} from "../compose/draft.js";
import {unclear} from "../compose/problem.js";
import type {Filters, MemberLists} from "../../metric-query.js";
import {checkAverage} from "./averages.js";
import {type Breakdown, breakdownOf} from "./breakdown.js";
import {checkCounts, checkJoined, checkUnits, metricsOf} from "./chosen-metrics.js";
import {derivedOf} from "./derivations.js";
import type {Frame} from "./frame.js";
import {impliedBase, thisYear} from "./growth.js";
import {type KnownDays, type SettledRange, settleComparison, settleRange} from "./ranges.js";
import {settleOrder} from "./orders.js";
import {compareOptions} from "./rewordings.js";
import {settlePart} from "./shares.js";
import {wholePeriods} from "./whole-periods.js";

/**
 * A draft as a frame: what was left open is filled in, what cannot stand together is asked about.
 * @throws {Problem} where the question is incomplete, ambiguous or not answerable
 */
export function settle(draft: Draft, days: KnownDays): Frame {
  checkFlags(draft);
  const breakdown = breakdownOf(draft);
  const grouped = breakdown.dimensions.length > 0 || breakdown.grain !== null;
  const chosen = metricsOf(draft, grouped);
  checkCounts(draft, chosen);
  checkUnits(draft, chosen);
  checkJoined(draft, chosen);
  checkCompared(draft, grouped, chosen);
  const derived = derivedOf(draft, chosen, breakdown);
  const {time, compare, notes: chosenNotes} = comparedTimes(draft, derived, days);
  const grain = derived?.kind === "growth" && draft.steps ? null : breakdown.grain;
  const {range, notes} = settledRange(time, derived, grain, days);
  const order = orderOf(draft, derived, {chosen, grouped, compares: compare !== null});
  const frame: Frame = {
    metrics: [...new Set([...chosen, ...order.metrics, ...draft.having.map(({metric}) => metric)])],
    ratio: draft.ratio,
    dimensions: breakdown.dimensions,
    grain,
    filters: filtersOf(draft),
    except: Object.fromEntries(draft.except) as MemberLists,
    range,
    compare: compare ?? (draft.why ? "previous" : null),
    order: order.order,
    limit: order.limit,
    having: havingOf(draft, derived, chosen),
    derived,
    part: derived?.kind === "share" ? settlePart(draft, grouped) : [],
    within: derived?.kind === "share" ? withinOf(draft, breakdown) : [],
    why: draft.why,
    notes: [...notes, ...chosenNotes]
  };
  checkAverage(draft, frame, days);
  return frame;
}

/** Means and steps are of whole periods. */
function settledRange(
  time: NamedTime | null,
  derived: Frame["derived"],
  grain: Frame["grain"],
  days: KnownDays
): SettledRange {
  const settled = settleRange(time, days);
  const whole = derived?.kind === "mean" || derived?.kind === "steps";
  return whole && grain !== null && grain !== "fitting" ? wholePeriods(settled, grain, time, days) : settled;
}

/** The order and limit of rows, but where they are those of what is derived. */
function orderOf(
  draft: Draft,
  derived: Frame["derived"],
  {chosen, grouped, compares}: {chosen: readonly MetricName[]; grouped: boolean; compares: boolean}
): ReturnType<typeof settleOrder> {
  if (derived?.kind === "steps") return {order: null, limit: null, metrics: []};
  const order = settleOrder(draft, chosen, grouped, compares);
  if (derived?.kind === "growth" && derived.only !== undefined)
    return {order: {by: "change", descending: derived.only === "up"}, limit: null, metrics: []};
  if (derived?.kind === "each") return {...order, limit: null};
  return derived?.kind === "place" ? {...order, limit: derived.place} : order;
}

/** Members that are counted have at least one of what is counted of them. */
function havingOf({having}: Draft, derived: Frame["derived"], chosen: readonly MetricName[]): Frame["having"] {
  if (derived?.kind !== "count" || having.length > 0) return having;
  return [{metric: chosen[0]!, is: "at_least", value: 1}];
}

/** The groups within which shares are taken; of several that were named so, the last. */
function withinOf({within}: Draft, {dimensions}: Breakdown): Frame["within"] {
  if (dimensions.length < 2) return [];
  return within.length < dimensions.length ? within : within.slice(-1);
}

/** The filters that a draft names. */
export function filtersOf(draft: Draft): Filters {
  return {
    ...(Object.fromEntries(draft.filters) as MemberLists),
    ...(draft.minPrice !== null && {min_price: draft.minPrice}),
    ...(draft.maxPrice !== null && {max_price: draft.maxPrice})
  };
}

function isYearBefore(compared: ComparedTime): boolean {
  return (
    compared === "last_year" || (typeof compared === "object" && compared.is === "before" && compared.unit === "year")
  );
}

/** `2025 vs 2026`, which still runs: the running one is compared with as much of the other. */
function inOrder({time, compared}: Draft, {lastDay}: KnownDays): Pick<Draft, "time" | "compared"> {
  const swaps =
    time !== null &&
    compared !== null &&
    typeof compared === "object" &&
    compared.is === "time" &&
    (compared.range.end ?? "") > lastDay &&
    (compared.range.start ?? "") <= lastDay &&
    (time.range.end ?? lastDay) < (compared.range.start ?? "");
  return swaps ? {time: compared, compared: time} : {time, compared};
}

/** What is compared is two periods, several groups or several figures. */
function checkCompared(
  {compare, compared, time, change, why}: Draft,
  grouped: boolean,
  chosen: readonly MetricName[]
): void {
  if (!compare || compared !== null || time?.pair !== undefined || change !== null || why) return;
  if (grouped || chosen.length > 1) return;
  throw unclear({en: "compared with what?", es: "¿comparado con qué?"}, {rewordings: compareOptions});
}

interface ComparedTimes {
  readonly time: NamedTime | null;
  readonly compare: Frame["compare"];
  readonly notes: readonly Text[];
}

/** The period and what it is compared with; two that were named as ends are the two of a change. */
function comparedTimes(draft: Draft, derived: Frame["derived"], days: KnownDays): ComparedTimes {
  const {time, compared} = inOrder(draft, days);
  if (compared !== null) {
    const named = time ?? (isYearBefore(compared) ? thisYear(days) : null);
    return {...settleComparison(compared, named, days), notes: []};
  }
  if (time?.pair !== undefined && (derived?.kind === "growth" || draft.why || draft.compare)) {
    const [earlier, later] = time.pair.map((range): NamedTime => ({
      is: "time",
      range,
      unit: "days",
      floating: false,
      relative: null
    }));
    return {...settleComparison(earlier!, later!, days), notes: []};
  }
  const changes = derived?.kind === "growth" || (draft.rank?.growth === true && derived?.kind !== "steps");
  if (!changes) return {time, compare: null, notes: []};
  const implied = impliedBase(draft, days);
  return {...settleComparison(implied.compared, implied.time, days), notes: [implied.note]};
}

/** Words that were read and have nothing to hold on to. */
export function checkFlags(draft: Draft): void {
  if (draft.priced)
    throw unclear({
      en: "which price is meant? say for instance: products above 100",
      es: "¿qué precio? diga por ejemplo: productos de más de 100"
    });
  const compares = draft.compared !== null || draft.splitBy !== null || draft.metrics.length > 1;
  if (draft.versus && !compares) throw unclear({en: "compared with what?", es: "¿comparado con qué?"});
  if (draft.comparative && draft.compared === null && draft.splitBy === null)
    throw unclear({
      en: "more or less than what? name both: this month and last month, for instance",
      es: "¿más o menos que qué? nombre los dos: este mes y el mes pasado, por ejemplo"
    });
  for (const dimension of draft.filters.keys()) {
    if (draft.except.has(dimension))
      throw unclear({en: "the same is both asked for and left out", es: "lo mismo se pide y se excluye"});
  }
}
