import type {Answer} from "../../query/ask/answer/answer.js";
import {metrics} from "../../model/metrics.js";
import {metricDefinition, statementText} from "../definition.js";
import {element} from "../element.js";
import {words} from "../words.js";
import {type AnswerFigureOptions, answerFigure, answerTable} from "./answer-figure.js";
import {answerLinks} from "./answer-links.js";
import {questionButtons} from "./question-buttons.js";
import {readingLine} from "./reading-line.js";
import {askWords} from "./words.js";

export interface AnswerViewOptions extends Pick<AnswerFigureOptions, "colour" | "shop" | "width"> {
  /** Questions that go on from the answer. */
  readonly followUps: readonly string[];
  /** Told of a question that was chosen. */
  readonly onask: (question: string) => void;
}

/** An answer: the sentence, what was counted, a figure, how it was counted, and where to go on. */
export function answerView(answer: Answer, options: AnswerViewOptions): HTMLElement {
  const {language, notes, interpretation, sentence} = answer;
  const locale = {...answer.settings, language};
  return element(
    "div",
    {class: "answer", lang: language},
    element("p", {class: "sentence"}, sentence),
    element("p", {class: "interpretation"}, interpretation),
    readingLine(answer, language),
    noteList(notes),
    answerFigure(answer, {...options, locale}),
    details(answer),
    answerLinks(answer),
    questionButtons(options.followUps, {label: askWords.followUps[language], onask: options.onask})
  );
}

/** What a reader should know beside the figures. */
export function noteList(notes: readonly string[]): HTMLElement | null {
  if (notes.length === 0) return null;
  return element(
    "ul",
    {class: "asked-notes"},
    notes.map((note) => element("li", {}, sentenceCase(note)))
  );
}

/** A text with a capital at its beginning. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Table, definitions, SQL and the state of the data, behind a disclosure. */
function details(answer: Answer): HTMLElement {
  const {language, definitions, sql, parameters, chart, version, settings} = answer;
  const locale = {...settings, language};
  return element(
    "details",
    {class: "asked-details"},
    element("summary", {}, askWords.howCounted[language]),
    chart !== "table" && answer.rows.length > 1 && answerTable(answer, {locale}),
    definitions.map(({name}) => [
      element("h3", {}, metrics[name].label[language]),
      metricDefinition(metrics[name], {language})
    ]),
    sql !== null && statementText({sql, parameters}, {language}),
    element("p", {class: "caveat"}, asOfText(version, locale))
  );
}

/** When the data that were counted were committed, in the shop's time zone. */
function asOfText({dataVersion, asOf}: Answer["version"], {language, timezone}: Answer["settings"]): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: "medium", timeStyle: "short", timeZone: timezone});
  return `${words.dataVersion[language]} ${dataVersion}, ${words.asOf[language]} ${format.format(new Date(asOf))} ${timezone}`;
}
