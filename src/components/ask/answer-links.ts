import type {Answer} from "../../query/ask/answer/answer.js";
import type {ApiCall} from "../../query/ask/answer/links.js";
import {dialog} from "../dialog.js";
import {element} from "../element.js";
import {copyButton} from "./copy-button.js";
import {openPageDialog} from "./page-dialog.js";
import {askWords} from "./words.js";

/** Ways on from an answer: the page with its filters, the call of the API, and a page of its own. */
export function answerLinks(answer: Answer): HTMLElement {
  const {links, language, query} = answer;
  const api = links?.api;
  const page = links?.page ?? null;
  const label = query?.kind === "dataset" ? askWords.openSamePage : askWords.openPage;
  return element(
    "p",
    {class: "asked-links"},
    page !== null && element("a", {href: page, "data-own-query": true}, label[language]),
    api && element("button", {type: "button", onclick: () => openApiDialog(api, answer)}, askWords.api[language]),
    query !== null &&
      query.kind !== "dataset" &&
      element("button", {type: "button", onclick: () => openPageDialog(answer)}, askWords.makePage[language])
  );
}

function openApiDialog(api: ApiCall, {language}: Answer): void {
  const text = callText(api);
  dialog(
    askWords.api[language],
    {language},
    element("p", {}, askWords.apiNeeds[language]),
    element("pre", {tabindex: 0, "aria-label": askWords.api[language]}, element("code", {}, text)),
    copyButton(text, {label: askWords.copyText[language], language})
  );
}

/** A call as curl takes it. */
export function callText({method, path, body}: ApiCall): string {
  const url = `http://localhost:8000${path}`;
  if (body === null) return method === "GET" ? `curl '${url}'` : `curl -X ${method} '${url}'`;
  // In a shell a quote within quotes is written '\''.
  const json = JSON.stringify(body).replaceAll("'", String.raw`'\''`);
  return `curl -X ${method} ${url} -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}
