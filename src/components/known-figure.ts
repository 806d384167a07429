import {type DimensionName, dimensions, missing} from "../model/dimensions.js";
import type {MetricName} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

const noMember: Text = {
  en: "{dimension}: not known for any order of this shop, so nothing is drawn.",
  es: "{dimension}: no se conoce en ningún pedido de esta tienda, así que no se dibuja nada."
};

/** What stands in the place of a chart whose data say nothing: why, in a sentence. */
export function notKnownNote(sentence: string): HTMLElement {
  return element("p", {class: "not-known"}, sentence);
}

/** Why no row of an answer has a metric; null where one does. */
export function whyUnknown({rows, unknown}: QueryAnswer, metric: MetricName, {language}: Locale): string | null {
  return rows.some(({values}) => (values[metric] ?? null) !== null) ? null : (unknown[metric]?.[language] ?? null);
}

/** Whether any order of the shop says what a dimension is. */
export function isKnown(members: readonly string[]): boolean {
  return members.some((member) => member !== missing);
}

/** What is said in the place of charts by a dimension that no order of the shop has. */
export function notKnown(dimension: DimensionName, {language}: Pick<Locale, "language">): HTMLElement {
  return notKnownNote(noMember[language].replace("{dimension}", dimensions[dimension].label[language]));
}
