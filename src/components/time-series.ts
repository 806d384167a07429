import type {QueryAnswer} from "../query/answer.js";
import type {Statement} from "../query/parameters.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {finding} from "./finding.js";
import {type TimeSeriesPlotOptions, timeSeriesPlot} from "./time-series-plot.js";

export interface TimeSeriesOptions extends TimeSeriesPlotOptions {
  /** The metric over the whole range, for the title. */
  readonly total: QueryAnswer;
  /** The SQL of the metric alone; that of the series, with all its metrics, by default. */
  readonly statement?: () => Statement;
}

/** A metric over time: this period in the accent, the one before in grey, the title saying what is to be seen. */
export function timeSeries(series: QueryAnswer, options: TimeSeriesOptions): HTMLElement {
  const {metric, grain, locale, total, statement} = options;
  const data = answerRows(series, {locale, grain, names: [metric]});
  return figure(timeSeriesPlot(series, options), {
    title: finding(series, total, options),
    locale,
    data: statement ? {...data, statement: statement()} : data,
    metrics: [metric],
    name: `${metric}-by-${grain}`.replaceAll("_", "-")
  });
}
