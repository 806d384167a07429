import {type DimensionName, dimensions} from "../../../model/dimensions.js";
import {missing} from "../../../model/dimensions.js";
import type {Item} from "../scan.js";
import type {Draft} from "./draft.js";
import {memberSenses, senseOf, skipConnecting, wordOf} from "./items.js";
import {type NameReading, type Rewording, unclear} from "./problem.js";

/** Which dimension an item's members are of, decided by what stands around it. */
export function readMember(items: readonly Item[], at: number, last: DimensionName | null): NameReading {
  const readings = memberSenses(items[at]);
  if (isWeak(items, at, readings, last)) throw weakName(items[at]!, readings);
  const product = (items[at]?.senses ?? []).filter((sense) => sense.is === "product");
  if (readings.length === 1 && product.length === 0) return readings[0]!;
  if (product.length > 0)
    return readProduct(
      items[at]!,
      product.map(({id}) => id),
      readings
    );
  const hinted = readings.filter(({dimension}) => hints(items, at).includes(dimension));
  const [only] = hinted.length === 1 ? hinted : readings.filter(({dimension}) => dimension === last);
  if (only !== undefined) return only;
  const next = neighbourDimensions(items, at);
  const alike = readings.filter(({dimension}) => next.includes(dimension));
  if (alike.length === 1) return alike[0]!;
  throw ambiguousName(items[at]!, readings);
}

/** Names that are ordinary words as well: `new orders`, `which lost most`. Something beside them must say that they are names. */
const weak = new Set(["new", "lost", "nuevo", "nuevos", "nueva", "nuevas", "perdidos"]);

function isWeak(
  items: readonly Item[],
  at: number,
  readings: readonly NameReading[],
  last: DimensionName | null
): boolean {
  if (!weak.has(items[at]!.phrase)) return false;
  const named = (dimension: DimensionName) =>
    hints(items, at).includes(dimension) || dimension === last || neighbourDimensions(items, at).includes(dimension);
  return !readings.some(({dimension}) => named(dimension));
}

function weakName(item: Item, readings: readonly NameReading[]): Error {
  const [first] = readings;
  const name = dimensions[first!.dimension].label;
  return unclear(
    {
      en: `if ${item.written} is a ${name.en.toLowerCase()}, say so`,
      es: `si ${item.written} es ${name.es.toLowerCase()}, dígalo`
    },
    {words: [item.written], rewordings: rewordingsOf(item, readings)}
  );
}

function readProduct(item: Item, ids: readonly string[], members: readonly NameReading[]): NameReading {
  if (ids.length === 1 && members.length === 0) return {dimension: "product_id", members: ids};
  if (members.length === 0)
    throw unclear(
      {
        en: `several products are called ${item.written}; name one by its id: ${ids.slice(0, 5).join(", ")}`,
        es: `varios productos se llaman ${item.written}; indique uno por su identificador: ${ids.slice(0, 5).join(", ")}`
      },
      {words: [item.written]}
    );
  throw ambiguousName(item, [...members, {dimension: "product_id", members: ids}]);
}

/** The dimensions that words beside a name say it is of: `São Paulo city`, `the city of Madrid`, `categoría Hogar`. */
function hints(items: readonly Item[], at: number): DimensionName[] {
  const before = [at - 1, at - 2, at - 3].filter((i, n, all) => all.slice(0, n).every((j) => isConnecting(items[j])));
  return [...before, at + 1].flatMap((i) => {
    const name = senseOf(items[i], "dimension")?.name;
    return name === undefined ? [] : [name];
  });
}

function isConnecting(item: Item | undefined): boolean {
  const word = wordOf(item);
  return word === "of" || word === "stop" || word === "in" || item === undefined;
}

/** The dimensions of the name that comes next in a list, where it has one only. */
function neighbourDimensions(items: readonly Item[], at: number): DimensionName[] {
  const word = wordOf(items[at + 1]);
  if (word !== "and" && word !== "or" && word !== "versus") return [];
  const next = memberSenses(items[skipConnecting(items, at + 2)]);
  return next.length === 1 ? [next[0]!.dimension] : [];
}

