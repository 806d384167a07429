import {type Grain} from "../../model/calendar.js";
import {type DimensionName, dimensionNames} from "../../model/dimensions.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {AnswerColumn, Cell} from "../../query/ask/answer/table.js";
import {memberText, periodText} from "../../query/ask/answer/words.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {type Locale, exactFigure} from "../format.js";

/** The rows of an answer with the statement that counted them, as tables and files take them. */
export function askedRows(answer: Answer, locale: Locale): FigureRows {
  const {rows, sql, parameters} = answer;
  // A site without ids of customers, a shop without names of products.
  const columns = answer.columns.filter(
    ({name, type}) => type !== "text" || rows.length === 0 || rows.some((row) => (row[name] ?? null) !== null)
  );
  return {
    columns: columns.map((column): RowColumn => ({
      name: column.name,
      label: column.label[locale.language],
      format: (value) => cellText(value, column, {grain: grainOf(answer), locale})
    })),
    rows: rows.map((row) => columns.map(({name}) => row[name] ?? null)),
    statement: sql === null ? null : {sql, parameters}
  };
}

/** The grain of an answer over time; null where it has none. */
export function grainOf({query}: Pick<Answer, "query">): Grain | null {
  return query?.kind === "metric" ? (query.query.grain ?? null) : null;
}

export interface CellOptions {
  readonly grain: Grain | null;
  readonly locale: Locale;
}

/** A cell as a person reads it. */
export function cellText(value: Cell, {name, type, unit}: AnswerColumn, {grain, locale}: CellOptions): string {
  if (value === null) return "–";
  if (typeof value === "number" && unit !== null) return exactFigure(value, unit, locale);
  if (type === "date") return periodText(String(value), grain ?? "day", locale.language);
  if (dimensionNames.includes(name as DimensionName))
    return memberText(name as DimensionName, String(value), locale.language);
  if (typeof value === "number") return value.toLocaleString(locale.language, {maximumFractionDigits: 2});
  return value;
}

/** What a row is about: its members, a product by its name; the period where it has no members. */
export function rowLabel(row: Answer["rows"][number], answer: Answer, locale: Locale): string {
  const options = {grain: grainOf(answer), locale};
  const keys = answer.columns.filter(({name, type}) => isKey(name) || type === "date");
  const texts = keys.map((column) =>
    column.name === "product_id"
      ? String(row.product_name ?? row.product_id)
      : cellText(row[column.name] ?? null, column, options)
  );
  return texts.join(" · ");
}

/** Dimensions whose members have an order of their own. */
const ordinal: readonly string[] = ["order_weekday", "order_hour", "first_order_month"];

/** The rows as bars stand: in the order that was asked for or that members have, else the largest first. */
export function barRows({columns, rows, query}: Answer, {name: shown}: AnswerColumn): Answer["rows"] {
  const isOrdered = query?.kind === "metric" && (query.query.order ?? []).length > 0;
  if (isOrdered || columns.some(({name}) => ordinal.includes(name))) return rows;
  const value = (row: Answer["rows"][number]) => (typeof row[shown] === "number" ? row[shown] : -Infinity);
  return rows.toSorted((a, b) => value(b) - value(a));
}

/** Whether a column names what a row is about. */
export function isKey(name: string): name is DimensionName {
  return dimensionNames.includes(name as DimensionName);
}

/** The column that a chart shows: what was derived, what the rows are ordered by, or the first figure. */
export function shownColumn({columns, query}: Answer): AnswerColumn | null {
  const derived = columns.find(({name}) => ["share", "ratio", "mean", "count", "contribution", "value"].includes(name));
  if (derived) return derived;
  const by = query?.kind === "metric" ? (query.query.order?.[0]?.by ?? "") : "";
  const wanted = by.endsWith("_change") ? `change_${by.slice(0, -"_change".length)}` : by;
  const figures = columns.filter(({type, name}) => (type === "number" || type === "integer") && !isKey(name));
  return figures.find(({name}) => name === wanted) ?? figures[0] ?? null;
}
