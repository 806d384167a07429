import {grains} from "../../../model/calendar.js";
import type {Word} from "../lexicon/senses.js";
import type {Position} from "./position.js";
import type {Draft, FollowUp} from "./draft.js";
import {memberSenses, senseOf, skipConnecting, wordOf} from "./items.js";
import {isName} from "./members.js";
import {refused, unclear} from "./problem.js";
import type {Item} from "../scan.js";

const flags: Readonly<Partial<Record<Word, keyof Draft>>> = {
  which: "which",
  compare: "compare",
  count: "count",
  amount: "amount",
  sell: "sell",
  buy: "buy",
  priced: "priced",
  share: "share",
  average: "average",
  in_percent: "inPercent",
  why: "why",
  will: "will",
  as_defined: "asDefined",
  comparative: "comparative",
  advice: "advice"
};

/** Words that ask what something is worth, not how often it is. */
const worths = /\b(?:values?|worth|money|valor|valores|dinero|importes?|vale|valen)\b/;

const followUps: readonly Word[] = ["also", "instead", "about", "it", "same", "only", "filters"];

/** Takes a function word: it sets what the words after it can do. Words that cannot stand where they do are left over. */
export function readWord(word: Word, position: Position, draft: Draft): void {
  if (take(word, position, draft)) position.at += 1;
}

function take(word: Word, position: Position, draft: Draft): boolean {
  const phrase = position.items[position.at]!.phrase;
  if (word === "count") checkCounted(position, draft);
  if (worths.test(phrase)) draft.valued = true;
  if (word === "buy" && spending.test(phrase)) draft.spent = true;
  if (/^(?:how much|cuanto|amount$)\b/.test(phrase)) draft.howMuch = true;
  const flag = flags[word];
  if (flag !== undefined) {
    (draft as unknown as Record<string, unknown>)[flag] = true;
    return true;
  }
  if (followUps.includes(word)) {
    // What is added to the revenue of Germany is not in Germany.
    if (word === "also" && /^(?:to|of|a|de)$/.test(position.items[position.at + 1]?.phrase ?? "")) return false;
    draft.followUps.add(word as FollowUp);
    return true;
  }
  return takeLink(word, position, draft) ?? takeRequest(word, position, draft);
}

const spending = /\b(?:spend|spends|spent|spending|gasta|gastan|gasto|gastaron)\b/;

/** Words that say nothing by themselves, or connect; null for others. */
function takeLink(word: Word, position: Position, draft: Draft): boolean | null {
  const {items, at} = position;
  if (isSingle(items, at)) return false;
  switch (word) {
    case "stop":
      if (/^(?:how|como)$/.test(items[at]!.phrase)) draft.how = true;
      // What share of revenue *is* from Spain: what follows is the part.
      if (draft.share && draft.metrics.length > 0 && /^(?:is|are|was|were|es|son|fue|fueron)$/.test(items[at]!.phrase))
        draft.comes = true;
      return true;
    case "of":
    case "with":
    case "list":
    case "in":
    case "all":
      return true;
    case "to":
      // From one place to another is two places, not both together.
      return position.lastThing !== "member" || isSoldTo(position);
    case "and":
      if (at === 0) draft.followUps.add("and");
      position.link ??= "and";
      return true;
    case "or":
      // `either Germany or France`: the link is the or that follows.
      if (items[at]!.phrase === "either") return items.slice(at + 1).some((item) => item.phrase === "or");
      position.link = "or";
      return true;
    case "versus":
      // `Germany and France compared`
      if (/^(?:compared|comparad[oa]s?)$/.test(items[at]!.phrase) && draft.joined.size === 1) {
        draft.compare = true;
        return true;
      }
      position.link = "versus";
      draft.versus = true;
      return true;
    default:
      return null;
  }
}

/** `sales of books to VIP customers`: what was sold, and to whom. */
function isSoldTo({items, at, lastDimension}: Position): boolean {
  const next = memberSenses(items[skipConnecting(items, at + 1)]);
  const goods = lastDimension === "category" || lastDimension === "subcategory" || lastDimension === "product_id";
  return next.length > 0 && (goods || next.every(({dimension}) => /_segment$/.test(dimension)));
}

/** Spanish `un` that counts: `con un solo producto`, `clientes con un pedido`. */
function isSingle(items: readonly Item[], at: number): boolean {
  const {phrase} = items[at]!;
  if (!/^(?:con )?una?$/.test(phrase)) return false;
  const [before, after] = [items[at - 1], items[at + 1]];
  if (wordOf(before) === "only" || wordOf(after) === "only") return true;
  const counted =
    senseOf(after, "metric")?.name === "orders" && /^con\b/.test(phrase === "un" ? before!.phrase : phrase);
  return counted && items.slice(0, at).some((item) => senseOf(item, "metric")?.name === "customers");
}

