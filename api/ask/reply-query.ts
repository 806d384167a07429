import type {DimensionName} from "../../src/model/dimensions.js";
import type {Vocabulary} from "../../src/query/ask/reading.js";
import {type MemberLists, type MetricQuery, resolveQuery} from "../../src/query/metric-query.js";
import {QueryError} from "../../src/query/query-error.js";
import {metricQuery} from "../schemas/metric-query.js";
import type {RepliedQuery} from "./reply.js";
import {resolveMember} from "./resolve-member.js";

/**
 * The query of a reply, checked as a client's is: by the schema of requests, then by name against the model; moreover its
 * members must be in the data, and its days must meet them.
 * @returns null where any of it is wrong
 */
export function queryOf(replied: RepliedQuery, vocabulary: Vocabulary): MetricQuery | null {
  const filters = listsOf(replied.filters, vocabulary);
  const except = listsOf(replied.except, vocabulary);
  if (filters === null || except === null) return null;
  const {success, data} = metricQuery.safeParse(bodyOf(replied, filters, except));
  if (!success) return null;
  const query = data as MetricQuery;
  try {
    const {range} = resolveQuery(query, vocabulary.shop);
    const {firstDay, lastDay} = vocabulary.shop;
    return firstDay !== null && lastDay !== null && range.start <= lastDay && range.end >= firstDay ? query : null;
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
}

/** Lists by dimension; null where a dimension comes twice or a member is not known. */
function listsOf(lists: RepliedQuery["filters"], vocabulary: Vocabulary): MemberLists | null {
  const found = new Map<DimensionName, readonly string[]>();
  for (const {dimension, members} of lists) {
    const resolved = members.map((member) => resolveMember(dimension, member, vocabulary));
    if (found.has(dimension) || resolved.includes(null)) return null;
    found.set(dimension, [...new Set(resolved as string[])]);
  }
  return Object.fromEntries(found);
}

/** The body that a client would send: what is null or empty is left out. */
function bodyOf(replied: RepliedQuery, members: MemberLists, except: MemberLists): unknown {
  const {metrics, dimensions, min_price, max_price, start, end, grain, compare, having, order, limit} = replied;
  return given({
    metrics,
    dimensions,
    filters: given({...members, min_price, max_price}),
    except,
    range: given({start, end}),
    grain,
    compare,
    having,
    order,
    limit
  });
}

function given(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && !isEmpty(part)));
}

function isEmpty(part: unknown): boolean {
  return typeof part === "object" && part !== null && Object.keys(part).length === 0;
}
