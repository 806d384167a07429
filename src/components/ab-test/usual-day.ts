import {daysIn} from "../../model/calendar.js";
import type {Text} from "../../model/text.js";
import type {QueryAnswer} from "../../query/answer.js";
import {type Locale, exactFigure} from "../format.js";
import type {UsualDay} from "./plan-form.js";
import {type Kind, round} from "./test-form.js";

/** What is usual in a shop, and whether its visits are known or an example stands in their place. */
export interface KnownDay extends UsualDay {
  readonly visitsKnown: boolean;
  readonly ordersKnown: boolean;
}

/** Where a shop does not say: a round example. */
const example: UsualDay = {rate: 3, orderValue: 50, visits: 1_000, orders: 30};

/**
 * What is usual in a shop, from the overview's figures.
 * @param kpis - total orders, average order value and conversion rate of a range
 */
export function usualDay({rows: [row], range}: Pick<QueryAnswer, "rows" | "range">): KnownDay {
  const {orders = null, average_order_value: orderValue = null, conversion_rate: rate = null} = row?.values ?? {};
  const ordersKnown = orders !== null && orders > 0 && orderValue !== null && orderValue > 0;
  const visitsKnown = ordersKnown && rate !== null && rate > 0.001 && rate < 99;
  const daily = ordersKnown ? orders / daysIn(range) : 0;
  return {
    rate: visitsKnown ? round(rate) : example.rate,
    visits: visitsKnown ? Math.max(1, Math.round(daily / (rate / 100))) : example.visits,
    orderValue: ordersKnown ? orderValue : example.orderValue,
    orders: ordersKnown ? Math.max(1, Math.round(daily)) : example.orders,
    visitsKnown,
    ordersKnown
  };
}

const texts = {
  visits: {
    en: "The form begins with what is usual in this shop: of {daily} visits a day {rate} bring an order.",
    es: "El formulario empieza con lo habitual en esta tienda: de {daily} visitas al día, el {rate} traen un pedido."
  },
  noVisits: {
    en: "This shop's visits are not known, so the rate and the visitors a day are an example; put your own in their place.",
    es: "No se conocen las visitas de esta tienda, así que la tasa y las visitas al día son un ejemplo; ponga las suyas."
  },
  orders: {
    en: "The form begins with what is usual in this shop, {daily} orders a day of {mean} each; their standard deviation is an example.",
    es: "El formulario empieza con lo habitual en esta tienda, {daily} pedidos al día de {mean} cada uno; su desviación típica es un ejemplo."
  },
  noOrders: {
    en: "This shop has no orders in its newest days, so all the numbers are an example; put your own in their place.",
    es: "Esta tienda no tiene pedidos en sus últimos días, así que todos los números son un ejemplo; ponga los suyos."
  }
} as const satisfies Record<string, Text>;

/** Where the numbers of the form for planning come from. */
export function usualSentence(usual: KnownDay, kind: Kind, locale: Locale): string {
  const {language} = locale;
  const rates = kind === "proportions";
  const name = rates ? (usual.visitsKnown ? "visits" : "noVisits") : usual.ordersKnown ? "orders" : "noOrders";
  return texts[name][language]
    .replace("{daily}", (rates ? usual.visits : usual.orders).toLocaleString(language))
    .replace("{rate}", exactFigure(usual.rate, "percent", locale))
    .replace("{mean}", exactFigure(usual.orderValue, "currency", locale));
}