/** Words that ask for something. */
function takeRequest(word: Word, position: Position, draft: Draft): boolean {
  const {items, at} = position;
  const isFirst = items.slice(0, at).every((item) => wordOf(item) === "stop");
  switch (word) {
    case "when":
      draft.when = items[at]!.written;
      return isFirst;
    case "state":
      throw noFigure(items[at]!.written);
    case "where":
      draft.where ||= isFirst;
      return true;
    case "comes":
      draft.comes = true;
      return true;
    case "percent":
      draft.inPercent = true;
      return senseOf(items[at - 1], "number") === undefined;
    case "trend":
      draft.grain ??= "fitting";
      return true;
    case "previous_period":
      return compared("previous", position, draft);
    case "last_year":
      return compared("last_year", position, draft);
    case "sort":
    case "sort_ascending":
      draft.sort = word === "sort" ? "descending" : "ascending";
      return true;
    case "remove":
      return takeRemoval(position, draft);
    default:
      return false;
  }
}

/** How the shop is doing is no single figure; the main ones can be asked for. */
function noFigure(written: string): Error {
  return unclear(
    {
      en: "which figure is meant? ask for one, or for the key figures",
      es: "¿qué cifra? pida una, o las cifras clave"
    },
    {
      words: [written],
      rewordings: [
        {
          label: {en: "key figures", es: "cifras clave"},
          written,
          by: {en: "key figures", es: "cifras clave"}
        }
      ]
    }
  );
}

/** Year over year by itself compares; `a year ago` only where something is compared. */
function compared(with_: "previous" | "last_year", {items, at, link}: Position, draft: Draft): boolean {
  const alone = /^(?:year (?:over|on) year|yoy|interanual|ano contra ano)$/.test(items[at]!.phrase);
  if (draft.compared !== null || !(alone || link === "versus" || draft.compare || draft.change !== null)) return false;
  draft.compared = oneBefore(items[at]!.phrase, draft) ?? with_;
  return true;
}

/** `this year against the previous one`: the year before, not as many days before. */
function oneBefore(phrase: string, {time}: Draft): Draft["compared"] {
  const grain = grains.find((name) => name === time?.unit);
  return grain !== undefined && /(?:\bone|^(?:el |la |al |del )?anterior|\bone before)$/.test(phrase)
    ? {is: "before", unit: grain}
    : null;
}

/** `remove the country filter`: the dimension stands before or after the word filter. */
function takeRemoval({items, at}: Position, draft: Draft): boolean {
  const rest = items.slice(at + 1);
  if (!rest.some((item) => wordOf(item) === "filters")) return false;
  draft.followUps.add("remove");
  const next = skipConnecting(items, at + 1);
  return senseOf(items[next], "dimension") !== undefined || wordOf(items[next]) === "filters" || isName(items[next]);
}

/** Members are not counted: `how many countries`. Products that were sold are units. */
function checkCounted({items, at}: Position, draft: Draft): void {
  const {topic} = draft;
  let next = skipConnecting(items, at + 1);
  while (isName(items[next]) && senseOf(items[next], "metric") === undefined) next = skipConnecting(items, next + 1);
  const dimension = senseOf(items[next], "dimension");
  const grain = senseOf(items[next], "grain");
  if (grain === undefined && dimension === undefined) return;
  const predicted = topic !== null || items.some((item) => senseOf(item, "topic") !== undefined);
  const bounded = items.some((item) => senseOf(item, "bound") !== undefined);
  if (dimension?.name === "product_id" && (predicted || (!bounded && !isAssortment(items)))) return;
  if (!predicted && (dimension?.name !== "product_id" || bounded) && next === nextCounted(items, at)) {
    draft.countsMembers = true;
    return;
  }
  throw refused("not_allowed", {
    en: `how many ${items[next]!.written} there are is not counted; a figure by each of them is`,
    es: `no se cuenta el número de ${items[next]!.written}; sí una cifra por cada miembro`
  });
}

/** What `how many` stands before. */
function nextCounted(items: readonly Item[], at: number): number {
  return skipConnecting(items, at + 1);
}

/** Whether products are those that a shop sells, not those that it has sold. */
function isAssortment(items: readonly Item[]): boolean {
  return items.some(({phrase}) => /^(?:sell|sells|selling|vende|vendemos|venden|vendes)$/.test(phrase));
}
