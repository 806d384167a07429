import {element} from "../element.js";

/** A question behind a button, with the words on it where they are not the question's own. */
export interface OfferedQuestion {
  readonly label: string;
  readonly question: string;
}

export interface QuestionButtonsOptions {
  /** What the questions are. */
  readonly label: string;
  /** Told of the question that was chosen. */
  readonly onask: (question: string) => void;
}

/** Questions to choose from, a button each; null where there are none. */
export function questionButtons(
  offered: readonly (string | OfferedQuestion)[],
  {label, onask}: QuestionButtonsOptions
): HTMLElement | null {
  if (offered.length === 0) return null;
  const items = offered.map((one) => (typeof one === "string" ? {label: one, question: one} : one));
  return element(
    "div",
    {class: "offered", role: "group", "aria-label": label},
    element("span", {class: "offered-label", "aria-hidden": "true"}, label),
    items.map(({label: text, question}) =>
      element(
        "button",
        {type: "button", title: question === text ? null : question, onclick: () => onask(question)},
        text
      )
    )
  );
}
