import {type Grain, grainLabels} from "../model/calendar.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import {element} from "./element.js";
import {isWhole} from "./finding.js";
import {type Locale, exactFigure, periodText} from "./format.js";
import {words} from "./words.js";

export interface SeriesTableOptions {
  readonly names: readonly MetricName[];
  readonly grain: Grain;
  readonly locale: Locale;
}

/** The figures of charts over time as a table behind a disclosure, with those of the period before. */
export function seriesTable(
  {rows, range, previousRange}: QueryResult,
  {names, grain, locale}: SeriesTableOptions
): HTMLElement {
  const {language} = locale;
  const heads = names.flatMap((name) => {
    const label = metrics[name].label[language];
    return previousRange === null ? [label] : [label, `${label}, ${words.before[language]}`];
  });
  const cells = (row: ResultRow) =>
    names.flatMap((name) => {
      const text = (value: number | null | undefined) =>
        element("td", {}, exactFigure(value ?? null, metrics[name].unit, locale));
      return previousRange === null ? [text(row.values[name])] : [text(row.values[name]), text(row.previous?.[name])];
    });
  return element(
    "details",
    {class: "series-table"},
    element("summary", {}, `${words.showTable[language]} (${rows.length} ${words.rows[language]})`),
    element(
      "div",
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": words.showTable[language]},
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            [grainLabels[grain][language], ...heads].map((head) => element("th", {scope: "col"}, head))
          )
        ),
        element(
          "tbody",
          {},
          rows.map((row) => {
            const period = periodText(row.keys.date as string, grain, locale);
            const mark = isWhole(row, grain, range) ? "" : ` (${words.partial[language]})`;
            return element("tr", {}, element("th", {scope: "row"}, period + mark), cells(row));
          })
        )
      )
    )
  );
}
