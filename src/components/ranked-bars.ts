import * as Plot from "@observablehq/plot";
import type {DimensionName} from "../model/dimensions.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, changeFigure, exactFigure, memberLabel, shortFigure} from "./format.js";
import {filterMarks} from "./filter-marks.js";
import {notKnownNote, whyUnknown} from "./known-figure.js";
import {words} from "./words.js";
import {shareFinding} from "./share-finding.js";

export interface RankedBarsOptions {
  readonly dimension: DimensionName;
  /** `revenue` by default. */
  readonly metric?: MetricName;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** How many members are drawn; 12 by default. The others are in the rows behind the figure. */
  readonly most?: number;
  /** The finding by default. */
  readonly title?: string;
  readonly caveat?: string | undefined;
  /** Told of the member whose bar was chosen. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

/** The members of a dimension by a metric, largest first, each with its figure and its change. */
export function rankedBars(answer: QueryAnswer, options: RankedBarsOptions): HTMLElement {
  const {dimension, metric: name = "revenue", locale, width = 640, most = 12, caveat, onfilter} = options;
  const metric = metrics[name];
  const rows = answer.rows.filter(({values}) => (values[name] ?? null) !== null).slice(0, most);
  const label = (row: ResultRow) => memberLabel(dimension, String(row.keys[dimension]), locale);
  const value = (row: ResultRow) => row.values[name]!;
  const change = (row: ResultRow) => {
    const by = row.change?.[name] ?? null;
    return by === null ? "" : `  ${changeFigure(by, metric, locale)}`;
  };
  if (rows.length === 0) return unknownFigure(answer, {name, locale});
  const chart = Plot.plot({
    width,
    height: 34 + 26 * rows.length,
    marginLeft: Math.min(150, width * 0.32),
    marginRight: 110,
    marginTop: 4,
    marginBottom: 6,
    x: {axis: null, zero: true},
    y: {label: null, domain: rows.map(label), tickSize: 0},
    marks: [
      Plot.barX(rows, {x: value, y: label, fill: "var(--theme-foreground-focus)", insetTop: 3, insetBottom: 3}),
      Plot.text(rows, {
        x: (row: ResultRow) => Math.max(0, value(row)),
        y: label,
        text: (row: ResultRow) => shortFigure(value(row), metric.unit, locale) + change(row),
        textAnchor: "start",
        dx: 6,
        fill: "currentColor"
      }),
      Plot.ruleX([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(
        rows,
        Plot.pointerY({
          x: value,
          y: label,
          title: (row: ResultRow) =>
            [label(row), `${metric.label[locale.language]}: ${exactFigure(value(row), metric.unit, locale)}`].join("\n")
        })
      )
    ]
  });
  if (onfilter)
    filterMarks(
      chart,
      "bar",
      rows.map(({keys}) => String(keys[dimension])),
      {dimension, locale, onfilter}
    );
  return figure(chart, {
    title: options.title ?? shareFinding(answer, {dimension, metric: name, locale}),
    locale,
    data: answerRows(answer, {locale}),
    metrics: [name],
    name: `${name}-by-${dimension}`.replaceAll("_", "-"),
    caveat,
    ...(onfilter && {alternative: false as const})
  });
}

/** Why there is nothing to rank. */
function unknownFigure(answer: QueryAnswer, {name, locale}: {name: MetricName; locale: Locale}): HTMLElement {
  const {label} = metrics[name];
  const reason = whyUnknown(answer, name, locale) ?? words.notKnown[locale.language];
  return figure(notKnownNote(`${label[locale.language]}: ${reason}.`), {
    title: label[locale.language],
    locale,
    data: answerRows(answer, {locale}),
    metrics: [name],
    name: name.replaceAll("_", "-"),
    alternative: false
  });
}
