import type {Grain} from "../../../model/calendar.js";
import {type DimensionName, dimensionNames} from "../../../model/dimensions.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Draft, NamedTime} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import type {Filters, MemberLists} from "../../metric-query.js";
import {checkAverage} from "./averages.js";
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
  checkJoined(draft, chosen);
  const derived = derivedOf(draft, chosen);
  const settled = comparedTimes(draft, derived === "growth" || draft.why, days);
  if (settled.compare === null && derived === "growth") throw noBase();
  const {range, notes} = settleRange(settled.time, days);
  const grouped = dimensions.length > 0 || grain !== null;
  const order = settleOrder(draft, chosen, grouped, settled.compare !== null);
  if (draft.having.length > 0 && !grouped)
    throw refused("not_allowed", {
      en: "a bound needs groups to choose from; say by what, such as countries or months",
      es: "un límite necesita grupos entre los que elegir; diga por qué, como países o meses"
    });
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
  if (
    draft.inPercent &&
    !draft.share &&
    draft.change === null &&
    !draft.metrics.every((name) => metrics[name].unit === "percent")
  )
    throw unclear({
      en: "in percent of what? ask for a share, for instance",
      es: "¿en porcentaje de qué? pida una cuota, por ejemplo"
    });
  for (const dimension of draft.filters.keys()) {
    if (draft.except.has(dimension))
      throw unclear({en: "the same is both asked for and left out", es: "lo mismo se pide y se excluye"});
  }
}

/** Dimensions of which an order or a customer has one. */
const single: readonly DimensionName[] = [
  "country",
  "region",
  "city",
  "customer_segment",
  "rfm_segment",
  "first_order_month"
];

/** Customers who bought one thing and another are not those who bought either. */
function checkJoined({joined, splitBy, compare}: Draft, chosen: readonly MetricName[]): void {
  const counts = chosen.find((name) => name === "customers" || name === "new_customers" || name === "orders");
  const several = [...joined].find(
    (dimension) => !single.includes(dimension) && !(counts === "orders" && perOrder.includes(dimension))
  );
  if (counts === undefined || several === undefined || splitBy === several || compare) return;
  throw unclear({
    en: "with one and with the other, or with either? write or where either will do",
    es: "¿con una cosa y la otra, o con cualquiera? escriba o si vale cualquiera"
  });
}

const perOrder: readonly DimensionName[] = [
  "payment_method",
  "device_type",
  "traffic_source",
  "purchase",
  "order_weekday",
  "order_hour"
];

/** What rows are broken down by. */
export function breakdownOf(draft: Draft): {dimensions: DimensionName[]; grain: Grain | "fitting" | null} {
  const ranks = draft.rank !== null || draft.having.length > 0;
  const asks = ranks || draft.which || draft.sort !== null || draft.byMetrics.length > 0 || draft.limit !== null;
  const nouns = draft.subjects.filter(({noun}) => noun);
  const named = draft.subjects.filter(({noun}) => !noun);
  const useNoun =
    nouns.length > 0 &&
    named.length === 0 &&
    asks &&
    draft.minPrice === null &&
    draft.maxPrice === null &&
    !draft.count;
  if (nouns.length > 0 && named.length > 0 && draft.metrics.length === 0)
    throw unclear({
      en: "by what is that counted: revenue, orders or units?",
      es: "¿en qué se cuenta: ingresos, pedidos o unidades?"
    });
  const subjects = useNoun ? nouns : named;
  const dimensions = [...draft.dimensions];
  let grain = draft.grain;
  for (const {name} of subjects) {
    if (isDimension(name)) {
      if (ranks && draft.rank !== null && draft.dimensions.length > 0 && !draft.dimensions.includes(name))
        throw withinEach();
      if (!dimensions.includes(name)) dimensions.push(name);
    } else if (!asks)
      throw unclear({
        en: `what about the ${name}s? say for instance: by ${name}`,
        es: "¿por qué período? diga por ejemplo: por mes"
      });
    else if (grain !== null && grain !== name) throw withinEach();
    else grain = name;
  }
  const split = draft.splitBy ?? comparedMembers(draft);
  if (split !== null && !dimensions.includes(split)) dimensions.push(split);
  if (draft.rank !== null && subjects.length > 0 && dimensions.length > 0 && grain !== null && grain !== "fitting")
    throw withinEach();
  return {dimensions, grain};
}

function isDimension(name: string): name is DimensionName {
  return dimensionNames.includes(name as DimensionName);
}

/** `compare Spain and France`: the dimension of which several members are named. */
function comparedMembers(draft: Draft): DimensionName | null {
  if (!draft.compare || draft.compared !== null) return null;
  return [...draft.filters].find(([, members]) => members.length > 1)?.[0] ?? null;
}

function withinEach(): Error {
  return refused("not_allowed", {
    en: "a ranking within each of several groups is not computed; ask for one group at a time",
    es: "no se calcula una clasificación dentro de cada grupo; pregunte por un grupo cada vez"
  });
}

/** The metrics that are asked for, those that verbs stand for among them. */
function metricsOf(draft: Draft, grouped: boolean): MetricName[] {
  const spends = draft.amount && (draft.sell || draft.buy);
  if (spends && (draft.metrics.length === 0 || (draft.metrics.length === 1 && draft.metrics[0] === "customers")))
    return ["revenue"];
  if (draft.metrics.length > 0) return [...draft.metrics];
  if (draft.implied !== null && draft.rank === null) return [draft.implied];
  const product = draft.subjects.some(({noun}) => noun);
  if (draft.count && product) {
    if (draft.sell || draft.buy) return ["units"];
    throw refused("not_allowed", {
      en: "products are not counted; units sold are",
      es: "no se cuentan productos; sí unidades vendidas"
    });
  }
  if (draft.byMetrics.length > 0) return [...draft.byMetrics];
  if (draft.having.length > 0) return draft.having.map(({metric}) => metric);
  if (draft.rank !== null && grouped) return [draft.rank.fallback ?? "revenue"];
  throw unclear(
    {
      en: "which figure is meant: revenue, orders, customers, profit?",
      es: "¿qué cifra: ingresos, pedidos, clientes, beneficio?"
    },
    {}
  );
}

function checkCounts(draft: Draft, chosen: readonly MetricName[]): void {
  if (draft.count && !chosen.some((name) => metrics[name].unit === "count"))
    throw unclear({
      en: "how many of what? orders, customers and units are counted",
      es: "¿cuántos de qué? se cuentan pedidos, clientes y unidades"
    });
  if (draft.amount && !draft.share && chosen.every((name) => metrics[name].unit === "percent"))
    throw unclear({
      en: `${metrics[chosen[0]!].label.en.toLowerCase()} is a percentage, not an amount; ask for it without how much`,
      es: `${metrics[chosen[0]!].label.es.toLowerCase()} es un porcentaje, no un importe; pregunte sin cuánto`
    });
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

/** Whether a metric is a quotient already. */
export function isRatio(name: MetricName): boolean {
  return "denominator" in metrics[name];
}
