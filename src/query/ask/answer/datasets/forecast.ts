import type {Text} from "../../../../model/text.js";
import {decimalsOf} from "../../../../model/currency.js";
import {metrics} from "../../../../model/metrics.js";
import type {ForecastAnswer} from "../../../predictions/forecast.js";
import {type Writing, figureText, rangeText} from "../words.js";
import {type DatasetAnswer, column, fill} from "./dataset-answer.js";

const texts = {
  forecast: {
    en: "{label} expected in the {days} days ahead ({range}): {sum}, the sum of the days.",
    es: "{label}: previsión de los próximos {days} días ({range}): {sum}, la suma de los días."
  },
  error: {
    en: " On days that the model had not seen, a day's value was off by {mape} on average.",
    es: " En días que el modelo no había visto, el valor de un día se desvió de media un {mape}."
  }
} as const satisfies Record<string, Text>;

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
