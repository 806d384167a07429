import {type DimensionName, dimensionNames, dimensions} from "../../src/model/dimensions.js";
import {metricNames, metrics} from "../../src/model/metrics.js";
import type {Language} from "../../src/model/text.js";
import type {Correction, Vocabulary} from "../../src/query/ask/reading.js";
import {fold} from "../../src/query/ask/text/tokens.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import type {ReadWord} from "./reply.js";
import {resolveMember} from "./resolve-member.js";

/** How the words that the grammar could not read were read. */
export interface ReadWords {
  /** Words that stand for a metric, a dimension or a member, each with its name in the catalogue or the data. */
  readonly corrections: readonly Correction[];
  /** Words that were taken to ask for nothing. */
  readonly passedOver: readonly string[];
}

/**
 * Holds a model to the words that it read: each must stand for something that is in the query, so that none is dropped
 * in silence. Where it would pass over all of them, it adds nothing but a guess that the grammar did not dare.
 * @param unread the words that the grammar could make nothing of
 * @returns null where a word is not accounted for, or what it stands for is not in the query
 */
export function checkWords(
  words: readonly ReadWord[],
  unread: readonly string[],
  query: MetricQuery,
  {vocabulary, language}: {readonly vocabulary: Vocabulary; readonly language: Language}
): ReadWords | null {
  const corrections: Correction[] = [];
  const passedOver: string[] = [];
  for (const word of unread) {
    const item = words.find(({written}) => fold(written).includes(fold(word)));
    if (item === undefined) return null;
    const read = meaningOf(item, query, {vocabulary, language});
    if (read === null) return null;
    if (item.means === "filler") passedOver.push(word);
    else if (read !== "") corrections.push({written: word, read});
  }
  return passedOver.length > 0 && passedOver.length === unread.length ? null : {corrections, passedOver};
}

/** The name of what a word stands for, empty where it has none; null where the query has no such thing. */
function meaningOf(
  {means, name}: ReadWord,
  query: MetricQuery,
  {vocabulary, language}: {readonly vocabulary: Vocabulary; readonly language: Language}
): string | null {
  if (means === "metric") {
    const metric = metricNames.find((known) => known === name && query.metrics.includes(known));
    return metric === undefined ? null : metrics[metric].label[language];
  }
  if (means === "dimension") {
    const dimension = dimensionNames.find((known) => known === name && usesDimension(query, known));
    return dimension === undefined ? null : dimensions[dimension].label[language];
  }
  if (means === "member") return name === null ? null : memberIn(query, name, vocabulary);
  return hasPart(query, means) ? "" : null;
}

function usesDimension(
  {dimensions: grouped = [], filters = {}, except = {}}: MetricQuery,
  name: DimensionName
): boolean {
  return grouped.includes(name) || name in filters || name in except;
}

function memberIn({filters = {}, except = {}}: MetricQuery, name: string, vocabulary: Vocabulary): string | null {
  for (const dimension of dimensionNames) {
    const member = resolveMember(dimension, name, vocabulary);
    if (member === null) continue;
    if ([filters, except].some((lists) => lists[dimension]?.includes(member)))
      return vocabulary.products.find(({id}) => dimension === "product_id" && id === member)?.name ?? member;
  }
  return null;
}

function hasPart(query: MetricQuery, means: Exclude<ReadWord["means"], "metric" | "dimension" | "member">): boolean {
  if (means === "time") return query.range !== undefined || query.grain !== undefined;
  if (means === "comparison") return query.compare !== undefined;
  if (means === "order") return query.order !== undefined;
  if (means === "bound") return query.having !== undefined;
  if (means === "price") return query.filters?.min_price !== undefined || query.filters?.max_price !== undefined;
  return true;
}
