import type {Text} from "./text.js";

/** A filter that is not one dimension: what it is called and what it leaves. */
export interface FilterDefinition {
  readonly label: Text;
  readonly description: Text;
}

/** The filters beside those of dimensions. */
export const filters = {
  period: {
    label: {en: "Period", es: "Período"},
    description: {
      en: "Lines of orders placed on these days of the shop, both ends included",
      es: "Líneas de pedidos hechos en estos días de la tienda, ambos incluidos"
    }
  },
  price: {
    label: {en: "Price", es: "Precio"},
    description: {
      en: "Lines whose unit price in the shop's currency, before discount, lies in this range, both ends included",
      es: "Líneas cuyo precio unitario en la moneda de la tienda, antes de descuento, está en este rango, ambos extremos incluidos"
    }
  },
  predictions: {
    label: {en: "Predictions", es: "Predicciones"},
    description: {
      en: "Whether pages show what models predict",
      es: "Si las páginas muestran lo que predicen los modelos"
    }
  }
} as const satisfies Record<string, FilterDefinition>;

/** Periods that end on the last day with data, by their length in days; null is all of them. */
export const presets = {
  today: {days: 1, label: {en: "Today", es: "Hoy"}},
  last_7_days: {days: 7, label: {en: "Last 7 days", es: "Últimos 7 días"}},
  last_30_days: {days: 30, label: {en: "Last 30 days", es: "Últimos 30 días"}},
  last_90_days: {days: 90, label: {en: "Last 90 days", es: "Últimos 90 días"}},
  last_year: {days: 365, label: {en: "Last year", es: "Último año"}},
  all_time: {days: null, label: {en: "All time", es: "Todo el tiempo"}}
} as const satisfies Record<string, {readonly days: number | null; readonly label: Text}>;

export type Preset = keyof typeof presets;
