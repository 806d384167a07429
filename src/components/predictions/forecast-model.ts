import {metrics} from "../../model/metrics.js";
import type {ForecastAnswer} from "../../query/predictions/forecast.js";
import {shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {decimal} from "./figures.js";
import type {ForecastOptions} from "./forecast-chart.js";
import {forecastTexts as texts, modelNames, notes, reasons} from "./forecast-words.js";

/** How far it was off on days that it had not seen, beside the baseline. */
export function forecastTrust(
  {metric, model_metrics: measured}: ForecastAnswer,
  {locale}: Pick<ForecastOptions, "locale">
): string {
  const {language} = locale;
  const {mape, baseline_mape: baseline} = measured;
  const trust = (mape === null ? texts.noShare : texts.trust)[language]
    .replace("{label}", metrics[metric].label[language])
    .replace("{days}", String(measured.days))
    .replace("{mape}", shortFigure(mape, "percent", locale))
    .replace("{baseline}", shortFigure(baseline, "percent", locale))
    .replace("{mase}", decimal(measured.mase, 2, locale))
    .replace("{baselineMase}", decimal(measured.baseline_mase, 2, locale));
  const hardly = mape !== null && baseline !== null && mape > 0.95 * baseline;
  return hardly ? `${trust} ${texts.hardly[language]}` : trust;
}

/** Which model it is, why, what else was measured of it, and what it could not do. */
export function forecastDetails(answer: ForecastAnswer, {locale}: Pick<ForecastOptions, "locale">): string {
  const {language} = locale;
  const {model_metrics: measured, model, reason, holidays_of: countries} = answer;
  const percent = (value: number | null) => shortFigure(value, "percent", locale);
  return [
    texts.model[language]
      .replace("{model}", modelNames[model]?.[language] ?? model)
      .replace("{reason}", reasons[reason][language]),
    texts.measured[language]
      .replace("{c80}", percent(measured.coverage_80))
      .replace("{c95}", percent(measured.coverage_95))
      .replace("{r2}", decimal(measured.r2, 2, locale))
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
  const marked = (model: string) =>
    model === answer.model ? texts.chosen[language].replace("{model}", nameOf(model)) : nameOf(model);
  return tableFigure({
    title: texts.candidates[language]
      .replace("{label}", metrics[answer.metric].label[language])
      .replace("{model}", nameOf(answer.model))
      .replace("{count}", String(answer.candidates.length)),
    subtitle: texts.candidatesSub[language],
    locale,
    data: {
      columns: [
        {name: "model", label: texts.candidate[language]},
        {name: "mase", label: texts.mase[language], format: (value) => decimal(value, 2, locale)},
        {
          name: "smape",
          label: texts.smape[language],
          format: (value) => shortFigure(value as number, "percent", locale)
        }
      ],
      rows: answer.candidates.map(({model, mase, smape}) => [marked(model), mase, smape]),
      statement: null
    },
    name: `models-for-${answer.metric}`
  });
}
