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
    en: "{count} of {total} products should be reordered now, if goods take {days} days to arrive and should not run out in {level} of cases.",
    es: "Habría que reponer ya {count} de {total} productos, si los pedidos tardan {days} días en llegar y no deben agotarse en el {level} de los casos."
  },
  noStock: {
    en: "The shop's stock is not known, so nothing can be said of running out. Products are ranked by the revenue to expect of them.",
    es: "No se conocen las existencias de la tienda, así que nada se puede decir de si se agotarán. Los productos se ordenan por los ingresos que cabe esperar."
  },
  trust: {
    en: "Asked for four weeks that it had not seen, it missed product by product by {wape} of the units sold; the mean of the eight weeks before would have missed by {baseline}.",
    es: "Al pedirle cuatro semanas que no había visto, falló producto a producto en un {wape} de las unidades vendidas; la media de las ocho semanas anteriores habría fallado en un {baseline}."
  },
  untested: {
    en: "Nothing was sold in the four weeks of the test, so how far forecasts are off is not known.",
    es: "No se vendió nada en las cuatro semanas de la prueba, así que no se sabe cuánto se desvían las previsiones."
  },
  details: {
    en: "In that test the ranges of 50, 80 and 95% held {c50}, {c80} and {c95} of the outcomes.",
    es: "En esa prueba los intervalos del 50, 80 y 95% contuvieron el {c50}, el {c80} y el {c95} de los resultados."
  },
  served: {
    en: "A stock meant to last in {level} of cases lasted in {reached}.",
    es: "Unas existencias pensadas para bastar en el {level} de los casos bastaron en el {reached}."
  },
  left: {en: "Products that are {list}.", es: "Productos: {list}."},
  fresh: {en: "new: {count}", es: "nuevos: {count}"},
  gone: {en: "no longer sold: {count}", es: "ya sin ventas: {count}"},
  never: {en: "never sold: {count}", es: "nunca vendidos: {count}"},
  urgent: {
    en: "Most urgent: {product}, of which {stock} are left, enough for {days} days; order {quantity}",
    es: "Lo más urgente: {product}, del que quedan {stock}, suficientes para {days} días; pida {quantity}"
  },
  calm: {
    en: "No product has to be reordered now; the next is {product}: {advice}",
    es: "Ningún producto necesita reposición ahora; el siguiente es {product}: {advice}"
  },
  largest: {
    en: "{product} is expected to bring most in the next 30 days: {revenue}",
    es: "{product} es el producto del que más se espera en los próximos 30 días: {revenue}"
  },
  tableSub: {
    en: "Units that will be asked for. Four of five times, those of 30 days should fall in the range.",
    es: "Unidades que se pedirán. Cuatro de cada cinco veces, las de 30 días deberían caer en el intervalo."
  },
  none: {en: "No product is sold any more", es: "Ya no se vende ningún producto"},
  product: {en: "Product", es: "Producto"},
  advice: {en: "What to do", es: "Qué hacer"},
  units30: {en: "Units in 30 days", es: "Unidades en 30 días"},
  units60: {en: "In 60 days", es: "En 60 días"},
  units90: {en: "In 90 days", es: "En 90 días"},
  range80: {en: "Range of 30 days", es: "Intervalo de 30 días"},
  stock: {en: "Stock", es: "Existencias"},
  lasts: {en: "Lasts, days", es: "Dura, días"},
  risk: {en: "Risk of running out", es: "Riesgo de agotarse"},
  point: {en: "Reorder at", es: "Reponer con"},
  quantity: {en: "Order now", es: "Pedir ahora"}
} as const satisfies Record<string, Text>;
