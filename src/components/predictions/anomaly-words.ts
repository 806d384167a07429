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
    en: "{count} of the last {days} days are far from what the weekday and the weeks around them let expect.",
    es: "{count} de los últimos {days} días se alejan de lo que hacen esperar el día de la semana y las semanas cercanas."
  },
  none: {
    en: "None of the last {days} days is far from what was to be expected.",
    es: "Ninguno de los últimos {days} días se aleja de lo esperable."
  },
  measured: {
    en: "Of {changed} days that were changed on purpose it found {found}; the distance from the mean of the 28 days before found {baseline}.",
    es: "De {changed} días alterados a propósito encontró el {found}; la distancia a la media de los 28 días anteriores, el {baseline}."
  },
  title: {
    en: "{date} stands out most: revenue {direction} what was expected by {difference}",
    es: "{date} es lo que más destaca: ingresos {direction} de lo esperado en {difference}"
  },
  above: {en: "above", es: "por encima"},
  below: {en: "below", es: "por debajo"},
  quiet: {
    en: "Revenue by day stays near what was expected",
    es: "Los ingresos diarios se mantienen cerca de lo esperado"
  },
  subtitle: {
    en: "Revenue by day; the grey line is what was expected, dots are unusual days.",
    es: "Ingresos por día; la línea gris es lo esperado, los puntos son días inusuales."
  },
  listTitle: {en: "Unusual days, and who made the difference", es: "Días inusuales, y quién causó la diferencia"},
  day: {en: "Day", es: "Día"},
  revenue: {en: "Revenue", es: "Ingresos"},
  expected: {en: "Expected", es: "Esperado"},
  orders: {en: "Orders", es: "Pedidos"},
  severity: {en: "Severity", es: "Gravedad"},
  made: {en: "Made by", es: "Por"},
  byOrders: {en: "number of orders", es: "número de pedidos"},
  byValue: {en: "value of orders", es: "valor de los pedidos"},
  driver: {en: "Who made most of it", es: "Quién causó la mayor parte"}
} as const satisfies Record<string, Text>;
