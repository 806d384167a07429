import type {QueryAnswer} from "../query/answer.js";
import type {MetricName} from "../model/metrics.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

/** What stands in the place of a chart whose data say nothing: why, in a sentence. */
export function notKnownNote(sentence: string): HTMLElement {
  return element("p", {class: "not-known"}, sentence);
}

/** Why no row of an answer has a metric; null where one does. */
export function whyUnknown({rows, unknown}: QueryAnswer, metric: MetricName, {language}: Locale): string | null {
  return rows.some(({values}) => (values[metric] ?? null) !== null) ? null : (unknown[metric]?.[language] ?? null);
}
