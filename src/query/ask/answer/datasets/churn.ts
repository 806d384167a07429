import type {Text} from "../../../../model/text.js";
import type {ChurnAnswer} from "../../../predictions/churn.js";
import type {DatasetParameters} from "../../reading.js";
import {type Writing, figureText} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  churn: {
    en: "{count} of {active} active customers are likely not to order again: with a probability of {threshold} % or more.",
    es: "{count} de {active} clientes activos probablemente no volverán a pedir: con una probabilidad del {threshold} % o más."
  }
} as const satisfies Record<string, Text>;

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
