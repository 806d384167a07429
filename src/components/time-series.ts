import type {QueryResult} from "../query/finish.js";
import type {Statement} from "../query/parameters.js";
import {definitionButton} from "./definition.js";
import {element} from "./element.js";
import {finding} from "./finding.js";
import {type TimeSeriesPlotOptions, timeSeriesPlot} from "./time-series-plot.js";

export interface TimeSeriesOptions extends TimeSeriesPlotOptions {
  /** The metric over the whole range, for the title. */
  readonly total: QueryResult;
  /** The SQL of the series; without it the chart has no way to its definition. */
  readonly statement?: () => Statement;
}

/** A metric over time: this period in the accent, the one before in grey, the title saying what is to be seen. */
export function timeSeries(series: QueryResult, options: TimeSeriesOptions): HTMLElement {
  const {metric, locale, statement} = options;
  const title = finding(series, options.total, options);
  const chart = timeSeriesPlot(series, options);
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", title);
  return element(
    "figure",
    {class: "time-series"},
    element(
      "header",
      {},
      element("h2", {}, title),
      statement && definitionButton([metric], {language: locale.language, statement})
    ),
    chart
  );
}
