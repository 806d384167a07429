import * as Plot from "@observablehq/plot";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {AnswerColumn} from "../../query/ask/answer/table.js";
import {type Locale, exactFigure, shortFigure} from "../format.js";
import {rowLabel} from "./answer-rows.js";

export interface BarsOptions {
  readonly column: AnswerColumn;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** How many rows are drawn; 12 by default. */
  readonly most?: number;
  /** What a bar is called; the members of its row by default. */
  readonly label?: (row: Row) => string;
}

type Row = Answer["rows"][number];

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

/** Bars that are drawn where no other number is named. */
export const mostBars = 12;

/** Rows of an answer as bars from zero, to the left where they are negative, each with its figure. */
export function answerBars(rows: readonly Row[], answer: Answer, options: BarsOptions): Element {
  const {column, locale, width = 640, most = mostBars, label = (row: Row) => rowLabel(row, answer, locale)} = options;
  const bars = rows.slice(0, most).flatMap((row, i): Bar[] => {
    const value = row[column.name];
    return typeof value === "number" ? [{key: String(i), label: label(row), value}] : [];
  });
  const names = new Map(bars.map(({key, label: name}) => [key, name]));
  const marginLeft = Math.min(190, width * 0.36);
  const negative = bars.some(({value}) => value < 0);
  const figure = (value: number) => barFigure(value, column, locale);
  return Plot.plot({
    width,
    height: 14 + 26 * bars.length,
    marginLeft,
    marginRight: 90,
    marginTop: 4,
    marginBottom: 6,
    x: {axis: null, zero: true, insetLeft: negative ? 90 : 0},
    y: {
      label: null,
      tickSize: 0,
      domain: bars.map(({key}) => key),
      tickFormat: (key: string) => shortened(names.get(key)!, marginLeft)
    },
    marks: [
      Plot.barX(bars, {x: "value", y: "key", fill: "var(--theme-foreground-focus)", insetTop: 3, insetBottom: 3}),
      ...[false, true].map((left) =>
        Plot.text(
          bars.filter(({value}) => value < 0 === left),
          {
            x: "value",
            y: "key",
            text: ({value}: Bar) => figure(value),
            textAnchor: left ? "end" : "start",
            dx: left ? -6 : 6,
            fill: "currentColor"
          }
        )
      ),
      Plot.ruleX([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(
        bars,
        Plot.pointerY({
          x: "value",
          y: "key",
          title: (bar: Bar) => `${bar.label}\n${exactText(bar.value, column, locale)}`
        })
      )
    ]
  });
}

function barFigure(value: number, {unit}: AnswerColumn, locale: Locale): string {
  return unit === null
    ? value.toLocaleString(locale.language, {maximumFractionDigits: 2})
    : shortFigure(value, unit, locale);
}

function exactText(value: number, {unit}: AnswerColumn, locale: Locale): string {
  return unit === null
    ? value.toLocaleString(locale.language, {maximumFractionDigits: 2})
    : exactFigure(value, unit, locale);
}

/** A label as long as its place, of letters that are seven pixels wide. */
function shortened(label: string, pixels: number): string {
  const most = Math.max(6, Math.floor(pixels / 6.6));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
