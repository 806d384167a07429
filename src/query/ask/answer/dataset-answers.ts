import {addDays} from "../../../model/calendar.js";
import {decimalsOf} from "../../../model/currency.js";
import {metrics} from "../../../model/metrics.js";
import type {Language, Text} from "../../../model/text.js";
import type {AnomaliesAnswer} from "../../predictions/anomalies.js";
import type {ChurnAnswer} from "../../predictions/churn.js";
import type {ClusteringAnswer} from "../../predictions/clustering.js";
import type {DemandAnswer} from "../../predictions/demand.js";
import type {ForecastAnswer} from "../../predictions/forecast.js";
import type {LifetimeValueAnswer} from "../../predictions/lifetime-value.js";
import type {Refusal} from "../../predictions/predicted.js";
import type {ProductRecommendations} from "../../predictions/recommendations.js";
import type {AskedChart, DatasetParameters} from "../reading.js";
import type {AnswerColumn, AnswerTable} from "./table.js";
import {type Writing, figureText, rangeText} from "./words.js";

/** What a prediction answers to a question. */
export interface DatasetAnswer {
  readonly table: AnswerTable;
  readonly sentence: string;
  readonly chart: AskedChart;
}

/** Days ahead. */
export function forecastAnswer(
  {metric, forecast, model_metrics: measured}: ForecastAnswer,
  writing: Writing
): DatasetAnswer {
  const {unit, label} = metrics[metric];
  const {language, currency} = writing;
  const scale = 10 ** (unit === "currency" ? decimalsOf(currency) : 1);
  const sum = forecast.reduce((total, {value}) => total + Math.round(value * scale), 0) / scale;
  const range = rangeText({start: forecast[0]!.date, end: forecast.at(-1)!.date}, language);
  const error =
    measured.mape === null ? "" : fill(texts.error, language, {mape: figureText(measured.mape, "percent", writing)});
  const figure = (name: string, en: string, es: string) => column(name, en, es, "number", unit);
  return {
    table: {
      columns: [
        column("date", "Date", "Fecha", "date"),
        figure("value", `${label.en}, expected`, `${label.es}, previsión`),
        figure("lower_80", "80 % band, from", "Banda del 80 %, desde"),
        figure("upper_80", "80 % band, to", "Banda del 80 %, hasta"),
        figure("lower_95", "95 % band, from", "Banda del 95 %, desde"),
        figure("upper_95", "95 % band, to", "Banda del 95 %, hasta")
      ],
      rows: forecast.map((day) => ({...day}))
    },
    sentence:
      fill(texts.forecast, language, {
        label: label[language],
        range,
        days: String(forecast.length),
        sum: figureText(sum, unit, writing)
      }) + error,
    chart: "line"
  };
}

/** Customers who may not order again. */
export function churnAnswer(
  answer: ChurnAnswer,
  {threshold = 0.5, limit = 100}: DatasetParameters,
  writing: Writing
): DatasetAnswer {
  const {data, active, thresholds} = answer;
  const fitting = data.filter(({churn_probability: probability}) => probability >= Number(threshold));
  const counted = thresholds.find((at) => at.threshold === Number(threshold))?.customers ?? fitting.length;
  return {
    table: {
      columns: [
        column("customer_id", "Customer", "Cliente", "text"),
        column("churn_probability", "Probability of leaving", "Probabilidad de abandono", "number"),
        column(
          "days_since_last_purchase",
          "Days since the last order",
          "Días desde el último pedido",
          "integer",
          "count"
        ),
        column("orders", "Orders", "Pedidos", "integer", "count"),
        column("lifetime_value", "Spent so far", "Gasto hasta ahora", "number", "currency")
      ],
      rows: fitting
        .slice(0, Number(limit))
        .map((customer) =>
          pick(customer, "customer_id", "churn_probability", "days_since_last_purchase", "orders", "lifetime_value")
        )
    },
    sentence: fill(texts.churn, writing.language, {
      count: figureText(counted, "count", writing),
      active: figureText(active, "count", writing),
      threshold: figureText(Number(threshold) * 100, null, writing)
    }),
    chart: "table"
  };
}

/** Groups of like customers. */
export function clusteringAnswer({clusters, silhouette}: ClusteringAnswer, writing: Writing): DatasetAnswer {
  const {language} = writing;
  const told = clusters.map(({name, size}) => `${name[language]} (${figureText(size, "count", writing)})`);
  return {
    table: {
      columns: [
        column("name", "Group", "Grupo", "text"),
        column("size", "Customers", "Clientes", "integer", "count"),
        column("share", "Share of customers", "Parte de los clientes", "number", "percent"),
        column("revenue_share", "Share of revenue", "Parte de los ingresos", "number", "percent"),
        column("orders", "Orders, mean", "Pedidos, media", "number"),
        column("average_order_value", "Average order value", "Valor medio del pedido", "number", "currency"),
        column("recency_days", "Days since the last order, mean", "Días desde el último pedido, media", "number")
      ],
      rows: clusters.map((cluster) => ({
        name: cluster.name[language],
        ...pick(cluster, "size", "share", "revenue_share", "orders", "average_order_value", "recency_days")
      }))
    },
    sentence: fill(texts.clusters, language, {
      count: String(clusters.length),
      groups: told.join("; "),
      silhouette: figureText(silhouette, null, writing)
    }),
    chart: "table"
  };
}

