import type {Shop} from "../../model/settings.js";
import type {MetricQuery} from "../../query/metric-query.js";
import {type Selection, selectedRange} from "../../query/selection.js";
import {readSelection, selectionParameters} from "../../query/url.js";

/** What the first question of a conversation builds on. */
export interface StartState {
  readonly selection: Selection;
  /** The filters as a query that names no metric yet. */
  readonly state: MetricQuery;
}

/** The filters in the query string of an address; null where it has none. */
export function startState(search: string, shop: Shop): StartState | null {
  const parameters = new URLSearchParams(search);
  const isSet = selectionParameters.some((name) => name !== "predictions" && parameters.has(name));
  if (!isSet) return null;
  const {selection} = readSelection(search);
  // A page without a period shows its last 90 days; a question about its filters is about these days, too.
  return {selection, state: {metrics: [], filters: selection.filters, range: selectedRange(selection, shop)}};
}

/** The filters of an address, and nothing else of it. */
export function filtersOf(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of new Set(parameters.keys())) if (!selectionParameters.includes(name)) parameters.delete(name);
  return parameters.toString();
}
