import type {Day} from "../model/calendar.js";

/** What the table of products says of one; null where it does not say. */
export interface ProductFact {
  readonly product_id: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly brand: string | null;
  /** 0 to 5. */
  readonly rating: number | null;
  readonly reviews: number | null;
  readonly launch_date: Day | null;
  /** List price in the reporting currency. */
  readonly base_price: number | null;
  readonly stock: number | null;
}

export type FactName = keyof ProductFact;

/** The columns of `product-facts.json`, in their order. */
export const factNames: readonly FactName[] = [
  "product_id",
  "name",
  "category",
  "brand",
  "rating",
  "reviews",
  "launch_date",
  "base_price",
  "stock"
];

/** The facts of products by id; empty where the shop has no table of products. */
export type ProductFacts = ReadonlyMap<string, ProductFact>;

/** `product-facts.json`: one list of values a product, in the order of the names. */
export interface ProductFactFile {
  readonly names: readonly FactName[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Reads what `product-facts.json` holds. */
export function readProductFacts({names, rows}: ProductFactFile): ProductFacts {
  const facts = rows.map(
    (row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])) as unknown as ProductFact
  );
  return new Map(facts.map((fact) => [fact.product_id, fact]));
}

/** The product's name; its id where it has none. */
export function productName(facts: ProductFacts, id: string): string {
  return facts.get(id)?.name ?? id;
}
