import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {type Locale, exactFigure, rangeText, shortFigure} from "./format.js";

const words = {
  who: {
    en: "{range}: {customers} customers placed {orders} orders.",
    es: "{range}: {customers} clientes hicieron {orders} pedidos."
  },
  value: {
    en: "Each of them has brought {value} on average, up to the end of the period.",
    es: "Cada uno ha aportado {value} de media hasta el final del período."
  },
  anonymous: {
    en: "{share} of the orders name no customer and are in none of these figures but revenue.",
    es: "El {share} de los pedidos no indica cliente y no figura aquí más que en los ingresos."
  },
  none: {
    en: "The orders of this selection name no customer, so it cannot be known who bought, how often, or who came back.",
    es: "Los pedidos de esta selección no indican cliente, así que no se puede saber quién compró, cuántas veces ni quién volvió."
  }
} as const satisfies Record<string, Text>;

/** Whether any order of a selection names its customer. */
export function knowsCustomers({rows}: QueryAnswer): boolean {
  return (rows[0]?.values.customers ?? 0) > 0;
}

/** Who bought, in a few sentences; or that it is not known. */
export function customerProse(total: QueryAnswer, locale: Locale): HTMLElement {
  const {language} = locale;
  if (!knowsCustomers(total)) return element("p", {}, words.none[language]);
  const {customers, orders, customer_lifetime_value: value, anonymous_share: anonymous} = total.rows[0]!.values;
  const sentences = [
    words.who[language]
      .replace("{range}", rangeText(total.range, locale))
      .replace("{customers}", exactFigure(customers!, "count", locale))
      .replace("{orders}", exactFigure(orders!, "count", locale)),
    value != null && words.value[language].replace("{value}", exactFigure(value, "currency", locale)),
    anonymous != null &&
      anonymous > 0 &&
      words.anonymous[language].replace("{share}", shortFigure(anonymous, "percent", locale))
  ];
  return element("p", {}, sentences.filter(Boolean).join(" "));
}
