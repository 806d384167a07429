import {type DimensionName, dimensions, missing} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

const sentence: Text = {
  en: "{dimension}: not known for any order of this shop, so nothing is drawn.",
  es: "{dimension}: no se conoce en ningún pedido de esta tienda, así que no se dibuja nada."
};

/** Whether any order of the shop says what a dimension is. */
export function isKnown(members: readonly string[]): boolean {
  return members.some((member) => member !== missing);
}

/** What is said in the place of charts by a dimension that no order of the shop has. */
export function notKnown(dimension: DimensionName, {language}: Pick<Locale, "language">): HTMLElement {
  const label = dimensions[dimension].label[language];
  return element("p", {class: "not-known"}, sentence[language].replace("{dimension}", label));
}
