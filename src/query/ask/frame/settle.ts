import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Draft, NamedTime} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import type {Filters, MemberLists} from "../../metric-query.js";
import {checkAverage} from "./averages.js";
import {breakdownOf} from "./breakdown.js";
import {checkCounts, checkJoined, checkUnits, isRatio, metricsOf} from "./chosen-metrics.js";
import type {Frame} from "./frame.js";
import {type KnownDays, noBase, settleComparison, settleRange} from "./ranges.js";
import {settleOrder} from "./orders.js";
import {settlePart} from "./shares.js";

/**
 * A draft as a frame: what was left open is filled in, what cannot stand together is asked about.
 * @throws {Problem} where the question is incomplete, ambiguous or not answerable
 */
export function settle(draft: Draft, days: KnownDays): Frame {
  checkFlags(draft);
  const {dimensions, grain} = breakdownOf(draft);
  const chosen = metricsOf(draft, dimensions.length > 0 || grain !== null);
  checkCounts(draft, chosen);
  checkUnits(draft, chosen);
  checkJoined(draft, chosen);
  const derived = derivedOf(draft, chosen);
  const settled = comparedTimes(draft, derived === "growth" || draft.why || draft.compare, days);
  if (settled.compare === null && derived === "growth") throw noBase();
  const {range, notes} = settleRange(settled.time, days);
  const grouped = dimensions.length > 0 || grain !== null;
  const order = settleOrder(draft, chosen, grouped, settled.compare !== null);
  const frame: Frame = {
    metrics: [...new Set([...chosen, ...order.metrics, ...draft.having.map(({metric}) => metric)])],
    ratio: draft.ratio,
    dimensions,
    grain,
    filters: filtersOf(draft),
    except: Object.fromEntries(draft.except) as MemberLists,
    range,
    compare: settled.compare ?? (draft.why ? "previous" : null),
    order: order.order,
    limit: order.limit,
    having: draft.having,
    derived,
    part: derived === "share" ? settlePart(draft, grouped) : [],
    why: draft.why,
    notes
  };
  checkAverage(draft, frame, days);
  return frame;
}

/** The filters that a draft names. */
export function filtersOf(draft: Draft): Filters {
  return {
    ...(Object.fromEntries(draft.filters) as MemberLists),
    ...(draft.minPrice !== null && {min_price: draft.minPrice}),
    ...(draft.maxPrice !== null && {max_price: draft.maxPrice})
  };
}

/** The period and what it is compared with; two that were named as ends are the two of a change. */
function comparedTimes(
  {time, compared}: Draft,
  changes: boolean,
  days: KnownDays
): Pick<ReturnType<typeof settleComparison>, "time"> & {compare: Frame["compare"]} {
  if (compared !== null) return settleComparison(compared, time, days);
  if (time?.pair === undefined || !changes) return {time, compare: null};
  const [earlier, later] = time.pair.map((range): NamedTime => ({
    is: "time",
    range,
    unit: "days",
    floating: false,
    relative: null
  }));
  return settleComparison(earlier!, later!, days);
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

function derivedOf(draft: Draft, chosen: readonly MetricName[]): Frame["derived"] {
  const {share, change, rank, why, average} = draft;
  if (why) return null;
  if (share && rank !== null)
    throw refused("not_allowed", {
      en: "shares are not ranked; ask for the share by each group",
      es: "las cuotas no se clasifican; pida la cuota por cada grupo"
    });
  const kinds = [share, change !== null || rank?.growth === true, draft.ratio !== null].filter(Boolean);
  if (kinds.length > 1)
    throw unclear({en: "that asks for two computations at once", es: "eso pide dos cálculos a la vez"});
  if (
    change !== null &&
    change !== "any" &&
    rank === null &&
    (draft.which || draft.subjects.some(({noun, plural}) => !noun && plural))
  )
    throw refused("not_allowed", {
      en: "groups are not chosen by whether they grew or fell; ask for the change of each, or which changed most",
      es: "no se eligen grupos según si crecieron o cayeron; pida el cambio de cada uno o cuál cambió más"
    });
  if (share) {
    if (chosen.length !== 1 || metrics[chosen[0]!].unit === "percent" || isRatio(chosen[0]!))
      throw unclear({en: "a share is of one sum or count", es: "una cuota es de una suma o un recuento"});
    return "share";
  }
  if (change !== null || rank?.growth === true) return "growth";
  return average && draft.grainIsUnit && draft.ratio === null ? "mean" : null;
}
