import type {Metric} from "../../../model/metric.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {BoundKind} from "../../after-counting.js";
import type {Item} from "../scan.js";
import type {Draft} from "./draft.js";
import {senseOf, skipConnecting, wordOf} from "./items.js";
import {refused, unclear} from "./problem.js";

/** A figure with the unit that it was written with. */
interface Amount {
  readonly value: number;
  readonly unit: "currency" | "percent" | null;
  readonly next: number;
}

/** Reads a number with its currency or percent sign, on either side. */
export function readAmount(items: readonly Item[], at: number, currency: string): Amount | null {
  let next = skipConnecting(items, at);
  let unit: Amount["unit"] = null;
  if (isCurrency(items[next], currency)) {
    unit = "currency";
    next += 1;
  }
  const number = senseOf(items[next], "number");
  if (number === undefined) return null;
  next += 1;
  if (unit === null && isCurrency(items[next], currency)) {
    unit = "currency";
    next += 1;
  } else if (unit === null && isPercent(items[next])) {
    unit = "percent";
    next += 1;
  }
  return {value: number.value, unit, next};
}

/** A percent sign, which may begin a share elsewhere: `40 % of`. */
function isPercent(item: Item | undefined): boolean {
  return wordOf(item) === "percent" || item?.phrase.startsWith("% ") === true;
}

function isCurrency(item: Item | undefined, shop: string): boolean {
  const sense = senseOf(item, "currency");
  if (sense === undefined) return false;
  checkCurrency(sense.code, shop);
  return true;
}

/** @throws {Problem} for a currency that is not the shop's */
export function checkCurrency(code: string | null, shop: string): void {
  if (code === null || code === shop) return;
  throw refused("not_in_data", {
    en: `figures are in ${shop}, and are not converted to ${code}`,
    es: `las cifras están en ${shop} y no se convierten a ${code}`
  });
}

/**
 * Reads a bound and what it bounds: the price of products, the metric after it, or the metric before it.
 * @returns the position after it
 */
export function readBound(items: readonly Item[], at: number, draft: Draft, currency: string): number | null {
  const kind = senseOf(items[at], "bound")!.bound;
  const amount = readAmount(items, at + 1, currency);
  if (amount === null) return null;
  // `more than 3 products` bounds a count of members, which is no metric.
  if (senseOf(items[amount.next], "dimension") !== undefined || senseOf(items[amount.next], "grain") !== undefined)
    return null;
  const after = skipConnecting(items, amount.next);
  const following = senseOf(items[after], "metric")?.name;
  const noun = nounBefore(items, at);
  // Of products that are ranked, a bare number may be of either; `cheaper than` is of prices.
  const bare = draft.rank !== null && amount.unit === null && !draft.priced && !ofPrices.test(items[at]!.phrase);
  if (noun === "product" && following === undefined && (bare || draft.dimensions.includes("product_id")))
    throw priceOrFigure();
  if (draft.priced || (noun === "product" && following === undefined && amount.unit !== "percent")) {
    draft.priced = false;
    setPrice(draft, kind, amount.value);
    return amount.next;
  }
  const metric = following ?? (noun === "product" ? undefined : (noun ?? undefined));
  if (metric === undefined) return null;
  checkUnit(metrics[metric], amount);
  if (following !== undefined && noun !== null && noun !== "product" && isNoun(noun) && noun !== following) {
    throw refused("not_allowed", {
      en: `bounds hold for groups such as countries, not for single ${noun === "orders" ? "orders" : "customers"}`,
      es: `los límites valen para grupos como países, no para ${noun === "orders" ? "pedidos" : "clientes"} sueltos`
    });
  }
  draft.having.push({metric, is: kind, value: amount.value});
  return following === undefined ? amount.next : after + 1;
}

const ofPrices = /^(?:cheaper|more expensive|pricier|dearer)\b/;

/** `revenue by product above 1000`: products that cost more, or that made more? */
function priceOrFigure(): Error {
  return unclear({
    en: "is that a bound of prices or of the figure? write products with revenue above 1000, for instance, or products priced above 1000",
    es: "¿es un límite de precios o de la cifra? escriba por ejemplo: productos con ingresos de más de 1000, o productos con precio de más de 1000"
  });
}

