import type {DimensionName} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Sense} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import type {TimeSense} from "../time/time-sense.js";
import {checkCurrency, readBound, readPriceRange} from "./bounds.js";
import {readBreakdown} from "./breakdown.js";
import {type Draft, emptyDraft} from "./draft.js";
import {senseOf, skipConnecting, wordOf} from "./items.js";
import {addMembers, isName, readExclusion, readMember, readMissing} from "./members.js";
import {addMetric} from "./metrics.js";
import {unclear} from "./problem.js";
import {refusalOf} from "./refusal.js";
import {addTime} from "./times.js";
import {readWord} from "./words.js";

/** What composing needs to know of the shop. */
export interface Composing {
  readonly currency: string;
}

/** Where the composer stands: what came just before decides what a word can do. */
export interface Position {
  readonly items: readonly Item[];
  at: number;
  /** The dimension of the last member. */
  lastDimension: DimensionName | null;
  /** `and`, `or` or `versus` since the last thing that was named. */
  link: "and" | "or" | "versus" | null;
  /** What was named last. */
  lastThing: "metric" | "member" | "dimension" | "time" | "rank" | null;
}

/**
 * Reads items from left to right into a draft. Each item is taken by exactly one rule; what no rule takes is left over,
 * and a question with anything left over is not answered.
 * @throws {Problem} where a word rules an answer out, or a name is ambiguous
 */
export function compose(items: readonly Item[], shop: Composing): Draft {
  const draft = emptyDraft();
  const position: Position = {items, at: 0, lastDimension: null, link: null, lastThing: null};
  while (position.at < items.length) {
    const before = position.at;
    step(position, draft, shop);
    if (position.at === before) {
      draft.leftover.push(items[before]!);
      position.at += 1;
    }
  }
  return draft;
}

function step(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  const item = items[at]!;
  const refuse = senseOf(item, "refuse");
  if (refuse !== undefined && !isName(item)) {
    if (!isListOfPredicted(item, items)) throw refusalOf(refuse, item);
    position.at += 1;
    return;
  }
  const word = wordOf(item);
  if (word !== undefined && !isName(item)) return takeWord(word, position, draft, shop);
  const time = item.senses.find((sense): sense is TimeSense => isTime(sense));
  if (senseOf(item, "topic") !== undefined) return takeTopic(position, draft);
  if (time !== undefined && !isLimit(position)) return takeTime(time, position, draft);
  // `over the last month`, `over 2024`
  if (senseOf(item, "bound") !== undefined && isTimeNext(items, at + 1)) return advance(position, at + 1);
  if (senseOf(item, "bound") !== undefined) return advance(position, readBound(items, at, draft, shop.currency));
  if (senseOf(item, "metric") !== undefined && !(isName(item) && isQualified(items, at)))
    return addMetric(position, draft);
  if (senseOf(item, "ratio") !== undefined) return takeRatio(position, draft);
  if (isName(item)) return takeMember(position, draft);
  if (senseOf(item, "dimension") !== undefined || senseOf(item, "grain") !== undefined)
    return takeSubject(position, draft);
  return takeAdjective(position, draft, shop);
}

/** `which customers are at risk`: a list that a prediction has, and the only one of customers. */
function isListOfPredicted({phrase}: Item, items: readonly Item[]): boolean {
  const predicted = items.some((item) =>
    ["churn", "clusters", "lifetime_value"].includes(senseOf(item, "topic")?.dataset ?? "")
  );
  return (
    predicted &&
    /^(?:which|list|who are|que|cuales|lista|listado|top|who) ?(?:our|my|the|of|de|los)* ?(?:customers?|clients?|clientes?|buyers|is)?$/.test(
      phrase
    )
  );
}

function isTime(sense: Sense | TimeSense): boolean {
  return sense.is === "time" || sense.is === "before" || sense.is === "future" || sense.is === "unclear_date";
}

function isTimeNext(items: readonly Item[], at: number): boolean {
  const next = items[skipConnecting(items, at)];
  return senseOf(next, "time") !== undefined || senseOf(next, "future") !== undefined;
}

