import type {MetricName} from "../../../model/metrics.js";
import type {Position} from "./position.js";
import type {Draft} from "./draft.js";
import {senseOf, skipConnecting, wordOf} from "./items.js";
import {isName} from "./members.js";
import {refused} from "./problem.js";

/** Metrics that another may be divided by: `revenue per customer`. */
const denominators: readonly MetricName[] = ["customers", "orders", "units"];

/**
 * Reads what follows `by`, `per` or `each`: dimensions and periods to break down by, metrics to order by, or, after
 * `per`, a metric to divide by. A name after it is a filter, which is read next.
 * @returns the position after it; null where nothing of the kind follows
 */
export function readBreakdown(position: Position, draft: Draft, word: "by" | "per" | "each"): number | null {
  const {items} = position;
  let next = position.at + 1;
  let taken = false;
  for (;;) {
    let here = next;
    while (["stop", "of", "each", "all", "count", "amount", "in"].includes(wordOf(items[here]) ?? "")) here += 1;
    if (!readOne(position, draft, word, here)) break;
    taken = true;
    next = here + 1;
    const link = wordOf(items[next]);
    const following = skipConnecting(items, next + 1);
    if ((link !== "and" && link !== "by" && link !== "per") || !isBreakdown(position, following)) break;
    next += 1;
  }
  if (taken) {
    position.lastThing = "dimension";
    position.link = null;
    return next;
  }
  // Spanish `por` and English `by` also mean `through`: ingresos por redes sociales, orders by VIP customers.
  return isName(items[skipConnecting(items, next)]) || isTimeAt(position, next) ? position.at + 1 : null;
}

/** A breakdown by customers would name them. */
function byCustomer(): Error {
  return refused("personal", {
    en: "questions about single customers are not answered here; figures per customer are",
    es: "aquí no se responden preguntas sobre clientes concretos; sí cifras por cliente"
  });
}

function isTimeAt({items}: Position, at: number): boolean {
  return senseOf(items[skipConnecting(items, at)], "time") !== undefined;
}

/** Whether a list goes on: with a breakdown, and not with a metric that begins something new. */
function isBreakdown({items}: Position, at: number): boolean {
  let here = at;
  while (["by", "per", "each", "stop"].includes(wordOf(items[here]) ?? "")) here += 1;
  const next = items[here];
  return (
    senseOf(next, "dimension") !== undefined ||
    senseOf(next, "grain") !== undefined ||
    senseOf(next, "series") !== undefined
  );
}

function readOne(position: Position, draft: Draft, word: "by" | "per" | "each", at: number): boolean {
  const item = position.items[at];
  const metric = senseOf(item, "metric")?.name;
  if (
    metric !== undefined &&
    word === "per" &&
    denominators.includes(metric) &&
    draft.metrics.length === 1 &&
    draft.rank === null
  ) {
    draft.metrics.push(metric);
    draft.ratio = {percent: false};
    return true;
  }
  if (metric !== undefined && word !== "each") {
    if (metric === "customers" && draft.rank === null) throw byCustomer();
    draft.byMetrics.push(metric);
    return true;
  }
  const dimension = senseOf(item, "dimension")?.name;
  if (dimension !== undefined && !isName(item)) {
    if (draft.dimensions.includes(dimension)) return false;
    draft.dimensions.push(dimension);
    if (word === "each") draft.within.push(dimension);
    return true;
  }
  const grain = senseOf(item, "grain")?.grain ?? senseOf(item, "series")?.grain;
  if (grain === undefined || (draft.grain !== null && draft.grain !== grain && draft.grain !== "fitting")) return false;
  draft.grain = grain;
  draft.grainIsUnit = word === "per";
  return true;
}
