import type {Language} from "../../model/text.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {ConversationAsker, State} from "../../engine/ask/conversation-asker.js";
import type {MetricQuery} from "../../query/metric-query.js";
import {element} from "../element.js";
import {stateMessage} from "../state-message.js";
import {answerView} from "./answer-view.js";
import type {AnswerFigureOptions} from "./answer-figure.js";
import {askBox} from "./ask-box.js";
import {unansweredView} from "./unanswered-view.js";
import {askWords} from "./words.js";

/** Questions and answers one below another. */
export interface ConversationView extends HTMLElement {
  /** Shows questions, and answers those that are new or build on another answer than before. */
  show(questions: readonly string[], start: MetricQuery | null): Promise<void>;
}

export interface ConversationViewOptions extends Pick<AnswerFigureOptions, "colour" | "shop"> {
  readonly asker: ConversationAsker;
  readonly language: Language;
  /** Told of another question, to be put at the end. */
  readonly onask: (question: string) => void;
  /** Told of another question in the place of one. */
  readonly onedit: (at: number, question: string) => void;
  readonly onremove: (at: number) => void;
}

/** A question on the page with the place of its answer. */
interface Cell {
  readonly question: string;
  readonly state: string;
  readonly root: HTMLElement;
  readonly answer: Promise<Answer | null>;
}

/** Makes a conversation; what is read aloud of an answer is its sentence. */
export function conversationView(options: ConversationViewOptions): ConversationView {
  const {asker, language} = options;
  const list = element("div", {class: "conversation"});
  const said = element("p", {class: "said", role: "status", "aria-live": "polite"});
  const root = element("section", {"aria-label": askWords.conversation[language]}, list, said);
  let cells: readonly Cell[] = [];
  let turn = 0;

  const show = async (questions: readonly string[], start: MetricQuery | null) => {
    const mine = ++turn;
    const old = cells;
    let state: State = start;
    const made: Cell[] = [];
    for (const [i, question] of questions.entries()) {
      const key: string = JSON.stringify([state, start]);
      const known = old.find((cell) => cell.question === question && cell.state === key && !made.includes(cell));
      const cell: Cell = known ?? {question, state: key, ...newCell(question, {state, start})};
      made.push(cell);
      cell.root.dataset.at = String(i);
      // Those below stand as they are until it is known what they build on.
      list.replaceChildren(...made.map((one) => one.root), ...old.slice(i + 1).map((one) => one.root));
      const answer: Answer | null = await cell.answer;
      if (mine !== turn) return;
      if (!known && i === questions.length - 1) said.textContent = answer?.sentence ?? answer?.reason ?? "";
      state = answer?.state ?? state;
    }
    cells = made;
    list.replaceChildren(...made.map((one) => one.root));
  };

  const newCell = (
    question: string,
    {state, start}: {state: State; start: MetricQuery | null}
  ): Pick<Cell, "root" | "answer"> => {
    const place = element(
      "div",
      {class: "answer-place", "aria-busy": "true"},
      element("p", {}, askWords.answering[language])
    );
    const cell = element("article", {class: "asked", "aria-label": question}, questionHead(question, options), place);
    const fill = (content: Node) => {
      place.replaceChildren(content);
      place.removeAttribute("aria-busy");
    };
    const ask = async (): Promise<Answer | null> => {
      try {
        const answer = await asker.answer(question, state, start);
        fill(drawn(answer, () => cell.clientWidth || 640, options));
        return answer;
      } catch (error) {
        console.warn(error);
        fill(stateMessage(askWords.failed, {language, onretry: () => void ask()}));
        return null;
      }
    };
    return {root: cell, answer: ask()};
  };
  return Object.assign(root, {show});
}

function drawn(
  answer: Answer,
  width: () => number,
  {asker, onask, colour, shop}: ConversationViewOptions
): HTMLElement {
  if (answer.status !== "answered") return unansweredView(answer, onask);
  return answerView(answer, {
    followUps: asker.followUps(answer),
    onask,
    width: width(),
    ...(colour && {colour}),
    ...(shop && {shop})
  });
}

/** The question as a heading, which a button turns into a field. */
function questionHead(question: string, {asker, language, onedit, onremove}: ConversationViewOptions): HTMLElement {
  const head = element("header", {class: "question"});
  const at = () => Number(head.closest<HTMLElement>(".asked")!.dataset.at);
  const read = () => {
    const edit = element("button", {type: "button", onclick: write}, askWords.edit[language]);
    head.replaceChildren(
      element("h2", {}, question),
      edit,
      element("button", {type: "button", onclick: () => onremove(at())}, askWords.removeQuestion[language])
    );
    return edit;
  };
  const write = () => {
    const box = askBox({
      language,
      label: askWords.yourQuestion[language],
      button: askWords.askAgain[language],
      value: question,
      complete: asker.complete,
      onask: (text) => (text === question ? read().focus() : onedit(at(), text)),
      oncancel: () => read().focus()
    });
    head.replaceChildren(box);
    box.begin();
  };
  read();
  return head;
}
