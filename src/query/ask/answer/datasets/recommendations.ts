import type {Text} from "../../../../model/text.js";
import type {ProductRecommendations} from "../../../predictions/recommendations.js";
import type {DatasetParameters} from "../../reading.js";
import {type Writing} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  together: {
    en: "Bought together with {product}: {products}.",
    es: "Se compran junto con {product}: {products}."
  },
  noneTogether: {
    en: "No product has been bought together with {product} so far.",
    es: "Ningún producto se ha comprado todavía junto con {product}."
  }
} as const satisfies Record<string, Text>;

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
