import {type DimensionName, dimensionNames, missing} from "../../../model/dimensions.js";
import type {MetricName} from "../../../model/metrics.js";
import type {Draft} from "./draft.js";
import {senseOf, skipConnecting, wordOf} from "./items.js";
import {addMembers, isName, readExclusion, readMember, readMissing} from "./members.js";
import type {Position} from "./position.js";
import {unclear} from "./problem.js";

/** Takes what is left out; nothing where no member follows. */
export function takeExclusion(position: Position, draft: Draft): void {
  const next =
    readExclusion(position.items, position.at + 1, draft) ?? readMissing(position.items, position.at + 1, draft);
  if (next === null) return;
  dropQualifier(position, draft);
  draft.lacks ||= /^(?:without|with no|without a|without any|not with|but not|neither|nor|sin|ni|pero no)$/.test(
    position.items[position.at]!.phrase
  );
  position.at = next;
  position.lastThing = "member";
  position.link = null;
}

/** `where the country is not Germany`: the country is not what to break down by. */
function dropQualifier({items, at, lastThing}: Position, draft: Draft): void {
  const subject = draft.subjects.at(-1);
  const negates = /^(?:not|that is not|no|no es)\b/.test(items[at]!.phrase);
  if (lastThing !== "dimension" || subject === undefined || subject.plural || draft.which || !negates) return;
  if (draft.except.has(subject.name as DimensionName)) draft.subjects.pop();
}

/** Takes what lacks a dimension, or is left out. */
export function takeMissing(position: Position, draft: Draft): void {
  const next = readMissing(position.items, position.at + 1, draft);
  if (next === null && takeMissingBefore(position, draft)) return;
  // `no` before members leaves them out, as `without` does.
  if (next === null) takeExclusion(position, draft);
  else position.at = next;
}

/** Takes what lacks the dimension just named: `where the device is missing`. */
function takeMissingBefore(position: Position, draft: Draft): boolean {
  const name = draft.subjects.at(-1)?.name;
  const following = position.items[skipConnecting(position.items, position.at + 1)];
  if (
    position.lastThing !== "dimension" ||
    !/^(?:missing|unknown|not known|descon\w+|no conocid[oa]|sin \w+)$/.test(position.items[position.at]!.phrase)
  )
    return false;
  if (name === undefined || isName(following) || !dimensionNames.includes(name as DimensionName)) return false;
  draft.subjects.pop();
  addMembers(draft.filters, {dimension: name as DimensionName, members: [missing]});
  draft.filterOrder.push({dimension: name as DimensionName, afterComes: draft.comes, shared: false});
  position.at += 1;
  position.lastThing = "member";
  return true;
}

/** Takes a name as a filter. */
export function takeMember(position: Position, draft: Draft): void {
  const {items, at} = position;
  const reading = readMember(items, at, position.link === null ? null : position.lastDimension);
  const {dimension} = reading;
  if (position.link === "or" && position.lastDimension !== dimension)
    throw unclear({
      en: "one or the other of two different things cannot be counted together; ask for each by itself",
      es: "no se puede contar una cosa u otra de distinto tipo; pregunte por cada una"
    });
  if (isContent(position, draft, dimension)) throw contents(items[at]!.written);
  const listed = draft.filters.has(dimension);
  if (listed && position.link === null && dimension === position.lastDimension) return;
  if (listed && position.link === null) return;
  if (position.link === "versus" && draft.filters.has(dimension)) draft.splitBy = dimension;
  if (position.link === "versus" && !listed) return;
  if (draft.topic === "recommendations" && dimension === "product_id") draft.product.push(...reading.members);
  else addMembers(draft.filters, reading);
  if (listed && position.link === "and") draft.joined.add(dimension);
  if (listed && position.link === "or") draft.alternative = dimension;
  draft.implied ??= impliedMetric(items[at]!.phrase, dimension);
  if (!listed)
    draft.filterOrder.push({dimension, afterComes: draft.comes, shared: draft.share && draft.metrics.length === 0});
  position.at += 1;
  if (senseOf(items[position.at], "dimension")?.name === dimension && !isName(items[position.at])) position.at += 1;
  position.lastDimension = dimension;
  position.lastThing = "member";
  position.link = null;
}

