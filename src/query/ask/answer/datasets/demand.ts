import type {Text} from "../../../../model/text.js";
import type {DemandAnswer} from "../../../predictions/demand.js";
import type {DatasetParameters} from "../../reading.js";
import {type Writing, figureText} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  demand: {
    en: "{count} of {total} products are to be reordered now. The most urgent: {products}.",
    es: "{count} de {total} productos deben reponerse ahora. Los más urgentes: {products}."
  }
} as const satisfies Record<string, Text>;

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
