import {metrics} from "../../model/metrics.js";
import type {MetricName} from "../../model/metrics.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {AnswerColumn} from "../../query/ask/answer/table.js";
import {element} from "../element.js";
import {type Locale, changeFigure} from "../format.js";
import {words} from "../words.js";
import {cellText} from "./answer-rows.js";

/** The figures of an answer of one row, each with its change and the earlier figure. */
export function answerNumbers(answer: Answer, {locale}: {readonly locale: Locale}): HTMLElement {
  const [row] = answer.rows;
  const shown = answer.columns.filter(({name, type}) => type !== "text" && !/^(previous|change)_/.test(name));
  return element(
    "dl",
    {class: "asked-numbers"},
    shown.map((column) => {
      const text = (other: AnswerColumn) => cellText(row?.[other.name] ?? null, other, {grain: null, locale});
      return element(
        "div",
        {},
        element("dt", {}, column.label[locale.language]),
        element("dd", {class: "figure"}, text(column)),
        earlier(answer, column, locale)
      );
    })
  );
}

function earlier({rows: [row], columns}: Answer, {name}: AnswerColumn, locale: Locale): HTMLElement | null {
  const before = columns.find((column) => column.name === `previous_${name}`);
  if (before === undefined || row === undefined) return null;
  const change = row[`change_${name}`];
  const metric = metrics[name as MetricName];
  const text = cellText(row[before.name] ?? null, before, {grain: null, locale});
  return element(
    "dd",
    {},
    typeof change === "number" && [element("span", {class: "signed"}, changeFigure(change, metric, locale)), " "],
    `${words.before[locale.language]}: ${text}`
  );
}
