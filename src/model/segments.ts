import type {Text} from "./text.js";

/** Labels of the customer segments that a sale is given with; a shop's own segments go by their names. */
export const customerSegmentLabels: Readonly<Record<string, Text>> = {
  VIP: {en: "VIP", es: "VIP"},
  Regular: {en: "Regular", es: "Habitual"},
  New: {en: "New", es: "Nuevo"},
  "At-Risk": {en: "At risk", es: "En riesgo"}
};

/** The eleven RFM segments, best first. */
export const rfmSegments = [
  "Champions",
  "Loyal Customers",
  "Potential Loyalists",
  "New Customers",
  "Promising",
  "Need Attention",
  "About To Sleep",
  "Cannot Lose Them",
  "At Risk",
  "Hibernating",
  "Lost"
] as const;

export type RfmSegment = (typeof rfmSegments)[number];

/** Segment by recency score (row, 1 first) and rounded mean of frequency and monetary score (column, 1 first). */
export const rfmGrid: readonly (readonly RfmSegment[])[] = [
  ["Lost", "Lost", "At Risk", "At Risk", "Cannot Lose Them"],
  ["Hibernating", "Hibernating", "At Risk", "At Risk", "Cannot Lose Them"],
  ["About To Sleep", "About To Sleep", "Need Attention", "Loyal Customers", "Loyal Customers"],
  ["Promising", "Potential Loyalists", "Potential Loyalists", "Loyal Customers", "Loyal Customers"],
  ["New Customers", "Potential Loyalists", "Potential Loyalists", "Champions", "Champions"]
];

export const rfmLabels: Readonly<Record<RfmSegment, Text>> = {
  Champions: {en: "Champions", es: "Campeones"},
  "Loyal Customers": {en: "Loyal customers", es: "Clientes fieles"},
  "Potential Loyalists": {en: "Potential loyalists", es: "Fieles potenciales"},
  "New Customers": {en: "New customers", es: "Clientes nuevos"},
  Promising: {en: "Promising", es: "Prometedores"},
  "Need Attention": {en: "Need attention", es: "Necesitan atención"},
  "About To Sleep": {en: "About to sleep", es: "A punto de dormirse"},
  "Cannot Lose Them": {en: "Cannot lose them", es: "No se pueden perder"},
  "At Risk": {en: "At risk", es: "En riesgo"},
  Hibernating: {en: "Hibernating", es: "Hibernando"},
  Lost: {en: "Lost", es: "Perdidos"}
};

/** What to do about the customers of a segment, in a sentence. */
export const rfmActions: Readonly<Record<RfmSegment, Text>> = {
  Champions: {
    en: "Thank them, show them what is new first, and ask them to recommend the shop.",
    es: "Agradézcales, muéstreles antes las novedades y pídales que recomienden la tienda."
  },
  "Loyal Customers": {
    en: "Reward their loyalty and offer what goes with what they buy.",
    es: "Premie su fidelidad y ofrezca lo que va con lo que compran."
  },
  "Potential Loyalists": {
    en: "Invite them to a loyalty programme and suggest a next purchase soon.",
    es: "Invítelos a un programa de fidelidad y propóngales pronto otra compra."
  },
  "New Customers": {
    en: "Welcome them, see that the first order went well, and make the second one easy.",
    es: "Deles la bienvenida, compruebe que el primer pedido fue bien y facilite el segundo."
  },
  Promising: {
    en: "Remind them of the shop while they still know it; a small offer may bring a second order.",
    es: "Recuérdeles la tienda mientras la conocen; una pequeña oferta puede traer un segundo pedido."
  },
  "Need Attention": {
    en: "Write to them now, with an offer that ends soon, from what they bought before.",
    es: "Escríbales ahora, con una oferta que acabe pronto y basada en lo que compraron."
  },
  "About To Sleep": {
    en: "Win them back cheaply: a reminder, popular products, news.",
    es: "Recupérelos con poco gasto: un recordatorio, productos populares, novedades."
  },
  "Cannot Lose Them": {
    en: "Call or write in person, ask what went wrong, and put it right.",
    es: "Llámelos o escríbales en persona, pregunte qué falló y arréglelo."
  },
  "At Risk": {
    en: "Send a personal message with a good reason to return before they are lost.",
    es: "Envíe un mensaje personal con un buen motivo para volver antes de perderlos."
  },
  Hibernating: {
    en: "Try one message with products like those they bought, and spend little on it.",
    es: "Pruebe un mensaje con productos parecidos a los que compraron y gaste poco en ello."
  },
  Lost: {
    en: "Write once, for a season or a sale, and otherwise leave them in peace.",
    es: "Escriba una vez, por temporada o rebajas, y por lo demás déjelos en paz."
  }
};
