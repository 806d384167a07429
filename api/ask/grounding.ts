import type {Day} from "../../src/model/calendar.js";
import type {Vocabulary} from "../../src/query/ask/reading.js";
import {fold, tokenize} from "../../src/query/ask/text/tokens.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {matchingMembers} from "./matching-members.js";

/** What words and letters after a number make of it: 2 thousand, 2k, 2 millones. */
const scales = [1, 1e3, 1e6];

/**
 * Whether a query keeps to what a question writes: its bounds and prices are numbers of the question, every year of the
 * question lies in its days, every member that the question names by itself is in its filters, and its top is one of
 * something. A model may leave out or make up any of them; then the answer would be silently wrong.
 */
export function isGrounded(query: MetricQuery, question: string, vocabulary: Vocabulary): boolean {
  const text = fold(question);
  return (
    hasItsNumbers(query, text) &&
    hasYears(query, text, vocabulary) &&
    hasNamedMembers(query, text, vocabulary) &&
    (query.limit === undefined || query.order !== undefined)
  );
}

function hasItsNumbers({filters = {}, having = []}: MetricQuery, text: string): boolean {
  const asked = [filters.min_price, filters.max_price, ...having.map(({value}) => value)];
  const written = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap(([number]) => valuesOf(number));
  const can = new Set(written.flatMap((value) => scales.map((scale) => value * scale)));
  return asked.every((value) => value === undefined || value === 0 || can.has(Math.abs(value)));
}

/** What a number can mean whose point and comma may divide thousands or begin decimals. */
function valuesOf(number: string): number[] {
  const [english, spanish] = [number.replaceAll(",", ""), number.replaceAll(".", "").replace(",", ".")];
  return [Number(english), Number(spanish)].filter(Number.isFinite);
}

function hasYears({range = {}, compare}: MetricQuery, text: string, {shop}: Vocabulary): boolean {
  const years = [...text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g)].map(([year]) => Number(year));
  if (years.length === 0) return true;
  const [start, end] = [yearOf(range.start ?? shop.firstDay), yearOf(range.end ?? shop.lastDay)];
  // A comparison reaches into the year before.
  const from = compare === undefined ? start : start - 1;
  const bounded = range.start !== undefined || range.end !== undefined;
  return bounded && years.every((year) => year >= from && year <= end);
}

function yearOf(day: Day | null): number {
  return Number((day ?? "").slice(0, 4));
}

/** A name in the question must be in the query; where several dimensions have a member of that name, in one of them. */
function hasNamedMembers({filters = {}, except = {}}: MetricQuery, text: string, vocabulary: Vocabulary): boolean {
  const {min_price: _, max_price: __, ...lists} = filters;
  const kept = [...Object.values(lists), ...Object.values(except)].flat();
  const names = kept.map(plain);
  const asked = ` ${plain(text)} `;
  return matchingMembers(text, vocabulary).every(({member, name = member}) => {
    const phrase = plain(name);
    return !asked.includes(` ${phrase} `) || kept.includes(member) || names.some((other) => other.includes(phrase));
  });
}

function plain(name: string): string {
  return tokenize(fold(name))
    .filter(({kind}) => kind !== "mark")
    .map(({word}) => word)
    .join(" ");
}