/** A number that could be a year, where a ranking or a limit wants one. */
function isLimit({items, at}: Position): boolean {
  return senseOf(items[at], "number") !== undefined && senseOf(items[at - 1], "rank") !== undefined;
}

/** Whether a dimension word before a name says that the name is a member of it. */
function isQualified(items: readonly Item[], at: number): boolean {
  const before = senseOf(items[at - 1], "dimension")?.name;
  return before !== undefined && items[at]!.senses.some((sense) => sense.is === "member" && sense.dimension === before);
}

function advance(position: Position, next: number | null): void {
  if (next !== null) position.at = next;
}

function takeWord(
  word: NonNullable<ReturnType<typeof wordOf>>,
  position: Position,
  draft: Draft,
  shop: Composing
): void {
  const {items, at} = position;
  if (word === "except") return takeExclusion(position, draft);
  if (word === "nothing_known") return takeMissing(position, draft);
  if (word === "sort_by") draft.sort ??= "descending";
  if (word === "sort_by")
    return advance(
      position,
      senseOf(items[skipConnecting(items, at + 1)], "metric") === undefined
        ? null
        : readBreakdown(position, draft, "by")
    );
  if (word === "by" || word === "per" || word === "each")
    return advance(position, readBreakdown(position, draft, word));
  if (word === "between")
    return advance(
      position,
      readPriceRange(items, at + 1, draft, shop.currency) ?? (isList(items, at + 1) ? at + 1 : null)
    );
  readWord(word, position, draft);
}

/** Whether a list of names or metrics follows: `between Spain and France`. */
function isList(items: readonly Item[], at: number): boolean {
  const next = items[skipConnecting(items, at)];
  return isName(next) || senseOf(next, "metric") !== undefined || senseOf(next, "dimension") !== undefined;
}

function takeExclusion(position: Position, draft: Draft): void {
  const next =
    readExclusion(position.items, position.at + 1, draft) ?? readMissing(position.items, position.at + 1, draft);
  if (next === null) return;
  position.at = next;
  position.lastThing = "member";
  position.link = null;
}

function takeMissing(position: Position, draft: Draft): void {
  const next = readMissing(position.items, position.at + 1, draft);
  // `no` before members leaves them out, as `without` does.
  if (next === null) takeExclusion(position, draft);
  else position.at = next;
}

function takeTopic(position: Position, draft: Draft): void {
  const {dataset} = senseOf(position.items[position.at], "topic")!;
  const known = draft.topic;
  // Several words of one matter; stock that runs out is a matter of demand.
  if (known === null || known === dataset || known === "forecast") draft.topic = dataset;
  else if (
    dataset !== "forecast" &&
    !(known === "stock" && dataset === "demand") &&
    !(known === "demand" && dataset === "stock")
  )
    throw unclear({en: "that asks for two different predictions", es: "eso pide dos predicciones distintas"});
  position.at += 1;
}

function takeTime(time: TimeSense, position: Position, draft: Draft): void {
  if (!addTime(time, position, draft)) return;
  position.at += 1;
  position.lastThing = "time";
  position.link = null;
}

function takeRatio(position: Position, draft: Draft): void {
  if (draft.metrics.length > 0) return;
  const {over, percent} = senseOf(position.items[position.at], "ratio")!;
  draft.metrics = [...over];
  draft.ratio = {percent};
  position.at += 1;
  position.lastThing = "metric";
}

function takeMember(position: Position, draft: Draft): void {
  const {items, at} = position;
  const reading = readMember(items, at, position.link === null ? null : position.lastDimension);
  const {dimension} = reading;
  if (position.link === "or" && position.lastDimension !== dimension)
    throw unclear({
      en: "one or the other of two different things cannot be counted together; ask for each by itself",
      es: "no se puede contar una cosa u otra de distinto tipo; pregunte por cada una"
    });
  const listed = draft.filters.has(dimension);
  if (listed && position.link === null && dimension === position.lastDimension) return;
  if (listed && position.link === null) return;
  if (position.link === "versus" && draft.filters.has(dimension)) draft.splitBy = dimension;
  if (position.link === "versus" && !listed) return;
  if (draft.topic === "recommendations" && dimension === "product_id") draft.product.push(...reading.members);
  else addMembers(draft.filters, reading);
  if (listed && position.link === "and") draft.joined.add(dimension);
  draft.implied ??= impliedMetric(items[at]!.phrase, dimension);
  if (!listed) draft.filterOrder.push({dimension, afterComes: draft.comes});
  position.at += 1;
  if (senseOf(items[position.at], "dimension")?.name === dimension && !isName(items[position.at])) position.at += 1;
  position.lastDimension = dimension;
  position.lastThing = "member";
  position.link = null;
}

