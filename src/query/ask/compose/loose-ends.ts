import type {Word} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import type {Draft} from "./draft.js";
import {senseOf, wordOf} from "./items.js";
import {isName} from "./members.js";

/** Words that connect what comes before them to something that must follow. */
const connecting: readonly (Word | undefined)[] = [
  "and",
  "or",
  "except",
  "in",
  "of",
  "with",
  "to",
  "by",
  "per",
  "versus",
  "between"
];

/** Connecting words that an English question may end with, of what it began with: `which country do we sell most to`. */
const stranded: readonly (Word | undefined)[] = ["in", "of", "with", "to"];

/** Words that say nothing where they stand, but cannot be the last. */
const neverLast = new Set(
  (
    "who whom when that how what so then within during any whose a an the our " +
    "where quien quienes que como cual el la los las un una hace donde durante tan tanto algun alguna"
  ).split(" ")
);

/**
 * The words at the end of a question that have nothing to hold on to: a connection to nothing, `only` of nothing, a
 * second `most` beside a ranking. A question that breaks off is not the question without its end.
 */
export function looseEnds(items: readonly Item[], draft: Draft): Item[] {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return [];
  const asks = draft.which || draft.subjects.length > 0;
  const isLoose =
    (connecting.includes(wordOf(last)) &&
      last.phrase !== "," &&
      !(draft.compare && draft.joined.size === 1) &&
      !(asks && stranded.includes(wordOf(last)))) ||
    neverLast.has(last.phrase) ||
    (wordOf(last) === "only" && !isNamed(items.at(-2))) ||
    (wordOf(last) === "all" && wordOf(items.at(-2)) !== "in") ||
    (last.phrase === "drop" && senseOf(items.at(-2), "metric") === undefined) ||
    (senseOf(last, "rank") !== undefined && isSecondRank(items, draft));
  return isLoose && !isName(last) ? [last] : [];
}

function isNamed(item: Item | undefined): boolean {
  return isName(item) || ["metric", "time", "dimension", "grain"].some((kind) => senseOf(item, kind as "metric"));
}

/** Whether something was ranked, compared or predicted before the last word ranks. */
function isSecondRank(items: readonly Item[], {topic, versus}: Draft): boolean {
  return (
    topic !== null || versus || items.slice(0, -1).some((item) => senseOf(item, "rank") !== undefined && !isName(item))
  );
}
