import type {Text} from "../../../../model/text.js";
import type {ClusteringAnswer} from "../../../predictions/clustering.js";
import {type Writing, figureText} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  clusters: {
    en: "{count} groups of customers who buy in like ways: {groups}. Silhouette {silhouette}.",
    es: "{count} grupos de clientes que compran de forma parecida: {groups}. Silueta {silhouette}."
  }
} as const satisfies Record<string, Text>;

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
