import type {Engine} from "../../db/engine.js";
import {type DimensionName, dimensionNames, dimensions} from "../../src/model/dimensions.js";
import type {Vocabulary} from "../../src/query/ask/reading.js";

/** Members of one dimension, or products, that questions can name at most. */
const mostNames = 50_000;

/** What questions can name, and what of it was cut. */
export interface ReadVocabulary {
  readonly vocabulary: Vocabulary;
  /** Dimensions of more members than are kept: those of the most lines are. */
  readonly cut: readonly DimensionName[];
}

/** Reads what the words of a question can name in the engine's data version. */
export async function readVocabulary(engine: Engine, most = mostNames): Promise<ReadVocabulary> {
  const members: Partial<Record<DimensionName, readonly string[]>> = {};
  const cut: DimensionName[] = [];
  for (const name of dimensionNames) {
    const read = await readMembers(engine, name, most);
    if (read.length > most) cut.push(name);
    members[name] = read
      .slice(0, most)
      .toSorted(dimensions[name].type === "integer" ? (a, b) => Number(a) - Number(b) : undefined);
  }
  return {
    vocabulary: {shop: engine.shop, members, products: await readProducts(engine, members.product_id!, most)},
    cut
  };
}

/** Those of the most lines first, one more than are kept. */
async function readMembers(engine: Engine, name: DimensionName, most: number): Promise<string[]> {
  const sql = `SELECT ${name} AS member FROM lines GROUP BY ${name} ORDER BY count(*) DESC, ${name} LIMIT ${most + 1}`;
  return (await engine.rows(sql)).map(({member}) => String(member));
}

/** Products that were sold come first, where there are more than are kept. */
async function readProducts(engine: Engine, sold: readonly string[], most: number): Promise<Vocabulary["products"]> {
  const sql = `SELECT product_id, product_name FROM products
    ORDER BY product_id = ANY($1::text[]) DESC, product_id LIMIT ${most}`;
  return (await engine.rows(sql, [sold])).map(({product_id: id, product_name: name}) => ({
    id: String(id),
    name: String(name ?? id)
  }));
}

/** Vocabularies by data version: the last one read is kept, and read once for all who ask for it. */
export class VocabularyCache {
  #key = "";
  #read: Promise<ReadVocabulary> | null = null;

  /** The engine's vocabulary; equal objects for one data version. */
  of(engine: Engine): Promise<ReadVocabulary> {
    const key = JSON.stringify([engine.version, engine.shop]);
    if (this.#read !== null && this.#key === key) return this.#read;
    const read = readVocabulary(engine);
    this.#key = key;
    this.#read = read;
    read.catch(() => this.#read === read && (this.#read = null));
    return read;
  }
}
