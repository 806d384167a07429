import {findCountry} from "../../model/countries.js";
import type {Draft} from "./compose/draft.js";
import {senseOf} from "./compose/items.js";
import {isName} from "./compose/members.js";
import {Problem, refused, unclear} from "./compose/problem.js";
import {refusalOf} from "./compose/refusal.js";
import type {Scan} from "./scan.js";

/**
 * Checks that every word is known.
 * @throws {Problem} naming those that are not; a word that rules an answer out goes before them, so that nobody is asked
 * what the rest may mean
 */
export function checkWords({items, doubtful}: Scan): void {
  const unknown = items.filter(({senses}) => senses.length === 0);
  if (unknown.length === 0) return;
  for (const item of items) {
    const refuse = isName(item) ? undefined : senseOf(item, "refuse");
    if (refuse !== undefined) throw refusalOf(refuse, item);
  }
  const words = unknown.map(({written}) => written);
  // `gana` is earns, where it is not written as the name of Ghana.
  const place = unknown.find(({written}) => written.length > 3 && written !== "gana" && findCountry(written) !== null);
  if (place !== undefined)
    throw refused(
      "not_in_data",
      {en: `nothing was sold to ${place.written}`, es: `no se ha vendido nada a ${place.written}`},
      words
    );
  if (words.includes("-"))
    throw unclear({en: "numbers below zero are not read", es: "no se leen números bajo cero"}, {words});
  if (words.some((word) => /^[^\p{L}\p{N}]+$/u.test(word)))
    throw refused(
      "out_of_scope",
      {en: "only questions in plain words are read", es: "solo se leen preguntas en palabras corrientes"},
      words
    );
  const near = doubtful.find(({written}) => words.includes(written))?.near.slice(0, 4) ?? [];
  const quoted = words
    .slice(0, 5)
    .map((word) => `"${word}"`)
    .join(", ");
  throw new Problem(
    "clarify",
    "unknown_words",
    near.length > 0
      ? {
          en: `not understood: ${quoted}; did you mean ${near.join(" or ")}?`,
          es: `no se entiende: ${quoted}; ¿quiso decir ${near.join(" o ")}?`
        }
      : {en: `not understood: ${quoted}`, es: `no se entiende: ${quoted}`},
    {words}
  );
}

/**
 * Checks that every word was used.
 * @throws {Problem} naming those that nothing was made of
 */
export function checkLeftover({leftover}: Draft): void {
  if (leftover.length === 0) return;
  const words = leftover.map(({written}) => written);
  const quoted = words
    .slice(0, 5)
    .map((word) => `"${word}"`)
    .join(", ");
  throw new Problem(
    "clarify",
    "ambiguous",
    {en: `not clear what is meant by ${quoted}`, es: `no está claro qué significa ${quoted}`},
    {words}
  );
}
