import type {Grain} from "../../../model/calendar.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {Text} from "../../../model/text.js";

/** What several members of a dimension, or several periods, are called. */
export const plurals: Readonly<Record<DimensionName | Grain, Text>> = {
  country: {en: "countries", es: "países"},
  region: {en: "regions", es: "regiones"},
  city: {en: "cities", es: "ciudades"},
  category: {en: "categories", es: "categorías"},
  subcategory: {en: "subcategories", es: "subcategorías"},
  customer_segment: {en: "customer segments", es: "segmentos de cliente"},
  payment_method: {en: "payment methods", es: "métodos de pago"},
  device_type: {en: "devices", es: "dispositivos"},
  traffic_source: {en: "traffic sources", es: "fuentes de tráfico"},
  product_id: {en: "products", es: "productos"},
  rfm_segment: {en: "RFM segments", es: "segmentos RFM"},
  first_order_month: {en: "months of first orders", es: "meses de primer pedido"},
  purchase: {en: "kinds of orders", es: "tipos de pedido"},
  order_weekday: {en: "days of the week", es: "días de la semana"},
  order_hour: {en: "hours", es: "horas"},
  day: {en: "days", es: "días"},
  week: {en: "weeks", es: "semanas"},
  month: {en: "months", es: "meses"},
  quarter: {en: "quarters", es: "trimestres"},
  year: {en: "years", es: "años"}
};