/** Days whose figures are far from what was to be expected. */
export function anomaliesAnswer(
  {data, series}: AnomaliesAnswer,
  {days_back: back = 180, contamination = 0.03}: DatasetParameters,
  writing: Writing
): DatasetAnswer {
  const last = series.at(-1)!.date;
  const before = addDays(last, -Number(back));
  const days = data.filter(({date, rank}) => date > before && rank <= Number(contamination));
  const [newest] = days;
  const {language} = writing;
  const range = rangeText({start: addDays(before, 1), end: last}, language);
  const told =
    newest &&
    fill(texts.newest, language, {
      date: rangeText({start: newest.date, end: newest.date}, language),
      revenue: figureText(newest.revenue, "currency", writing),
      expected: figureText(newest.expected_revenue, "currency", writing)
    });
  return {
    table: {
      columns: [
        column("date", "Date", "Fecha", "date"),
        column("revenue", "Revenue", "Ingresos", "number", "currency"),
        column("expected_revenue", "Revenue expected", "Ingresos esperados", "number", "currency"),
        column("orders", "Orders", "Pedidos", "integer", "count"),
        column("severity", "Severity", "Gravedad", "text")
      ],
      rows: days.map((day) => pick(day, "date", "revenue", "expected_revenue", "orders", "severity"))
    },
    sentence: fill(texts.anomalies, language, {count: String(days.length), range}) + (told ?? ""),
    chart: "table"
  };
}

/** Products bought together with one. */
export function recommendationsAnswer(
  {product_id: id, product_name: name, recommendations}: ProductRecommendations,
  {top_n: most = 10}: DatasetParameters,
  {language}: Writing
): DatasetAnswer {
  const shown = recommendations.slice(0, Number(most));
  const product = name ?? id;
  const products = shown.slice(0, 3).map((other) => other.product_name ?? other.product_id);
  return {
    table: {
      columns: [
        column("product_id", "Product", "Producto", "text"),
        column("product_name", "Product name", "Nombre del producto", "text"),
        column("category", "Category", "Categoría", "text"),
        column("score", "Score, 0 to 100", "Puntuación, de 0 a 100", "number"),
        column("lift", "Lift", "Lift", "number"),
        column("support", "Share of all baskets", "Parte de todas las cestas", "number", "percent"),
        column("together", "Baskets with both", "Cestas con ambos", "integer", "count")
      ],
      rows: shown.map((other) =>
        pick(other, "product_id", "product_name", "category", "score", "lift", "support", "together")
      )
    },
    sentence:
      shown.length === 0
        ? fill(texts.noneTogether, language, {product})
        : fill(texts.together, language, {product, products: products.join("; ")}),
    chart: "table"
  };
}

/** Demand for products, and what the stock is to it. */
export function demandAnswer(
  {data, products}: DemandAnswer,
  {top_n: most = 20}: DatasetParameters,
  writing: Writing
): DatasetAnswer {
  const shown = data.slice(0, Number(most));
  const urgent = shown.slice(0, 3).map(({product_id: id, product_name: name}) => name ?? id);
  return {
    table: {
      columns: [
        column("product_id", "Product", "Producto", "text"),
        column("product_name", "Product name", "Nombre del producto", "text"),
        column("stock_quantity", "Stock", "Existencias", "integer", "count"),
        column("days_of_stock", "Days that it lasts", "Días que duran", "number"),
        column("forecast_30d", "Units, next 30 days", "Unidades, próximos 30 días", "number", "count"),
        column("forecast_60d", "Units, next 60 days", "Unidades, próximos 60 días", "number", "count"),
        column("forecast_90d", "Units, next 90 days", "Unidades, próximos 90 días", "number", "count"),
        column("stock_out_probability", "Probability to run out", "Probabilidad de agotarse", "number"),
        column("reorder_quantity", "Units to order now", "Unidades que pedir ahora", "integer", "count")
      ],
      rows: shown.map((product) =>
        pick(
          product,
          "product_id",
          "product_name",
          "stock_quantity",
          "days_of_stock",
          "forecast_30d",
          "forecast_60d",
          "forecast_90d",
          "stock_out_probability",
          "reorder_quantity"
        )
      )
    },
    sentence: fill(texts.demand, writing.language, {
      count: figureText(products.reorder_now, "count", writing),
      total: figureText(products.total, "count", writing),
      products: urgent.join("; ")
    }),
    chart: "table"
  };
}

