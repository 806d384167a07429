import type {Sense, Word} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import type {TimeSense} from "../time/time-sense.js";

type AnySense = Sense | TimeSense;

/** The first sense of a kind that an item has. */
export function senseOf<Kind extends AnySense["is"]>(
  item: Item | undefined,
  kind: Kind
): Extract<AnySense, {is: Kind}> | undefined {
  return item?.senses.find((sense): sense is Extract<AnySense, {is: Kind}> => sense.is === kind);
}

/** What an item does as a function word; undefined where it does nothing of the kind. */
export function wordOf(item: Item | undefined): Word | undefined {
  return senseOf(item, "word")?.word;
}

/** The members that an item may name, one sense a dimension. */
export function memberSenses(item: Item | undefined): Extract<Sense, {is: "member"}>[] {
  return (item?.senses ?? []).filter((sense) => sense.is === "member");
}

const connecting: readonly (Word | undefined)[] = ["stop", "of", "in"];

/** The position of the next item that is more than a connecting word. */
export function skipConnecting(items: readonly Item[], at: number): number {
  while (at < items.length && connecting.includes(wordOf(items[at]))) at += 1;
  return at;
}
