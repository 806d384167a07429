import type {RfmSegment} from "./segments.js";
import type {Text} from "./text.js";

/** The reasons that are given for a customer's risk: what a few columns of a model say together. */
export const churnReasons = {
  recency: {
    label: {en: "Days since the last order", es: "Días desde el último pedido"},
    unit: "days",
    action: {
      en: "they have been away for long, so remind them of the shop now.",
      es: "llevan mucho sin comprar: recuérdeles la tienda ahora."
    }
  },
  frequency: {
    label: {en: "Number of orders", es: "Número de pedidos"},
    unit: "orders",
    action: {
      en: "they have ordered seldom, so make the next order easy.",
      es: "han pedido pocas veces: facilite el próximo pedido."
    }
  },
  rhythm: {
    label: {en: "Usual days between orders", es: "Días habituales entre pedidos"},
    unit: "days",
    action: {
      en: "they are later than their own rhythm, so suggest again what they order in turn.",
      es: "se retrasan respecto a su propio ritmo: proponga de nuevo lo que suelen pedir."
    }
  },
  tenure: {
    label: {en: "Days since the first order", es: "Días desde el primer pedido"},
    unit: "days",
    action: {
      en: "they are at an age at which many leave, so ask how the shop has served them.",
      es: "están en una etapa en la que muchos se van: pregunte cómo les ha servido la tienda."
    }
  },
  value: {
    label: {en: "Spent so far", es: "Gasto hasta ahora"},
    unit: "money",
    action: {
      en: "they spend little with the shop, so show them what others like them buy.",
      es: "gastan poco en la tienda: muéstreles lo que compran otros como ellos."
    }
  },
  basket: {
    label: {en: "Products in an order", es: "Productos por pedido"},
    unit: "products",
    action: {
      en: "their baskets are narrow, so offer what goes with what they bought.",
      es: "sus cestas son reducidas: ofrezca lo que va con lo que compraron."
    }
  },
  discount: {
    label: {en: "Discount received", es: "Descuento recibido"},
    unit: "percent",
    action: {
      en: "their prices decide, so let the offer fit the discounts that they are used to.",
      es: "el precio decide: ajuste la oferta a los descuentos a los que están acostumbrados."
    }
  },
  refunds: {
    label: {en: "Share returned", es: "Parte devuelta"},
    unit: "percent",
    action: {
      en: "they sent goods back, so ask what went wrong and put it right.",
      es: "devolvieron artículos: pregunte qué falló y arréglelo."
    }
  },
  channel: {
    label: {en: "Where the orders came from", es: "Procedencia de los pedidos"},
    unit: "name",
    action: {
      en: "customers of their channel return less often, so reach them by another.",
      es: "los clientes de su canal vuelven menos: contáctelos por otro."
    }
  }
} as const satisfies Record<
  string,
  {
    readonly label: Text;
    readonly unit: "days" | "orders" | "money" | "products" | "percent" | "name";
    readonly action: Text;
  }
>;

export type ChurnReason = keyof typeof churnReasons;

export const churnReasonNames = Object.keys(churnReasons) as ChurnReason[];

/** What the reasons that are not named come to together. */
export const otherReasonsLabel: Text = {en: "All else", es: "Todo lo demás"};

/** How much effort a customer of a segment is worth. */
export const churnApproaches = {
  personal: {en: "Write or call in person", es: "Escriba o llame en persona"},
  offer: {en: "Send an offer that ends soon", es: "Envíe una oferta que acabe pronto"},
  message: {en: "Send one message at little cost", es: "Envíe un solo mensaje de bajo coste"}
} as const satisfies Record<string, Text>;

export type ChurnApproach = keyof typeof churnApproaches;

const personal: readonly string[] = ["Champions", "Loyal Customers", "Cannot Lose Them", "At Risk"];
const cheap: readonly string[] = ["About To Sleep", "Hibernating", "Lost"];

/** The effort that a customer of a segment is worth; a message where the segment is not known. */
export function churnApproach(segment: RfmSegment | null): ChurnApproach {
  if (segment !== null && personal.includes(segment)) return "personal";
  return segment === null || cheap.includes(segment) ? "message" : "offer";
}

/** What to do about a customer at risk, as a sentence. */
export function churnAction(approach: ChurnApproach, reason: ChurnReason): Text {
  const {en, es} = churnApproaches[approach];
  const {action} = churnReasons[reason];
  return {en: `${en}: ${action.en}`, es: `${es}; ${action.es}`};
}