/** `revenue of orders with books`: of the books, or of all that was ordered with them? */
function isContent({items, at}: Position, {metrics}: Draft, dimension: DimensionName): boolean {
  if (!["category", "subcategory", "product_id"].includes(dimension) || wordOf(items[at - 1]) !== "with") return false;
  const counts = metrics.length === 0 || metrics.some((name) => name === "orders" || name === "customers");
  return !counts && senseOf(items[at - 2], "metric")?.name === "orders";
}

function contents(written: string): Error {
  return unclear(
    {
      en: `${written} alone, or all of the orders that have some? only the former is counted: ask without the word orders`,
      es: `¿solo ${written} o los pedidos enteros que lo llevan? solo se cuenta lo primero: pregunte sin la palabra pedidos`
    },
    {words: [written]}
  );
}

/** What a name of a kind of orders or customers counts by itself. */
function impliedMetric(phrase: string, dimension: DimensionName): MetricName | null {
  if (dimension !== "purchase" && dimension !== "rfm_segment" && dimension !== "customer_segment") return null;
  if (/(?:orders?|purchases?|pedidos?|compras?|recompras?)$/.test(phrase)) return "orders";
  return /(?:customers?|buyers|clientes?|compradores|champions|campeones|loyalists)/.test(phrase) ? "customers" : null;
}

/** Whether the noun product ends a question without a connection to it: `revenue by country product`. */
function isDangling(items: Position["items"], at: number): boolean {
  const before = items[at - 1];
  if (at === 0 || at < items.length - 1 || before === undefined) return false;
  if (wordOf(before) !== undefined || isName(before) || senseOf(before, "rank") !== undefined) return false;
  return senseOf(before, "number") === undefined || senseOf(before, "time") !== undefined;
}

/** Whether a dimension is what is asked for: `which weekday`, `best weekday`, `weekday with most orders`. */
function asksFor(items: Position["items"]): boolean {
  return items.some((item) => wordOf(item) === "which" || wordOf(item) === "count" || senseOf(item, "rank"));
}

/** `the January cohort`: those who came then, whenever they bought. */
function cohort(): Error {
  return unclear({
    en: "a cohort is chosen by its month, which questions do not do; ask for the figure by month of the first order",
    es: "una cohorte se elige por su mes, lo que las preguntas no hacen; pida la cifra por mes del primer pedido"
  });
}

/** `weekday revenue`: that of working days, or by day of the week? */
function whichWeekdays(written: string): Error {
  return unclear(
    {
      en: "weekday: from Monday to Friday, or by day of the week?",
      es: "weekday: ¿de lunes a viernes, o por día de la semana?"
    },
    {
      words: [written],
      rewordings: [
        {
          label: {en: "Monday to Friday", es: "de lunes a viernes"},
          written,
          by: {en: "weekdays", es: "días laborables"}
        },
        {
          label: {en: "by day of the week", es: "por día de la semana"},
          written,
          by: {en: "by day of the week", es: "por día de la semana"}
        }
      ]
    }
  );
}

/** Takes a dimension or a period that stands by itself: what a ranking is about, or a noun beside its member. */
export function takeSubject(position: Position, draft: Draft): void {
  const {items, at} = position;
  const dimension = senseOf(items[at], "dimension");
  const grain = senseOf(items[at], "grain");
  const name = dimension?.name ?? grain!.grain;
  const next = skipConnecting(items, at + 1);
  const qualifies = items[next]?.senses.some((sense) => sense.is === "member" && sense.dimension === name) === true;
  const named = name === "product_id" && senseOf(items[next], "product") !== undefined;
  position.at += 1;
  if (qualifies || named) return;
  if (name === "first_order_month" && items.some((item) => senseOf(item, "time")) && !asksFor(items)) throw cohort();
  if (items[at]!.phrase === "weekday" && !asksFor(items)) throw whichWeekdays(items[at]!.written);
  if (name === "product_id" && isDangling(items, at)) {
    position.at -= 1;
    return;
  }
  draft.subjects.push({name, plural: (dimension ?? grain!).plural, noun: name === "product_id"});
  position.lastThing = "dimension";
  position.link = null;
}
