import {type DayRange, addDays} from "./calendar.js";
import type {Metric} from "./metric.js";
import type {Shop} from "./settings.js";
import type {Text} from "./text.js";

/** What a metric of sessions says where they are not kept. */
export const noSessions: Text = {
  en: "no session data for every day of the period",
  es: "no hay datos de sesiones para cada día del período"
};

/** What a metric of costs says where none is known. */
export const noCost: Text = {
  en: "no line of the selection has a known cost",
  es: "ninguna línea de la selección tiene coste conocido"
};

const historyBegins: Text = {
  en: "the history begins inside the range, so a first order in it may not be a customer's first",
  es: "el historial empieza dentro del rango, así que un primer pedido puede no ser el primero del cliente"
};

/** Why first orders cannot be told from later ones in a period; undefined where they can. */
export function historyBeginsInside({start}: DayRange, {firstDay}: Shop): Text | undefined {
  return firstDay !== null && start > firstDay ? undefined : historyBegins;
}

/** Why nobody can have left by the end of a period; undefined where somebody can. */
export function historyTooShort({end}: DayRange, {firstDay, settings: {churnDays}}: Shop): Text | undefined {
  if (firstDay !== null && addDays(firstDay, 2 * churnDays - 1) <= end) return undefined;
  return {
    en: `needs ${2 * churnDays} days of history before the end of the range`,
    es: `requiere ${2 * churnDays} días de historial antes del final del rango`
  };
}

const noDenominator: Text = {
  en: "nothing to divide by in this selection",
  es: "nada entre lo que dividir en esta selección"
};

/** Why a metric is null although its period is long enough. */
export function reasonForNull(metric: Metric): Text {
  return metric.whenNull ?? noDenominator;
}
