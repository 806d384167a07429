import type {MetricName} from "../../../model/metrics.js";
import type {Position} from "./position.js";
import type {Draft} from "./draft.js";
import type {Word} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import {senseOf, wordOf} from "./items.js";
import {isName} from "./members.js";
import {unclear} from "./problem.js";

/** Metrics whose names are nouns as well: `revenue from orders`, `revenue of customers in Spain`. */
const nouns: readonly MetricName[] = ["orders", "customers", "units"];

/** Takes a metric as what is asked for, what a ranking goes by, or a noun that adds nothing. */
export function addMetric(position: Position, draft: Draft): void {
  const {items, at, link} = position;
  const {name} = senseOf(items[at], "metric")!;
  const joined = link === "and" || link === "versus" || draft.followUps.has("also");
  if (draft.metrics.includes(name)) return take(position);
  if (rankedBy(position, draft)) {
    draft.rank!.by = name;
    if (draft.metrics.length === 0 || joined) draft.metrics.push(name);
    return take(position);
  }
  if (name === "new_customers" && (draft.metrics.length > 0 || draft.filters.has("customer_segment"))) {
    if (!(joined && position.lastThing === "metric")) throw newCustomers(items[at]!.written);
  }
  if (draft.metrics.length === 0 || joined) {
    draft.nounOnly = draft.metrics.length === 0 && nouns.includes(name) && isName(items[at - 1]) && !draft.count;
    draft.metrics.push(name);
    return take(position);
  }
  // `VIP customers average order value`
  if (draft.nounOnly && draft.metrics.length === 1 && !nouns.includes(name)) {
    draft.metrics = [name];
    draft.nounOnly = false;
    return take(position);
  }
  if (inUnits(position, draft)) return take(position);
  // `refunds orders` is not one thing, `refunds of orders` is.
  if (nouns.includes(name) && isNoun(items, at)) position.at += 1;
}

/** `sales of books in units`: not in money. Sales in orders are left over. */
function inUnits({items, at}: Position, draft: Draft): boolean {
  if (!/^(?:in|en)$/.test(items[at - 1]?.phrase ?? "") || draft.metrics.length !== 1 || draft.metrics[0] !== "revenue")
    return false;
  const sales = items
    .slice(0, at)
    .some((item) => senseOf(item, "metric")?.name === "revenue" && /\b(?:sales|ventas?)$/.test(item.phrase));
  if (senseOf(items[at], "metric")!.name !== "units" || !sales) return false;
  draft.metrics = ["units"];
  return true;
}

/** Articles, and verbs that ask. */
const before =
  /^(?:the|our|my|your|all|its|their|a|an|did|do|does|have|has|are|is|were|was|who|el|la|los|las|nuestros|nuestras|mis|sus|un|una|cuantos|cuantas)$/;

/** Whether what stands before a metric makes it a noun of something else: `of our customers`, `VIP customers`, `from orders`. */
function isNoun(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && before.test(items[i]!.phrase)) i -= 1;
  if (i < 0 || i < at - 1) return true;
  const item = items[i]!;
  // New customers' orders are not their number.
  if (senseOf(item, "metric")?.name === "new_customers") return false;
  // `sales in orders` asks for another figure, `revenue in orders from mobile` does not.
  if (/^(?:in|en)$/.test(item.phrase) && at === items.length - 1) return false;
  if (senseOf(items[at], "metric")!.name === "units" && /^(?:in|en)$/.test(item.phrase)) return false;
  if ((isName(item) && senseOf(items[at], "metric")!.name !== "units") || nounLinks.includes(wordOf(item))) return true;
  // `revenue from 2025 orders`
  return senseOf(item, "time") !== undefined && /^(?:from|of|de|del)$/.test(items[i - 1]?.phrase ?? "");
}

const nounLinks: readonly (Word | undefined)[] = [
  "of",
  "in",
  "with",
  "to",
  "by",
  "per",
  "each",
  "except",
  "only",
  "comes",
  "and"
];

function take(position: Position): void {
  position.at += 1;
  position.lastThing = "metric";
  position.link = null;
}

/** Whether a ranking stands just before: `the highest margin`, `most orders`. */
function rankedBy({items, at}: Position, draft: Draft): boolean {
  if (draft.rank === null || draft.rank.by !== null || draft.rank.growth) return false;
  let before = at - 1;
  while (["stop", "of", "count", "amount", "average"].includes(wordOf(items[before]) ?? "")) before -= 1;
  return senseOf(items[before], "rank") !== undefined;
}

function newCustomers(written: string): Error {
  return unclear(
    {
      en: "new customers may be a segment as sold, or those whose first orders these are",
      es: "clientes nuevos puede ser un segmento de la venta, o aquellos cuyos primeros pedidos son estos"
    },
    {
      words: [written],
      rewordings: [
        {
          label: {en: "first orders of customers", es: "primeros pedidos de clientes"},
          written,
          by: {en: "first orders", es: "primeros pedidos"}
        },
        {
          label: {en: "customer segment New", es: "segmento de cliente New"},
          written,
          by: {en: "customer segment New", es: "segmento de cliente New"}
        }
      ]
    }
  );
}
