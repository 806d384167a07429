import type {Language, Text} from "../../../model/text.js";
import type {AskedDataset, AskedQuery, Vocabulary} from "../reading.js";

const names: Readonly<Record<AskedDataset, Text>> = {
  forecast: {en: "Forecast", es: "Previsión"},
  churn: {en: "Customers at risk of not ordering again", es: "Clientes en riesgo de no volver a pedir"},
  clusters: {en: "Groups of like customers", es: "Grupos de clientes parecidos"},
  anomalies: {en: "Unusual days", es: "Días inusuales"},
  recommendations: {en: "Products bought together with", es: "Productos que se compran junto con"},
  demand: {en: "Demand of products, and when to reorder", es: "Demanda de productos y cuándo reponer"},
  lifetime_value: {
    en: "What customers are expected to spend in the next year",
    es: "Lo que se espera que gasten los clientes en el próximo año"
  },
  stock: {en: "Products by how likely their stock is to run out", es: "Productos según la probabilidad de agotarse"}
};

const parameterTexts: Readonly<Record<string, Text>> = {
  days_ahead: {en: "days ahead", es: "días por delante"},
  metric: {en: "figure", es: "cifra"},
  threshold: {en: "probability from", es: "probabilidad desde"},
  limit: {en: "at most", es: "como máximo"},
  n_clusters: {en: "groups", es: "grupos"},
  days_back: {en: "days back", es: "días atrás"},
  top_n: {en: "at most", es: "como máximo"}
};

/** What a dataset is asked for, in plain words. */
export function describeDataset(
  {dataset, parameters}: Extract<AskedQuery, {kind: "dataset"}>,
  {products}: Vocabulary,
  language: Language
): string {
  const {product_id: product, ...rest} = parameters;
  const name = product === undefined ? "" : ` ${products.find(({id}) => id === product)?.name ?? product} (${product})`;
  const texts = Object.entries(rest).map(
    ([key, value]) => `${parameterTexts[key]?.[language] ?? key}: ${valueText(value, language)}`
  );
  return [`${names[dataset][language]}${name}`, ...texts].join(", ");
}

function valueText(value: string | number, language: Language): string {
  if (value === "revenue") return language === "en" ? "revenue" : "ingresos";
  return value === "orders" && language === "es" ? "pedidos" : String(value);
}
