import type {Text} from "../../model/text.js";
import type {AnomalySeverity} from "../../query/predictions/anomalies.js";

/** How unusual a day is, in a word. */
export const severityLabels: Readonly<Record<AnomalySeverity, Text>> = {
  low: {en: "Low", es: "Baja"},
  medium: {en: "Medium", es: "Media"},
  high: {en: "High", es: "Alta"},
  critical: {en: "Critical", es: "Crítica"}
};

export const anomalyTexts = {
  found: {
    en: "{count} of the last {days} days are far from what their weekday and the weeks around them would suggest.",
    es: "{count} de los últimos {days} días se alejan de lo que hacen esperar el día de la semana y las semanas cercanas."
  },
  none: {
    en: "None of the last {days} days is far from what its weekday and the weeks around it would suggest.",
    es: "Ninguno de los últimos {days} días se aleja de lo esperable."
  },
  measured: {
    en: "In a test with {changed} days that were altered on purpose it found {found} of them; the distance from the mean of the 28 days before found {baseline}.",
    es: "En una prueba con {changed} días alterados a propósito encontró el {found}; la distancia a la media de los 28 días anteriores, el {baseline}."
  },
  title: {
    en: "{date} stands out most: {difference} {direction} revenue than expected",
    es: "{date} es el día que más destaca: {difference} {direction} de ingresos de lo esperado"
  },
  above: {en: "more", es: "más"},
  below: {en: "less", es: "menos"},
  quiet: {
    en: "Revenue by day stays near what was expected",
    es: "Los ingresos diarios se mantienen cerca de lo esperado"
  },
  subtitle: {
    en: "Revenue by day, blue; what was expected of it, grey. Dots are the unusual days.",
    es: "Ingresos por día, en azul; lo esperado, en gris. Los puntos son los días inusuales."
  },
  listTitle: {
    en: "Unusual number of orders: {orders} of these days; orders of unusual value: {value}",
    es: "Número de pedidos inusual: {orders} de estos días; pedidos de valor inusual: {value}"
  },
  listSub: {
    en: "The newest first. The last column is what stood out most against its usual part of a day, and its share of the day's difference.",
    es: "Los más recientes primero. La última columna es lo que más se apartó de su parte habitual de un día, y su parte de la diferencia."
  },
  day: {en: "Day", es: "Día"},
  revenue: {en: "Revenue", es: "Ingresos"},
  expected: {en: "Expected revenue", es: "Ingresos esperados"},
  orders: {en: "Orders", es: "Pedidos"},
  expectedOrders: {en: "Expected orders", es: "Pedidos esperados"},
  severity: {en: "Severity", es: "Gravedad"},
  made: {en: "Unusual in", es: "Inusual en"},
  byOrders: {en: "number of orders", es: "número de pedidos"},
  byValue: {en: "value of orders", es: "valor de los pedidos"},
  driver: {en: "What stood out", es: "Lo que se apartó"}
} as const satisfies Record<string, Text>;
