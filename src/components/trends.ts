import type {Grain} from "../model/calendar.js";
import type {MetricName} from "../model/metrics.js";
import type {QueryAnswer} from "../query/answer.js";
import type {Statement} from "../query/parameters.js";
import {element} from "./element.js";
import {isWhole} from "./finding.js";
import type {Locale} from "./format.js";
import {isEmpty} from "./overview-prose.js";
import {seriesTable} from "./series-table.js";
import {stateMessage} from "./state-message.js";
import {timeSeries} from "./time-series.js";
import {words} from "./words.js";

export interface TrendsData {
  readonly kpis: QueryAnswer;
  readonly series: QueryAnswer;
  readonly grain: Grain;
}

export interface TrendsOptions {
  readonly names: readonly MetricName[];
  readonly locale: Locale;
  /** The SQL that counts some metrics of this selection over time. */
  readonly statement: (names: readonly MetricName[]) => Statement;
  readonly width?: number;
  /** Whether newer figures are under way. */
  readonly busy?: boolean;
}

/** Metrics over time, one chart beneath the other on the same axis of time, and their table. */
export function trends(
  data: TrendsData | null,
  {names, locale, statement, width = 640, busy = false}: TrendsOptions
): HTMLElement {
  const {language} = locale;
  const place = (...children: (Node | false)[]) =>
    element("div", {class: "trends", "aria-busy": String(busy || data === null)}, children);
  if (data === null) return place();
  if (isEmpty(data.kpis)) return place(stateMessage(words.nothing, {language}));
  const {kpis, series, grain} = data;
  const partial = series.rows.some((row) => !isWhole(row, grain, series.range));
  return place(
    ...names.map((metric) =>
      timeSeries(series, {metric, grain, locale, width, total: kpis, statement: () => statement([metric])})
    ),
    partial && element("p", {class: "caveat"}, words.partialNote[language]),
    seriesTable(series, {names, grain, locale})
  );
}
