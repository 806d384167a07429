import {dimensions} from "../../model/dimensions.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import {element} from "../element.js";
import type {Locale} from "../format.js";
import {answerBars} from "./answer-bars.js";
import {isKey} from "./answer-rows.js";

export interface PartsOptions {
  readonly locale: Locale;
  readonly width?: number;
}

/** What made a figure change: for each dimension what its members added or took; or the two parts of a ratio. */
export function answerParts(answer: Answer, {locale, width = 640}: PartsOptions): Element[] {
  const column = answer.columns.find(({name}) => name === "contribution");
  if (column === undefined) return [];
  const label = (row: Answer["rows"][number]) => String(row.label ?? row.member ?? "");
  const groups = Map.groupBy(answer.rows, ({dimension}) => String(dimension ?? ""));
  return [...groups].flatMap(([dimension, rows]) => [
    ...(isKey(dimension) ? [element("h3", {class: "parts-by"}, dimensions[dimension].label[locale.language])] : []),
    answerBars(rows, answer, {column, locale, width, label})
  ]);
}
