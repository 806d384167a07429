import type {Language, Text} from "../../../../model/text.js";
import type {Refusal} from "../../../predictions/predicted.js";
import {fill} from "./dataset-answer.js";

/** Why there is no prediction. */
export function refusedPrediction({kind, needed, found}: Refusal, language: Language): string {
  return fill(texts.refused, language, {kind: kinds[kind][language], needed: String(needed), found: String(found)});
}

/** Said where recommendations are asked for a product that there is not. */
export const unknownProduct: Text = {
  en: "There is no such product; name one as the data have it.",
  es: "No existe ese producto; escríbalo como aparece en los datos."
};

/** Said where a site was published without what a question needs. */
export const unpublishedPrediction: Text = {
  en: "This site was published without that prediction: it has the forecast of 90 days, the default groups and lists, and what goes with its best sellers. Daybook's API makes the others.",
  es: "Este sitio se publicó sin esa predicción: tiene la previsión de 90 días, los grupos y listas por defecto y lo que acompaña a los más vendidos. La API de Daybook calcula las demás."
};

const kinds: Readonly<Record<Refusal["kind"], Text>> = {
  days: {en: "days", es: "días"},
  months: {en: "months", es: "meses"},
  orders: {en: "orders", es: "pedidos"},
  customers: {en: "customers", es: "clientes"},
  "repeat customers": {en: "repeat customers", es: "clientes que repiten"},
  products: {en: "products", es: "productos"},
  baskets: {en: "baskets", es: "cestas"}
};

const texts = {
  refused: {
    en: "There is too little data for this prediction: it needs {needed} {kind}, and there are {found}.",
    es: "Hay muy pocos datos para esta predicción: necesita {needed} {kind} y hay {found}."
  }
} as const satisfies Record<string, Text>;
