import type {Text} from "../../model/text.js";
import type {StockAdvice, StockOutRisk} from "../../query/predictions/demand.js";

/** What to do about a product's stock. */
export const adviceLabels: Readonly<Record<StockAdvice, Text>> = {
  "reorder now": {en: "Reorder now", es: "Reponer ya"},
  "reorder soon": {en: "Reorder soon", es: "Reponer pronto"},
  "enough stock": {en: "Enough stock", es: "Existencias suficientes"},
  overstocked: {en: "Overstocked", es: "Exceso de existencias"},
  "stock not known": {en: "Stock not known", es: "Existencias desconocidas"},
  discontinued: {en: "No longer sold", es: "Ya no se vende"},
  "never sold": {en: "Never sold", es: "Nunca vendido"}
};

/** How likely stock is to run out, in a word. */
export const riskLabels: Readonly<Record<StockOutRisk, Text>> = {
  low: {en: "Low", es: "Bajo"},
  medium: {en: "Medium", es: "Medio"},
  high: {en: "High", es: "Alto"},
  unknown: {en: "Not known", es: "Desconocido"}
};

export const demandTexts = {
  reorder: {
    en: "{count} of {total} products should be reordered now, if an order takes {days} days to arrive and stock is to last with a probability of {level}.",
    es: "Habría que reponer ya {count} de {total} productos, si un pedido tarda {days} días en llegar y las existencias deben bastar con una probabilidad del {level}."
  },
  noStock: {
    en: "No stock is known, so products are ranked by what they are to bring, and nothing is said of running out.",
    es: "No se conocen existencias, así que los productos se ordenan por lo que han de aportar y nada se dice de si se agotarán."
  },
  measured: {
    en: "Over four weeks that it had not seen, it was off by {wape} of the units sold; the mean of the eight weeks before by {baseline}. The bounds of 50, 80 and 95% held {c50}, {c80} and {c95} of the outcomes.",
    es: "En cuatro semanas que no había visto, falló en un {wape} de las unidades vendidas; la media de las ocho semanas anteriores, en un {baseline}. Los límites del 50, 80 y 95% contuvieron el {c50}, {c80} y {c95} de los resultados."
  },
  left: {
    en: "{fresh} products are new, {gone} are no longer sold and {never} were never sold.",
    es: "{fresh} productos son nuevos, {gone} ya no se venden y {never} nunca se vendieron."
  },
  urgent: {
    en: "{product} is the most urgent: {advice}",
    es: "{product} es lo más urgente: {advice}"
  },
  largest: {
    en: "{product} is to bring most in the next 30 days, {revenue}",
    es: "{product} es lo que más ha de aportar en los próximos 30 días: {revenue}"
  },
  none: {en: "No product is sold any more", es: "Ya no se vende ningún producto"},
  product: {en: "Product", es: "Producto"},
  advice: {en: "What to do", es: "Qué hacer"},
  units30: {en: "30 days, units", es: "30 días, unidades"},
  units60: {en: "60 days", es: "60 días"},
  units90: {en: "90 days", es: "90 días"},
  range80: {en: "30 days, four of five times", es: "30 días, cuatro de cada cinco veces"},
  stock: {en: "Stock", es: "Existencias"},
  risk: {en: "Risk of running out", es: "Riesgo de agotarse"},
  probability: {en: "Probability", es: "Probabilidad"},
  point: {en: "Reorder at", es: "Reponer con"},
  quantity: {en: "Reorder", es: "Reponer"}
} as const satisfies Record<string, Text>;
