import type {Text} from "../../../../model/text.js";
import {addDays} from "../../../../model/calendar.js";
import type {LifetimeValueAnswer} from "../../../predictions/lifetime-value.js";
import type {DatasetParameters} from "../../reading.js";
import {type Writing, figureText, rangeText} from "../words.js";
import {type DatasetAnswer, column, fill, pick} from "./dataset-answer.js";

const texts = {
  lifetimeValue: {
    en: "{customers} customers are expected to spend {value} in the next 365 days ({range}), {mean} each.",
    es: "Se espera que {customers} clientes gasten {value} en los próximos 365 días ({range}), {mean} cada uno."
  }
} as const satisfies Record<string, Text>;

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