/** What customers will spend in the next year. */
export function lifetimeValueAnswer(
  {totals, data, as_of_day: day}: LifetimeValueAnswer,
  {limit = 100}: DatasetParameters,
  writing: Writing
): DatasetAnswer {
  const range = rangeText({start: addDays(day, 1), end: addDays(day, 365)}, writing.language);
  return {
    table: {
      columns: [
        column("customer_id", "Customer", "Cliente", "text"),
        column("predicted_value", "Expected in 365 days", "Esperado en 365 días", "number", "currency"),
        column("lower_80", "80 % band, from", "Banda del 80 %, desde", "number", "currency"),
        column("upper_80", "80 % band, to", "Banda del 80 %, hasta", "number", "currency"),
        column("expected_purchases_365d", "Purchases expected", "Compras esperadas", "number"),
        column("lifetime_value", "Spent so far", "Gasto hasta ahora", "number", "currency")
      ],
      rows: data
        .slice(0, Number(limit))
        .map((customer) =>
          pick(
            customer,
            "customer_id",
            "predicted_value",
            "lower_80",
            "upper_80",
            "expected_purchases_365d",
            "lifetime_value"
          )
        )
    },
    sentence: fill(texts.lifetimeValue, writing.language, {
      customers: figureText(totals.customers, "count", writing),
      value: figureText(totals.predicted_value, "currency", writing),
      mean: figureText(totals.mean_predicted_value, "currency", writing),
      range
    }),
    chart: "table"
  };
}

/** Why there is no prediction. */
export function refusedPrediction({kind, needed, found}: Refusal, language: Language): string {
  return fill(texts.refused, language, {kind: kinds[kind][language], needed: String(needed), found: String(found)});
}

/** Said where recommendations are asked for a product that there is not. */
export const unknownProduct: Text = {
  en: "There is no such product; name one as the data have it.",
  es: "No existe ese producto; escríbalo como aparece en los datos."
};

const kinds: Readonly<Record<Refusal["kind"], Text>> = {
  days: {en: "days", es: "días"},
  months: {en: "months", es: "meses"},
  orders: {en: "orders", es: "pedidos"},
  customers: {en: "customers", es: "clientes"},
  "repeat customers": {en: "repeat customers", es: "clientes que repiten"},
  products: {en: "products", es: "productos"},
  baskets: {en: "baskets", es: "cestas"}
};

const texts = {
  forecast: {
    en: "{label} expected in the {days} days ahead ({range}): {sum}, the sum of the days.",
    es: "{label}: previsión de los próximos {days} días ({range}): {sum}, la suma de los días."
  },
  error: {
    en: " On days that the model had not seen, a day's value was off by {mape} on average.",
    es: " En días que el modelo no había visto, el valor de un día se desvió de media un {mape}."
  },
  churn: {
    en: "{count} of {active} active customers are likely not to order again: with a probability of {threshold} % or more.",
    es: "{count} de {active} clientes activos probablemente no volverán a pedir: con una probabilidad del {threshold} % o más."
  },
  clusters: {
    en: "{count} groups of customers who buy in like ways: {groups}. Silhouette {silhouette}.",
    es: "{count} grupos de clientes que compran de forma parecida: {groups}. Silueta {silhouette}."
  },
  anomalies: {en: "{count} unusual days in {range}.", es: "{count} días inusuales en {range}."},
  newest: {
    en: " The latest is {date}: revenue {revenue}, where {expected} was to be expected.",
    es: " El último es {date}: ingresos {revenue}, cuando se esperaban {expected}."
  },
  together: {
    en: "Bought together with {product}: {products}.",
    es: "Se compran junto con {product}: {products}."
  },
  noneTogether: {
    en: "No product has been bought together with {product} so far.",
    es: "Ningún producto se ha comprado todavía junto con {product}."
  },
  demand: {
    en: "{count} of {total} products are to be reordered now. The most urgent: {products}.",
    es: "{count} de {total} productos deben reponerse ahora. Los más urgentes: {products}."
  },
  lifetimeValue: {
    en: "{customers} customers are expected to spend {value} in the next 365 days ({range}), {mean} each.",
    es: "Se espera que {customers} clientes gasten {value} en los próximos 365 días ({range}), {mean} cada uno."
  },
  refused: {
    en: "There is too little data for this prediction: it needs {needed} {kind}, and there are {found}.",
    es: "Hay muy pocos datos para esta predicción: necesita {needed} {kind} y hay {found}."
  }
} as const satisfies Record<string, Text>;

function fill(text: Text, language: Language, values: Readonly<Record<string, string>>): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function column(
  name: string,
  en: string,
  es: string,
  type: AnswerColumn["type"],
  unit: AnswerColumn["unit"] = null
): AnswerColumn {
  return {name, label: {en, es}, type, unit};
}

function pick<Row extends object, Name extends keyof Row & string>(
  row: Row,
  ...names: Name[]
): Record<Name, Extract<Row[Name], string | number | null>> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as never;
}
