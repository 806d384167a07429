import {type Grain, grainLabels} from "../model/calendar.js";
import {type DimensionName, dimensions} from "../model/dimensions.js";
import type {Unit} from "../model/metric.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {QueryAnswer} from "../query/answer.js";
import {csvLine, plainText} from "../query/csv.js";
import type {Statement} from "../query/parameters.js";
import {element} from "./element.js";
import {type Locale, changeFigure, exactFigure, memberLabel, periodText} from "./format.js";
import {words} from "./words.js";

/** A column of the rows behind a figure. */
export interface RowColumn {
  readonly name: string;
  readonly label: string;
  /** As a person reads a value; the value as it is by default. */
  readonly format?: (value: RowValue) => string;
}

export type RowValue = string | number | null;

/** The rows behind a figure, as they go into its table and its CSV, and the SQL that counted them. */
export interface FigureRows {
  readonly columns: readonly RowColumn[];
  readonly rows: readonly (readonly RowValue[])[];
  /** Null where the rows come from no SQL. */
  readonly statement: Statement | null;
}

export interface AnswerRowsOptions {
  readonly locale: Locale;
  /** The grain of the query; null, the default, where it has none. */
  readonly grain?: Grain | null;
  /** The metrics that are shown; those of the answer by default. */
  readonly names?: readonly MetricName[];
}

/** The rows of an answer: its keys, each metric, and where it is compared the value before and the change. */
export function answerRows(answer: QueryAnswer, {locale, grain = null, names}: AnswerRowsOptions): FigureRows {
  const [first] = answer.rows;
  const keys = Object.keys(first?.keys ?? {});
  const shown = names ?? (Object.keys(first?.values ?? {}) as MetricName[]);
  const compared = answer.previousRange !== null;
  return {
    columns: [
      ...keys.map((key) => keyColumn(key, {locale, grain})),
      ...shown.flatMap((name) => metricColumns(name, {locale, compared}))
    ],
    rows: answer.rows.map(({keys: place, values, previous, change}) => [
      ...keys.map((key) => place[key]!),
      ...shown.flatMap((name) => {
        const value = values[name] ?? null;
        return compared ? [value, previous?.[name] ?? null, change?.[name] ?? null] : [value];
      })
    ]),
    statement: {sql: answer.sql, parameters: answer.parameters}
  };
}

function keyColumn(key: string, {locale, grain}: {locale: Locale; grain: Grain | null}): RowColumn {
  if (key === "date") {
    const label = grain === null ? words.day[locale.language] : grainLabels[grain][locale.language];
    return {name: key, label, format: (value) => periodText(String(value), grain ?? "day", locale)};
  }
  const name = key as DimensionName;
  return {
    name,
    label: dimensions[name].label[locale.language],
    format: (value) => memberLabel(name, String(value), locale)
  };
}

function metricColumns(name: MetricName, {locale, compared}: {locale: Locale; compared: boolean}): RowColumn[] {
  const metric = metrics[name];
  const label = metric.label[locale.language];
  const value = {name, label, format: figureFormat(metric.unit, locale)};
  if (!compared) return [value];
  return [
    value,
    {...value, name: `${name}_previous`, label: `${label}, ${words.before[locale.language]}`},
    {
      name: `${name}_change`,
      label: `${label}, ${words.change[locale.language]}`,
      format: (change) => (change === null ? "–" : changeFigure(change as number, metric, locale))
    }
  ];
}

/** Writes the values of a column as figures of a unit. */
export function figureFormat(unit: Unit, locale: Locale): (value: RowValue) => string {
  return (value) => exactFigure(value as number | null, unit, locale);
}

/** The rows as a CSV file's text, values as they are: numbers plain, missing ones empty. */
export function rowsCsv({columns, rows}: FigureRows): string {
  const field = (value: RowValue) =>
    typeof value === "string" ? plainText(value) : value === null ? null : String(value);
  return [columns.map(({name}) => name), ...rows.map((row) => row.map(field))].map(csvLine).join("");
}

/** The rows as a table, the first of `most`. */
export function rowsTable({columns, rows}: FigureRows, {most = 1000}: {readonly most?: number} = {}): HTMLElement {
  const text = (value: RowValue, {format}: RowColumn) => format?.(value) ?? String(value ?? "–");
  return element(
    "table",
    {},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        columns.map(({label}) => element("th", {scope: "col"}, label))
      )
    ),
    element(
      "tbody",
      {},
      rows.slice(0, most).map((row) =>
        element(
          "tr",
          {},
          row.map((value, i) => element(i === 0 ? "th" : "td", i === 0 ? {scope: "row"} : {}, text(value, columns[i]!)))
        )
      )
    )
  );
}
