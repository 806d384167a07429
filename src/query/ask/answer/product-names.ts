import type {ProductName} from "./table.js";
import type {Vocabulary} from "../reading.js";

const known = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** The names of a vocabulary's products; they are indexed once for each vocabulary. */
export function productNames(vocabulary: Vocabulary): ProductName {
  const names = known.get(vocabulary) ?? new Map(vocabulary.products.map(({id, name}) => [id, name]));
  known.set(vocabulary, names);
  return (id) => names.get(id) ?? null;
}
