import type {Verdict} from "../../../ml/ab-test/analyse.js";
import type {Text} from "../../model/text.js";
import {doubtSentence} from "../../query/ab-test/sentences.js";
import {element} from "../element.js";
import type {Locale} from "../format.js";

const heading: Text = {en: "Before you believe it", es: "Antes de creerlo"};

/** What speaks against believing a result, a sentence each; hidden where nothing does. */
export function doubtList(verdict: Verdict, {language}: Pick<Locale, "language">): HTMLElement {
  if (verdict.doubts.length === 0) return element("div", {hidden: true});
  return element(
    "div",
    {class: "notices"},
    `${heading[language]}:`,
    element(
      "ul",
      {},
      verdict.doubts.map((doubt) => element("li", {}, doubtSentence(doubt, verdict, {language})))
    )
  );
}
