import type {Answer} from "../../query/ask/answer/answer.js";
import {element} from "../element.js";
import {noteList, sentenceCase} from "./answer-view.js";
import {questionButtons} from "./question-buttons.js";
import {askWords} from "./words.js";

/** Why a question has no answer, what it may mean, and questions that can be answered. */
export function unansweredView(answer: Answer, onask: (question: string) => void): HTMLElement {
  const {language, status, reason, options, suggestions, notes} = answer;
  const label = status === "clarify" ? askWords.askedBack[language] : askWords.refused[language];
  return element(
    "div",
    {class: "answer unanswered", lang: language, "data-status": status},
    element("p", {class: "badge"}, label),
    element("p", {class: "reason"}, `${sentenceCase(reason ?? "")}.`.replace(/([.?!])\.$/, "$1")),
    noteList(notes),
    questionButtons(options, {label: askWords.choose[language], onask}),
    questionButtons(suggestions, {label: askWords.near[language], onask})
  );
}
