import type {QueryResult, ResultRow} from "./finish.js";

/** The fields of the growth–share matrix, and what cannot stand in it: a product without revenue before. */
export type Quadrant = "star" | "cash_cow" | "question_mark" | "dog";

export const quadrants: readonly Quadrant[] = ["star", "cash_cow", "question_mark", "dog"];

/** From where on a share of revenue is large and growth is high, both in percent and inclusive. */
export interface MatrixThresholds {
  readonly share: number;
  readonly growth: number;
}

/** A product in the matrix. */
export interface MatrixProduct {
  readonly id: string;
  readonly revenue: number;
  /** Of the revenue of all products with revenue, in percent. */
  readonly share: number;
  /** Against the period before, in percent; null where there was no revenue. */
  readonly growth: number | null;
}

/** A field of the matrix: how many products, and what share of revenue they bring together, in percent. */
export interface MatrixField {
  readonly count: number;
  readonly share: number;
}

export interface ProductMatrix {
  readonly products: readonly MatrixProduct[];
  /** Products that brought no revenue, so that no share can be drawn. */
  readonly without: number;
}

/** Shares and growth of products with revenue; growth is null, never invented, where there was no revenue before. */
export function productMatrix({rows}: QueryResult): ProductMatrix {
  const sold = rows.filter((row) => revenueOf(row) > 0);
  const total = sold.reduce((sum, row) => sum + revenueOf(row), 0);
  const products = sold.map((row) => {
    const revenue = revenueOf(row);
    const before = row.previous?.revenue ?? null;
    const growth = before === null || before <= 0 ? null : (100 * (revenue - before)) / before;
    return {id: String(row.keys.product_id), revenue, share: (100 * revenue) / total, growth};
  });
  return {products, without: rows.length - sold.length};
}

/**
 * The thresholds where none are chosen: the share of a product that sells as much as the mean, and the growth of all
 * products together, so that a star grows faster than the shop. Zero where that is not known.
 */
export function fairThresholds(answer: QueryResult): MatrixThresholds {
  const {products} = productMatrix(answer);
  const sum = (read: (row: ResultRow) => number) => answer.rows.reduce((total, row) => total + read(row), 0);
  const before = sum((row) => row.previous?.revenue ?? 0);
  const growth = before > 0 ? (100 * (sum(revenueOf) - before)) / before : 0;
  return {share: products.length === 0 ? 0 : 100 / products.length, growth};
}

/** The field of a product whose growth is known. */
export function quadrantOf({share, growth}: {share: number; growth: number}, from: MatrixThresholds): Quadrant {
  if (growth >= from.growth) return share >= from.share ? "star" : "question_mark";
  return share >= from.share ? "cash_cow" : "dog";
}

/** What stands in each field, and apart from them the products that are new. */
export function matrixFields(
  {products}: ProductMatrix,
  thresholds: MatrixThresholds
): Readonly<Record<Quadrant | "new", MatrixField>> {
  const fields = Object.fromEntries([...quadrants, "new"].map((name) => [name, {count: 0, share: 0}]));
  for (const {share, growth} of products) {
    const field = fields[growth === null ? "new" : quadrantOf({share, growth}, thresholds)]!;
    field.count += 1;
    field.share += share;
  }
  return fields as Record<Quadrant | "new", MatrixField>;
}

function revenueOf({values}: ResultRow): number {
  return values.revenue ?? 0;
}