/** Reads the least probability of leaving: `above 0.8`, `over 70 %`. */
export function readThreshold(items: readonly Item[], at: number, draft: Draft, currency: string): number | null {
  const kind = senseOf(items[at], "bound")!.bound;
  const amount = readAmount(items, at + 1, currency);
  if (amount === null || amount.unit === "currency" || draft.threshold !== null) return null;
  if (kind === "below" || kind === "at_most") return null;
  draft.threshold = amount.unit === "percent" || amount.value > 1 ? amount.value / 100 : amount.value;
  return amount.next;
}

function isNoun(name: MetricName): boolean {
  return name === "customers" || name === "orders" || name === "new_customers";
}

/** What the words just before a bound name: products, a metric, or neither. */
function nounBefore(items: readonly Item[], at: number): MetricName | "product" | null {
  for (let i = at - 1; i >= 0; --i) {
    const word = wordOf(items[i]);
    if (
      word === "stop" ||
      word === "of" ||
      word === "in" ||
      word === "with" ||
      word === "which" ||
      word === "sell" ||
      word === "percent"
    )
      continue;
    if (senseOf(items[i], "dimension")?.name === "product_id") return "product";
    return senseOf(items[i], "metric")?.name ?? null;
  }
  return null;
}

function checkUnit({unit, name, label}: Metric, {unit: written}: Amount): void {
  if (written === null || written === unit) return;
  if (name === "orders" && written === "currency")
    throw refused("not_allowed", {
      en: "orders cannot be chosen by what they are worth; products can, by their unit price",
      es: "los pedidos no se pueden elegir por su importe; los productos sí, por su precio unitario"
    });
  throw unclear({
    en: `${label.en.toLowerCase()} is not counted in that unit`,
    es: `${label.es.toLowerCase()} no se mide en esa unidad`
  });
}

/** The smallest step of a price; a bound that excludes its figure begins one step on. */
const step = 0.0001;

function setPrice(draft: Draft, kind: BoundKind, value: number): void {
  const exact = (price: number) => Math.round(price * 1e4) / 1e4;
  if (kind === "above" || kind === "at_least") draft.minPrice = exact(kind === "above" ? value + step : value);
  else draft.maxPrice = exact(kind === "below" ? value - step : value);
}

/** Reads `between 10 and 20 dollars`, of a price. */
export function readPriceRange(items: readonly Item[], at: number, draft: Draft, currency: string): number | null {
  const low = readAmount(items, at, currency);
  if (low === null || wordOf(items[low.next]) !== "and") return null;
  const high = readAmount(items, low.next + 1, currency);
  const aboutProducts = draft.priced || nounBefore(items, at - 1) === "product";
  if (high === null || !aboutProducts || low.value > high.value) return null;
  draft.priced = false;
  draft.minPrice = low.value;
  draft.maxPrice = high.value;
  return high.next;
}

/** Reads `between 100 and 500 orders`, both ends among them: bounds of the metric after it. */
export function readMetricRange(items: readonly Item[], at: number, draft: Draft, currency: string): number | null {
  const low = readAmount(items, at, currency);
  if (low === null || wordOf(items[low.next]) !== "and") return null;
  const high = readAmount(items, low.next + 1, currency);
  const after = high === null ? -1 : skipConnecting(items, high.next);
  const following = senseOf(items[after], "metric")?.name;
  const noun = nounBefore(items, at - 1);
  // Single customers or orders are not chosen by their figures.
  if (following !== undefined && noun !== null) return null;
  const metric = following ?? (noun === "product" ? undefined : (noun ?? undefined));
  if (high === null || metric === undefined || low.value > high.value) return null;
  for (const amount of [low, high]) checkUnit(metrics[metric], amount);
  draft.having.push({metric, is: "at_least", value: low.value}, {metric, is: "at_most", value: high.value});
  return following === undefined ? high.next : after + 1;
}
