import type {Language, Text} from "../model/text.js";
import {element} from "./element.js";

/** Where a reader stands in a long table. */
export interface PagerState {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** Buttons that turn pages, which can be told of a new place. */
export interface Pager extends HTMLElement {
  show(state: PagerState): void;
}

const texts = {
  pages: {en: "Pages", es: "Páginas"},
  first: {en: "First page", es: "Primera página"},
  previous: {en: "Previous page", es: "Página anterior"},
  next: {en: "Next page", es: "Página siguiente"},
  last: {en: "Last page", es: "Última página"}
} as const satisfies Record<string, Text>;

/** First, previous, next and last page. */
export function pager({
  language,
  onpage
}: {
  readonly language: Language;
  readonly onpage: (page: number) => void;
}): Pager {
  let page = 0;
  let last = 0;
  const turn = (name: keyof typeof texts, sign: string, target: () => number) => {
    const onclick = () => {
      const wanted = Math.max(0, Math.min(last, target()));
      if (wanted !== page) onpage(wanted);
    };
    return element("button", {type: "button", "aria-label": texts[name][language], onclick}, sign);
  };
  const back = [turn("first", "«", () => 0), turn("previous", "‹", () => page - 1)];
  const on = [turn("next", "›", () => page + 1), turn("last", "»", () => last)];
  const root = element("nav", {class: "pager", "aria-label": texts.pages[language]}, back, on);
  return Object.assign(root, {
    show: (state: PagerState) => {
      page = state.page;
      last = Math.max(0, Math.ceil(state.total / state.size) - 1);
      // A button that is disabled while it has the focus would lose it.
      for (const button of back) button.setAttribute("aria-disabled", String(page === 0));
      for (const button of on) button.setAttribute("aria-disabled", String(page >= last));
    }
  });
}

/** What part of the rows is shown: `Rows 1–50 of 12,345`. */
export function rowsText({page, size, total}: PagerState, {language}: {readonly language: Language}): string {
  const number = new Intl.NumberFormat(language);
  if (total === 0) return {en: "No rows", es: "Ninguna fila"}[language];
  const [from, to] = [page * size + 1, Math.min(total, (page + 1) * size)].map((row) => number.format(row));
  if (language === "es") return `Filas ${from}–${to} de ${number.format(total)}`;
  return `Rows ${from}–${to} of ${number.format(total)}`;
}
