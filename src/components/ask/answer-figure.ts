import type {Answer} from "../../query/ask/answer/answer.js";
import type {Shop} from "../../model/settings.js";
import {grainLabels} from "../../model/calendar.js";
import {timeSeriesPlot} from "../time-series-plot.js";
import {plainSeries} from "./plain-series.js";
import {element} from "../element.js";
import {rowsTable} from "../figure-rows.js";
import {figure} from "../figure.js";
import type {Locale} from "../format.js";
import {words} from "../words.js";
import {answerBars, mostBars} from "./answer-bars.js";
import {answerLine} from "./answer-line.js";
import {answerNumbers} from "./answer-numbers.js";
import {answerParts} from "./answer-parts.js";
import {askedRows, barRows, grainOf, isKey, shownColumn} from "./answer-rows.js";
import {askWords} from "./words.js";

export interface AnswerFigureOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** The colour of a member of a dimension; the grey of others by default. */
  readonly colour?: (dimension: string, member: string) => string;
  /** The shop, whose days tell which periods are whole. */
  readonly shop?: Shop;
}

/** Rows of a table that stand on the page; all of them are behind its figure. */
const mostRows = 20;

/** An answer drawn as it asks to be: figures, a line, bars, what made a change, or a table; its rows in its menu. */
export function answerFigure(answer: Answer, options: AnswerFigureOptions): HTMLElement {
  const {locale} = options;
  const content = drawing(answer, options);
  return figure(content ?? answerTable(answer, options), {
    title: titleOf(answer, locale),
    locale,
    data: askedRows(answer, locale),
    metrics: answer.definitions.map(({name}) => name),
    name: fileName(answer),
    caveat: content === null ? undefined : cutNote(answer, locale),
    ...(content === null || answer.chart === "number" ? {alternative: false as const} : {})
  });
}

/** Null where the rows are best read as a table. */
function drawing(answer: Answer, {locale, width = 640, colour, shop}: AnswerFigureOptions): Element | Element[] | null {
  const column = shownColumn(answer);
  const known = column !== null && answer.rows.some((row) => row[column.name] !== null);
  if (answer.chart === "number" && answer.rows.length === 1) return answerNumbers(answer, {locale});
  if (!known) return null;
  if (answer.chart === "contributions") return answerParts(answer, {locale, width});
  if (answer.chart === "bars") return answerBars(barRows(answer, column), answer, {column, locale, width});
  if (answer.chart !== "line" || !("date" in answer.rows[0]!)) return null;
  const series = shop && plainSeries(answer, shop);
  if (series) return timeSeriesPlot(series.result, {...series, locale, width});
  const key = answer.columns.find(({name}) => isKey(name))?.name;
  return answerLine(answer, {
    column,
    locale,
    width,
    ...(colour && key && {colour: (member: string) => colour(key, member)})
  });
}

/** The first rows of an answer as a table. */
export function answerTable(answer: Answer, {locale}: {readonly locale: Locale}): HTMLElement {
  const {language} = locale;
  const rows = askedRows(answer, locale);
  const table = rowsTable(rows, {most: mostRows});
  for (const row of table.querySelectorAll("tr"))
    rows.columns.forEach((_, i) => {
      if (rows.rows.some((cells) => typeof cells[i] === "string")) row.children[i]?.classList.add("text");
    });
  const label = `${titleOf(answer, locale)}: ${answer.question}`;
  return element(
    "div",
    {class: "table-scroll table-figure", tabindex: 0, role: "region", "aria-label": label},
    table,
    rows.rows.length > mostRows &&
      element(
        "p",
        {class: "caveat"},
        `${mostRows} / ${rows.rows.length.toLocaleString(language)} ${words.rows[language]}. ${askWords.restInMenu[language]}`
      )
  );
}

function titleOf(answer: Answer, {language}: Locale): string {
  const column = shownColumn(answer);
  const grain = grainOf(answer);
  const keys = answer.columns.flatMap(({name, type, label}) => {
    if (type === "date") return grain === null ? [] : [grainLabels[grain][language]];
    return isKey(name) ? [label[language]] : [];
  });
  if (column === null) return askWords.figures[language];
  if (answer.chart === "number" || keys.length === 0) return column.label[language];
  return `${column.label[language]} ${{en: "by", es: "por"}[language]} ${keys.join(", ").toLowerCase()}`;
}

/** What of the rows is not drawn. */
function cutNote({chart, rows}: Answer, {language}: Locale): string | undefined {
  if (chart !== "bars" || rows.length <= mostBars) return undefined;
  return askWords.firstBars[language]
    .replace("{most}", String(mostBars))
    .replace("{rows}", rows.length.toLocaleString(language));
}

function fileName({columns}: Answer): string {
  const names = columns.filter(({name}) => !/^(previous|change)_/.test(name)).map(({name}) => name);
  return names.slice(0, 3).join("-").replaceAll("_", "-") || "answer";
}
