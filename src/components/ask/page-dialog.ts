import type {Answer} from "../../query/ask/answer/answer.js";
import {dialog} from "../dialog.js";
import {element} from "../element.js";
import {save} from "../save.js";
import {sentenceCase} from "./answer-view.js";
import {copyButton} from "./copy-button.js";
import {pageName, pageSource} from "./page-source.js";
import {askWords} from "./words.js";

/** Shows the source of a page with an answer's query, and how it becomes a page of the site. */
export function openPageDialog({question, interpretation, query, chart, language}: Answer): void {
  const title = sentenceCase(question.trim());
  const name = pageName(title);
  const text = pageSource({title, interpretation: interpretation ?? "", query: query!, chart: chart ?? "table"});
  const command = `npm run new -- page ${name} --from metrics`;
  const saveIt = () => save(new Blob([text], {type: "text/markdown"}), `${name}.md`);
  const label = askWords.makePage[language];
  dialog(
    label,
    {language},
    element("p", {}, askWords.pageHow[language]),
    element("pre", {tabindex: 0, "aria-label": "npm"}, element("code", {}, command)),
    element("p", {}, element("code", {}, `src/${name}.md`)),
    element("pre", {class: "page-source", tabindex: 0, "aria-label": label}, element("code", {}, text)),
    element(
      "p",
      {},
      copyButton(text, {label: askWords.copyText[language], language}),
      " ",
      element("button", {type: "button", onclick: saveIt}, askWords.saveFile[language])
    )
  );
}