/** What a name of a kind of orders or customers counts by itself. */
function impliedMetric(phrase: string, dimension: DimensionName): MetricName | null {
  if (dimension !== "purchase" && dimension !== "rfm_segment" && dimension !== "customer_segment") return null;
  if (/(?:orders?|purchases?|pedidos?|compras?|recompras?)$/.test(phrase)) return "orders";
  return dimension !== "purchase" || /(?:customers|buyers|clientes|compradores)/.test(phrase) ? "customers" : null;
}

function takeSubject(position: Position, draft: Draft): void {
  const {items, at} = position;
  const dimension = senseOf(items[at], "dimension");
  const grain = senseOf(items[at], "grain");
  const name = dimension?.name ?? grain!.grain;
  const next = skipConnecting(items, at + 1);
  const qualifies = items[next]?.senses.some((sense) => sense.is === "member" && sense.dimension === name) === true;
  const named = name === "product_id" && senseOf(items[next], "product") !== undefined;
  position.at += 1;
  if (qualifies || named) return;
  draft.subjects.push({name, plural: (dimension ?? grain!).plural, noun: name === "product_id"});
  position.lastThing = "dimension";
  position.link = null;
}

function takeAdjective(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  const item = items[at]!;
  const [series, rank, change, number, currency] = [
    senseOf(item, "series"),
    senseOf(item, "rank"),
    senseOf(item, "change"),
    senseOf(item, "number"),
    senseOf(item, "currency")
  ];
  // Spanish `menos`: the least of a figure, or all but a member.
  if (
    rank !== undefined &&
    !rank.descending &&
    isName(items[skipConnecting(items, at + 1)]) &&
    /^menos$/.test(item.phrase)
  )
    return takeExclusion(position, draft);
  if (series !== undefined && (draft.grain === null || draft.grain === "fitting")) {
    draft.grain = series.grain;
    draft.grainIsUnit = true;
  } else if (rank !== undefined && draft.rank === null) {
    draft.rank = {descending: rank.descending, by: null, fallback: rank.by ?? null, growth: rank.growth === true};
    position.lastThing = "rank";
  } else if (
    rank !== undefined &&
    rank.by === undefined &&
    rank.growth === undefined &&
    rank.descending === draft.rank!.descending
  ) {
    // `top 5 countries with the highest revenue`: said twice.
    position.lastThing = "rank";
  } else if (change !== undefined && (draft.change === null || draft.change === "any" || change.direction === "any"))
    draft.change = draft.change === null || draft.change === "any" ? change.direction : draft.change;
  else if (number !== undefined && isCount(position, draft) && draft.limit === null) draft.limit = number.value;
  else if (currency !== undefined) checkCurrency(currency.code, shop.currency);
  else return;
  position.at += 1;
}

/** Whether a number says how many rows: beside a ranking, or before what is ranked. */
function isCount({items, at}: Position, draft: Draft): boolean {
  const value = senseOf(items[at], "number")!.value;
  if (!Number.isInteger(value) || value < 1 || value > 1000) return false;
  const next = items[skipConnecting(items, at + 1)];
  const ranked = senseOf(items[at - 1], "rank") !== undefined || senseOf(next, "rank") !== undefined;
  return (
    ranked ||
    senseOf(next, "dimension") !== undefined ||
    senseOf(next, "grain") !== undefined ||
    draft.topic !== null ||
    senseOf(next, "topic") !== undefined
  );
}