function ambiguousName(item: Item, readings: readonly NameReading[]): Error {
  const names = (language: "en" | "es") =>
    readings
      .map(({dimension}) => dimensions[dimension].label[language].toLowerCase())
      .join(language === "en" ? " or " : " o ");
  return unclear(
    {
      en: `${item.written} may be a ${names("en")}: which is meant?`,
      es: `${item.written} puede ser ${names("es")}: ¿cuál?`
    },
    {
      words: [item.written],
      rewordings: rewordingsOf(item, readings)
    }
  );
}

/** A name with each of its dimensions before it. */
function rewordingsOf(item: Item, readings: readonly NameReading[]): Rewording[] {
  return readings.map(({dimension}) => {
    const label = dimensions[dimension].label;
    return {
      label: {en: `${item.written} (${label.en.toLowerCase()})`, es: `${item.written} (${label.es.toLowerCase()})`},
      written: item.written,
      by: {en: `${label.en.toLowerCase()} ${item.written}`, es: `${label.es.toLowerCase()} ${item.written}`}
    };
  });
}

/** Adds members to the filters, or to what is left out. */
export function addMembers(lists: Map<DimensionName, string[]>, {dimension, members}: NameReading): void {
  lists.set(dimension, [...new Set([...(lists.get(dimension) ?? []), ...members])]);
}

/**
 * Reads what is left out from the item after `except` on: members joined by `and`, `or` and commas.
 * @returns the position after it; null where no member follows
 */
export function readExclusion(items: readonly Item[], at: number, draft: Draft): number | null {
  // Not only in Germany is not outside Germany.
  if (/^(?:only|just|solely|solo|solamente|unicamente)\b/.test(items[at]?.phrase ?? "")) return null;
  let next = skipQualifiers(items, at);
  if (!isName(items[next])) return null;
  for (;;) {
    // Of a breakdown, what is left out is one of its members: `by device, excluding tablets`.
    const reading = readMember(items, next, draft.dimensions.length === 1 ? draft.dimensions[0]! : null);
    addMembers(draft.except, reading);
    next += 1;
    if (senseOf(items[next], "dimension")?.name === reading.dimension) next += 1;
    const word = wordOf(items[next]);
    const following = word === "and" || word === "or" ? skipQualifiers(items, next + 1) : -1;
    if (following < 0 || !isName(items[following])) return next;
    const same = [...memberSenses(items[following])].some(({dimension}) => dimension === reading.dimension);
    if (!same && isDirect(items, next)) throw leftOutToo(items[following]!);
    if (!same) return next;
    next = following;
  }
}

/** Whether nothing but `and` stands between a name that is left out and the next: `without VIP and Germany`. */
function isDirect(items: readonly Item[], at: number): boolean {
  return items[at]?.phrase !== "," && isName(items[at + 1]);
}

function leftOutToo({written}: Item): Error {
  return unclear(
    {
      en: `is ${written} left out as well, or asked for? write: without the one and without the other, or name it first`,
      es: `¿se excluye también ${written} o se pide? escriba: sin lo uno y sin lo otro, o nómbrelo primero`
    },
    {words: [written]}
  );
}

function skipQualifiers(items: readonly Item[], at: number): number {
  let next = at;
  for (;;) {
    const word = wordOf(items[next]);
    const passes =
      word === "stop" || word === "of" || word === "in" || word === "all" || word === "except" || word === "to";
    const qualifies =
      senseOf(items[next], "dimension") !== undefined &&
      !isName(items[next]) &&
      isName(items[skipConnecting(items, next + 1)]);
    if (!passes && !qualifies) return next;
    next += 1;
  }
}

/** Whether an item names a member or a product. */
export function isName(item: Item | undefined): boolean {
  return memberSenses(item).length > 0 || senseOf(item, "product") !== undefined;
}

/** Reads `without a country`: lines where a dimension is missing. */
export function readMissing(items: readonly Item[], at: number, draft: Draft): number | null {
  const next = skipConnecting(items, at);
  const dimension = senseOf(items[next], "dimension")?.name;
  if (dimension === undefined || dimension === "order_hour" || dimension === "order_weekday") return null;
  addMembers(draft.filters, {dimension, members: [missing]});
  draft.filterOrder.push({dimension, afterComes: draft.comes, shared: false});
  return next + 1;
}
