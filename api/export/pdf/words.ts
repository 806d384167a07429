import type {Text} from "../../../src/model/text.js";

/** The words of the report; those of metrics and filters stand in the model. */
export const reportWords = {
  all: {en: "All", es: "Todos"},
  allDays: {en: "The {days} days of the period: {range}.", es: "Los {days} días del período: {range}."},
  allData: {en: "the whole shop", es: "toda la tienda"},
  asOf: {en: "Data as of", es: "Datos a fecha de"},
  attached: {
    en: "The same, with the queries behind every figure, is attached to this file as manifest.json.",
    es: "Lo mismo, con las consultas detrás de cada cifra, va adjunto a este archivo como manifest.json."
  },
  before: {en: "Period before", es: "Período anterior"},
  categories: {en: "Categories", es: "Categorías"},
  category: {en: "Category", es: "Categoría"},
  change: {en: "Change", es: "Cambio"},
  comparedWith: {en: "Compared with {range}.", es: "Comparado con {range}."},
  costKnown: {
    en: "costs are known for {share} of revenue; profit speaks of that part",
    es: "se conoce el coste del {share} de los ingresos; el beneficio se refiere a esa parte"
  },
  country: {en: "Country", es: "País"},
  countries: {en: "Countries", es: "Países"},
  currency: {en: "Currency", es: "Divisa"},
  dataVersion: {en: "Data version", es: "Versión de los datos"},
  days: {en: "Day by day", es: "Día a día"},
  lastDays: {en: "The last {days} days of the period: {range}.", es: "Los últimos {days} días del período: {range}."},
  definitions: {en: "What the figures mean", es: "Qué significan las cifras"},
  figure: {en: "Figure", es: "Cifra"},
  filters: {en: "Filters", es: "Filtros"},
  first: {
    en: "The first {held} of {matching} by revenue.",
    es: "Los primeros {held} de {matching} por ingresos."
  },
  keyFigures: {en: "Key figures", es: "Cifras clave"},
  made: {en: "Made", es: "Generado"},
  manifest: {en: "About this file", es: "Sobre este archivo"},
  manifestNote: {
    en: "What was asked for, how many rows there are and how many this file holds, and a fingerprint of them by which it can be checked.",
    es: "Qué se pidió, cuántas filas hay y cuántas contiene este archivo, y una huella de ellas con la que se puede comprobar."
  },
  margin: {en: "Margin", es: "Margen"},
  noCustomer: {
    en: "{share} of orders name no customer and do not count here",
    es: "el {share} de los pedidos no indica cliente y no cuenta aquí"
  },
  noData: {en: "no data", es: "sin datos"},
  nothing: {en: "No order matches this selection.", es: "Ningún pedido coincide con esta selección."},
  notSummed: {
    en: "An order or a customer can count in several rows, so orders and customers do not add up to the last row.",
    es: "Un pedido o un cliente puede contar en varias filas, así que los pedidos y los clientes no suman la última fila."
  },
  page: {en: "Sales report", es: "Informe de ventas"},
  period: {en: "This period", es: "Este período"},
  products: {en: "Products", es: "Productos"},
  rank: {en: "#", es: "N.º"},
  replaced: {
    en: "Characters of which the fonts of this file have no shape stand as □: {list}.",
    es: "Los caracteres de los que las fuentes de este archivo no tienen forma aparecen como □: {list}."
  },
  share: {en: "Share", es: "Parte"},
  timezone: {en: "Time zone", es: "Zona horaria"}
} as const satisfies Record<string, Text>;
