import type {Text} from "../../model/text.js";
import {element} from "../element.js";
import type {Locale} from "../format.js";

export interface InsightOptions {
  /** What follows from the data, in a sentence. */
  readonly finding: string;
  /** How far that can be trusted, in a sentence or two. */
  readonly trust: string;
  /** The page that shows it, and what that page is called. */
  readonly href: string;
  readonly page: string;
  readonly locale: Pick<Locale, "language">;
}

const texts = {
  more: {en: "More on the page {page}", es: "Más en la página {page}"},
  made: {en: "How it was made and tested", es: "Cómo se hizo y se comprobó"}
} as const satisfies Record<string, Text>;

/** A conclusion, how far to trust it, and where to read on. */
export function insight({finding, trust, href, page, locale}: InsightOptions): HTMLElement {
  const more = texts.more[locale.language].replace("{page}", page);
  return element(
    "div",
    {class: "insight"},
    element("p", {class: "finding"}, finding),
    element("p", {}, trust),
    element("p", {class: "more"}, element("a", {href}, more))
  );
}

/** What only some readers want: how something was made and measured. Closed until it is asked for. */
export function howMade({language}: Pick<Locale, "language">, ...content: readonly (Node | string)[]): HTMLElement {
  return element(
    "details",
    {class: "how-made"},
    element("summary", {}, texts.made[language]),
    content.map((part) => (typeof part === "string" ? element("p", {}, part) : part))
  );
}
