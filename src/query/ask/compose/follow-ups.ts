import type {Draft} from "./draft.js";

/** Whether no word of a question names anything. */
export function saysNothing(draft: Draft): boolean {
  const {
    metrics,
    byMetrics,
    dimensions,
    subjects,
    grain,
    filters,
    except,
    time,
    compared,
    rank,
    sort,
    having,
    why,
    followUps
  } = draft;
  const lists = [metrics, byMetrics, dimensions, subjects, having].some(({length}) => length > 0);
  const named = grain !== null || filters.size > 0 || except.size > 0 || time !== null || compared !== null;
  const done = rank !== null || sort !== null || why || followUps.has("remove") || followUps.has("filters");
  const priced = draft.minPrice !== null || draft.maxPrice !== null;
  return !(lists || named || done || priced || draft.share || draft.change !== null || draft.limit !== null);
}

/** Whether a question builds on the one before: it says so, or names no figure of its own. */
export function isFollowUp(draft: Draft): boolean {
  const {metrics, byMetrics, having, amount, sell, buy, rank, sort, subjects, dimensions} = draft;
  // `top 5 by orders` orders what was asked before.
  const orders = (rank !== null || sort !== null) && subjects.length === 0 && dimensions.length === 0;
  const names =
    metrics.length > 0 ||
    (byMetrics.length > 0 && !orders) ||
    having.length > 0 ||
    draft.countsMembers ||
    draft.spent ||
    (amount && (sell || buy)) ||
    (rank?.fallback ?? null) !== null;
  return refersBack(draft) || !names;
}

/** Whether a word of it points at the question before. */
export function refersBack({followUps}: Draft): boolean {
  const words = ["also", "instead", "about", "it", "same", "remove", "and", "filters"] as const;
  return words.some((word) => followUps.has(word));
}

/** What says nothing without a question before. */
export function needsState({followUps}: Draft): boolean {
  return ["it", "same", "about", "remove", "filters", "instead"].some((word) => followUps.has(word as never));
}
