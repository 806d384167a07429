import {metrics} from "../../model/metrics.js";
import type {ForecastAnswer} from "../../query/predictions/forecast.js";
import {shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import type {ForecastOptions} from "./forecast-chart.js";
import {forecastTexts as texts, modelNames, notes, reasons} from "./forecast-words.js";

/** Which model it is, why, how far it was off on days that it had not seen, beside the baseline, and what it could not do. */
export function forecastProse(answer: ForecastAnswer, {locale}: Pick<ForecastOptions, "locale">): string {
  const {language} = locale;
  const {model_metrics: measured, model, reason, holidays_of: countries} = answer;
  const percent = (value: number | null) => shortFigure(value, "percent", locale);
  return [
    texts.model[language]
      .replace("{model}", modelNames[model]?.[language] ?? model)
      .replace("{reason}", reasons[reason][language]),
    texts.measured[language]
      .replace("{days}", String(measured.days))
      .replace("{mape}", percent(measured.mape))
      .replace("{baseline}", percent(measured.baseline_mape))
      .replace("{c80}", percent(measured.coverage_80))
      .replace("{c95}", percent(measured.coverage_95))
      .replace("{r2}", measured.r2 === null ? "–" : measured.r2.toLocaleString(language, {maximumFractionDigits: 2}))
      .replace("{rmse}", shortFigure(measured.rmse, metrics[answer.metric].unit, locale)),
    countries.length > 0 &&
      texts.holidays[language].replace("{countries}", new Intl.ListFormat(language).format(countries)),
    ...answer.notes.map((note) => notes[note]?.[language])
  ]
    .filter(Boolean)
    .join(" ");
}

/** Every model that was tried, with its error when it looked back. */
export function forecastCandidates(answer: ForecastAnswer, {locale}: Pick<ForecastOptions, "locale">): HTMLElement {
  const {language} = locale;
  const nameOf = (model: string) => modelNames[model]?.[language] ?? model;
  return tableFigure({
    title: texts.candidates[language]
      .replace("{model}", nameOf(answer.model))
      .replace("{count}", String(answer.candidates.length)),
    locale,
    data: {
      columns: [
        {name: "model", label: texts.candidate[language]},
        {name: "mase", label: texts.mase[language], format: (value) => Number(value).toLocaleString(language)},
        {
          name: "smape",
          label: texts.smape[language],
          format: (value) => shortFigure(value as number, "percent", locale)
        }
      ],
      rows: answer.candidates.map(({model, mase, smape}) => [nameOf(model), mase, smape]),
      statement: null
    },
    name: `models-for-${answer.metric}`
  });
}
