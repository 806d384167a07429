import {type PredictionName, predictionNames, predictions} from "../model/predictions.js";
import type {Text} from "../model/text.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

export interface PredictionPlaceOptions {
  readonly locale: Pick<Locale, "language">;
  /** Whether the reader's selection shows predictions. */
  readonly shown: boolean;
}

const notYet: Text = {
  en: "{description}. None has been made yet, so nothing is drawn here.",
  es: "{description}. Aún no se ha calculado, así que aquí no se dibuja nada."
};
const switchedOff: Text = {
  en: "Predictions are switched off. The switch in the filter bar shows them on every page.",
  es: "Las predicciones están desactivadas. El interruptor de la barra de filtros las muestra en todas las páginas."
};
const switchedOn: Text = {
  en: "What follows will be predicted rather than counted. No prediction has been made yet: each place says what will stand there.",
  es: "Lo que sigue se predecirá en lugar de contarse. Aún no se ha hecho ninguna predicción: cada lugar dice qué habrá en él."
};

/** The place of a prediction that is not made yet; an empty text where predictions are switched off. */
export function predictionPlace(
  name: PredictionName,
  {locale: {language}, shown}: PredictionPlaceOptions
): HTMLElement | "" {
  if (!shown) return "";
  const {label, description} = predictions[name];
  return element(
    "section",
    {class: "prediction-place"},
    element("h2", {}, label[language]),
    element("p", {}, notYet[language].replace("{description}", description[language]))
  );
}

/** The places of all predictions under a sentence on them; only the sentence where predictions are switched off. */
export function predictionPlaces(options: PredictionPlaceOptions): HTMLElement {
  const {
    locale: {language},
    shown
  } = options;
  return element(
    "div",
    {class: "prediction-places"},
    element("p", {}, (shown ? switchedOn : switchedOff)[language]),
    predictionNames.map((name) => predictionPlace(name, options))
  );
}
