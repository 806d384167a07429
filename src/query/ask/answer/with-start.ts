import type {DimensionName} from "../../../model/dimensions.js";
import type {MemberLists, MetricQuery} from "../../metric-query.js";
import type {AskedQuery} from "../reading.js";
import {englishTime} from "../time/english.js";
import {spanishTime} from "../time/spanish.js";
import {wordsOf} from "../verified-questions.js";

/** Dimensions of which one filter stands for the others: who asks about a city is not held to another country. */
const families: readonly (readonly DimensionName[])[] = [
  ["country", "region", "city"],
  ["category", "subcategory", "product_id"]
];

/** Whether words ask for all the data, whatever days a page shows. */
function asksForAll(question: string): boolean {
  const words = ` ${wordsOf(question).join(" ")} `;
  return [englishTime, spanishTime].some(({everything}) => everything.some((phrase) => words.includes(` ${phrase} `)));
}

/**
 * A query within the filters of the page that it was asked on: members and prices that the question does not name
 * itself, and the page's days where it names none. A prediction stays that of the whole shop.
 */
export function withStart(asked: AskedQuery, start: MetricQuery, question: string): AskedQuery {
  if (asked.kind === "dataset") return asked;
  const dated = !asksForAll(question);
  const within = (query: MetricQuery) => narrowed(query, start, dated);
  if (asked.kind === "metric" && asked.derived?.kind === "steps") {
    const {before} = asked.derived;
    return {...asked, query: within(asked.query), derived: {...asked.derived, before: before && within(before)}};
  }
  if (asked.kind === "explain_change" || asked.derived?.kind !== "share") return {...asked, query: within(asked.query)};
  const {filters = {}, except = {}} = asked.query;
  // The whole of a share is narrowed by what narrows the part, so that both are about the same orders.
  const named = Object.keys({...filters, ...except});
  const whole = narrowed(asked.derived.whole, withoutNamed(start, named), dated);
  return {...asked, query: within(asked.query), derived: {kind: "share", whole}};
}

function narrowed(query: MetricQuery, start: MetricQuery, dated: boolean): MetricQuery {
  const {filters = {}, except = {}, range} = query;
  const kept = withoutNamed(start, Object.keys({...filters, ...except})).filters ?? {};
  const both = {...kept, ...filters};
  const days = range ?? (dated ? start.range : undefined);
  return {
    ...query,
    ...(Object.keys(both).length > 0 && {filters: both}),
    ...(days && {range: days})
  };
}

/** Without the filters of what a question names itself. */
function withoutNamed(start: MetricQuery, named: readonly string[]): MetricQuery {
  const replaced = new Set(
    named.flatMap((name): readonly string[] => [
      ...(families.find((family) => family.includes(name as DimensionName)) ?? [name]),
      ...(name === "min_price" || name === "max_price" ? ["min_price", "max_price"] : [])
    ])
  );
  const kept = Object.entries(start.filters ?? {}).filter(([name]) => !replaced.has(name));
  return {...start, filters: Object.fromEntries(kept) as MemberLists};
}
