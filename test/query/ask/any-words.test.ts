import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {indexOf} from "../../../src/query/ask/lexicon/index.js";
import {wordsOfTime} from "../../../src/query/ask/time/words.js";
import {resolveQuery} from "../../../src/query/metric-query.js";
import {ask, questionVocabulary} from "../../setup/question-shop.js";

/** Anything that the words of a language can be put together to. */
function anyWords(language: "en" | "es"): fc.Arbitrary<string> {
  const phrases = [...indexOf(questionVocabulary, language).phrases.keys(), ...wordsOfTime(language)];
  const other = ["2024", "5", "100", "$", "%", ",", "2025-05-03", "12/13/2024", "3/4/2025", "-", "x"];
  const begins =
    language === "en" ? ["revenue", "orders by", "top", "why did"] : ["ingresos", "pedidos por", "top", "por qué"];
  const word = fc.oneof({weight: 4, arbitrary: fc.constantFrom(...phrases)}, fc.constantFrom(...other, ...begins));
  return fc
    .tuple(fc.constantFrom(...begins, ""), fc.array(word, {minLength: 1, maxLength: 6}))
    .map(([begin, words]) => [begin, ...words].join(" "));
}

describe.each(["en", "es"] as const)("readQuestion({question}) of any words in %s", (language) => {
  it("answers with a query that can be counted, or says why not, and offers what can be answered", () => {
    let answered = 0;
    fc.assert(
      fc.property(anyWords(language), (question) => {
        const reading = ask(question, {language});
        if (reading.status !== "answered") {
          expect(reading.reason).not.toBe("");
          return;
        }
        answered += 1;
        expect(reading.interpretation).not.toMatch(/undefined|null|NaN|\[object/);
        if (reading.query.kind === "dataset") return;
        const {query} = reading.query;
        expect(() => resolveQuery(query, questionVocabulary.shop)).not.toThrow();
        // A question of no figure, or of a follow-up alone, is none.
        expect(query.metrics.length).toBeGreaterThan(0);
      }),
      {numRuns: 400, seed: 7}
    );
    expect(answered).toBeGreaterThan(10);
  });

  it("reads the same question the same, after any other", () => {
    fc.assert(
      fc.property(anyWords(language), anyWords(language), (question, other) => {
        const first = ask(question, {language});
        ask(other, {language});
        expect(ask(question, {language})).toEqual(first);
      }),
      {numRuns: 30, seed: 7}
    );
  });
});
