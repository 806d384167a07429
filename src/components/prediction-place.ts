import {type PredictionName, predictions as catalogue} from "../model/predictions.js";
import type {Text} from "../model/text.js";
import type {Outcome, Refusal, SitePredictions} from "../query/predictions/predicted.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

export interface PredictionPlaceOptions<Answer extends object> {
  /** What was predicted of this site's data. */
  readonly predictions: SitePredictions;
  readonly locale: Pick<Locale, "language">;
  /** Whether the reader's selection shows predictions. */
  readonly shown: boolean;
  /** Whether it says that it is predicted, of the whole shop; true by default. False where the page says so once. */
  readonly noted?: boolean;
  /** Draws the answers, in the order in which the site makes them. */
  readonly draw: (answers: readonly Answer[]) => Node | string | readonly (Node | string)[];
}

const texts = {
  notYet: {
    en: "{description}. It is being made; this page says when newer data are there.",
    es: "{description}. Se está calculando; esta página avisa cuando haya datos nuevos."
  },
  tooLittle: {
    en: "{description}. There is too little data for it: it needs {needed} {kind}, and there are {found}.",
    es: "{description}. Faltan datos para ello: requiere {needed} {kind}, y hay {found}."
  },
  off: {
    en: "Predictions are switched off. The switch in the filter bar shows them on every page.",
    es: "Las predicciones están desactivadas. El interruptor de la barra de filtros las muestra en todas las páginas."
  },
  whole: {
    en: "Predicted, not counted, and of the whole shop: filters play no part.",
    es: "Predicho, no contado, y de toda la tienda: los filtros no influyen."
  }
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<Refusal["kind"], Text>> = {
  days: {en: "days", es: "días"},
  months: {en: "months", es: "meses"},
  orders: {en: "orders", es: "pedidos"},
  customers: {en: "customers", es: "clientes"},
  "repeat customers": {en: "customers who came back", es: "clientes que volvieron"},
  products: {en: "products", es: "productos"},
  baskets: {en: "baskets", es: "cestas"}
};

/**
 * The place of a prediction: its figures, or in a sentence that it is not made yet or why it cannot be; an empty text
 * where predictions are switched off.
 */
export function predictionPlace<Answer extends object>(
  name: PredictionName,
  {predictions, locale: {language}, shown, noted = true, draw}: PredictionPlaceOptions<Answer>
): HTMLElement | "" {
  if (!shown) return "";
  const outcomes = predictions[name] as readonly Outcome<Answer>[] | undefined;
  const answers = (outcomes ?? []).flatMap(({answer}) => (answer ? [answer] : []));
  const content =
    answers.length > 0
      ? [noted ? predictionNote({language}) : "", draw(answers)].flat()
      : [element("p", {}, absence(name, outcomes?.[0]?.refusal, language))];
  return element("section", {class: "prediction-place"}, element("h2", {}, catalogue[name].label[language]), content);
}

/** Says that what follows is predicted, and that filters play no part in it. */
export function predictionNote({language}: Pick<Locale, "language">): HTMLElement {
  return element("p", {class: "prediction-note"}, texts.whole[language]);
}

function absence(name: PredictionName, refusal: Refusal | undefined, language: Locale["language"]): string {
  const text = (refusal ? texts.tooLittle : texts.notYet)[language].replace(
    "{description}",
    catalogue[name].description[language]
  );
  if (!refusal) return text;
  return text
    .replace("{needed}", refusal.needed.toLocaleString(language))
    .replace("{kind}", kinds[refusal.kind][language])
    .replace("{found}", refusal.found.toLocaleString(language));
}

/** Says that predictions are switched off, and how to see them. */
export function predictionsOff({language}: Pick<Locale, "language">): HTMLElement {
  return element("p", {}, texts.off[language]);
}
