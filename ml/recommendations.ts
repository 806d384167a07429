import {basketsOfProducts, type Baskets} from "./baskets.js";

/** How often products were bought, and together: pairs as compressed sparse rows, both ways round. */
export interface Cooccurrence {
  readonly productCount: number;
  readonly basketCount: number;
  /** Baskets that each product is in. */
  readonly counts: Int32Array;
  readonly offsets: Int32Array;
  /** Products bought together with a product, ascending. */
  readonly others: Int32Array;
  /** Baskets that hold both. */
  readonly together: Int32Array;
}

/** A product to show beside another. */
export interface Recommendation {
  readonly product: number;
  /** Similarity that ranks, from 0 to 1. */
  readonly score: number;
  /** Baskets that hold both. */
  readonly together: number;
  /** Share of all baskets that hold both. */
  readonly support: number;
  /** Share of the baskets with the product asked about that hold this one too. */
  readonly confidence: number;
  /** Confidence over this one's share of all baskets: above 1, bought together more often than by chance. */
  readonly lift: number;
}

/** Recommendations, or why there are few: the product was never sold, sold in one basket, or always alone. */
export interface Recommendations {
  readonly items: readonly Recommendation[];
  readonly note?: "never sold" | "sold once" | "never with another";
}

/** How products are ranked. */
export interface RankingOptions {
  /** Number of products. Default 10. */
  readonly top?: number;
  /** Default cosine. */
  readonly similarity?: "cosine" | "jaccard";
  /** Baskets added to the denominator: the greater, the less a pair seen once counts. Default 20. */
  readonly shrinkage?: number;
}

/**
 * Counts the pairs of products in baskets.
 *
 * Cost: the sum of the squares of the sizes of the baskets; memory of the pairs that occur.
 */
export function countPairs(baskets: Baskets): Cooccurrence {
  const {productCount} = baskets;
  const inverse = basketsOfProducts(baskets);
  const tally = new Int32Array(productCount);
  const rows = Array.from({length: productCount}, (_, product) => pairsOf(product, baskets, inverse, tally));
  const offsets = new Int32Array(productCount + 1);
  rows.forEach((row, product) => (offsets[product + 1] = offsets[product]! + row.others.length));
  const others = new Int32Array(offsets[productCount]!);
  const together = new Int32Array(offsets[productCount]!);
  rows.forEach((row, product) => {
    others.set(row.others, offsets[product]);
    together.set(row.together, offsets[product]);
  });
  const counts = Int32Array.from({length: productCount}, (_, i) => inverse.offsets[i + 1]! - inverse.offsets[i]!);
  return {productCount, basketCount: baskets.offsets.length - 1, counts, offsets, others, together};
}

/**
 * Item-to-item recommendations: what is bought together with a product, by cosine or Jaccard similarity with shrinkage.
 *
 * Use: "bought together" on a product's page. Lift, support and confidence are for reading; lift does not rank, since it
 * puts pairs seen once by chance first.
 *
 * Source: B. Sarwar et al., "Item-based collaborative filtering recommendation algorithms", WWW 2001; shrinkage after
 * R. Bell, Y. Koren, "Scalable collaborative filtering with jointly derived neighborhood interpolation weights", ICDM 2007.
 *
 * Cost: the products ever bought with it, sorted.
 *
 * @example
 * const pairs = countPairs(basketsFromLines(orders, products, productCount));
 * recommend(pairs, 7, {top: 5}).items[0]?.product;
 */
export function recommend(
  pairs: Cooccurrence,
  product: number,
  {top = 10, similarity = "cosine", shrinkage = 20}: RankingOptions = {}
): Recommendations {
  if (!(product >= 0 && product < pairs.productCount)) throw new RangeError(`unknown product: ${product}`);
  const items = [];
  for (let pair = pairs.offsets[product]!; pair < pairs.offsets[product + 1]!; pair++) {
    items.push(describePair(pairs, product, pair, similarityOf(pairs, product, pair, similarity, shrinkage)));
  }
  items.sort((a, b) => b.score - a.score || b.together - a.together || a.product - b.product);
  const note = noteOn(pairs.counts[product]!, items.length);
  return {items: items.slice(0, top), ...(note && {note})};
}

/**
 * What goes with a whole basket: the similarities to its products added up, those in it left out.
 *
 * Use: a basket of a few products; for large ones EASE is better (measured on Online Retail).
 *
 * @returns the products, best first, with the sum; none where nothing was bought with any of them
 */
export function recommendForBasket(
  pairs: Cooccurrence,
  basket: Int32Array,
  {top = 10, similarity = "cosine", shrinkage = 20}: RankingOptions = {}
): {readonly product: number; readonly score: number}[] {
  const scores = new Map<number, number>();
  for (const product of basket) {
    for (let pair = pairs.offsets[product]!; pair < pairs.offsets[product + 1]!; pair++) {
      const other = pairs.others[pair]!;
      scores.set(other, (scores.get(other) ?? 0) + similarityOf(pairs, product, pair, similarity, shrinkage));
    }
  }
  for (const product of basket) scores.delete(product);
  return [...scores]
    .map(([product, score]) => ({product, score}))
    .sort((a, b) => b.score - a.score || a.product - b.product)
    .slice(0, top);
}

function pairsOf(
  product: number,
  {offsets, products}: Baskets,
  inverse: ReturnType<typeof basketsOfProducts>,
  tally: Int32Array
) {
  const seen: number[] = [];
  for (let i = inverse.offsets[product]!; i < inverse.offsets[product + 1]!; i++) {
    const basket = inverse.baskets[i]!;
    for (let j = offsets[basket]!; j < offsets[basket + 1]!; j++) {
      const other = products[j]!;
      if (other !== product && tally[other]!++ === 0) seen.push(other);
    }
  }
  const others = Int32Array.from(seen).sort();
  const together = others.map((other) => tally[other]!);
  for (const other of seen) tally[other] = 0;
  return {others, together};
}

function similarityOf(
  {counts, others, together}: Cooccurrence,
  product: number,
  pair: number,
  similarity: "cosine" | "jaccard",
  shrinkage: number
): number {
  const own = counts[product]!;
  const other = counts[others[pair]!]!;
  const both = together[pair]!;
  return both / ((similarity === "cosine" ? Math.sqrt(own * other) : own + other - both) + shrinkage);
}

function describePair(pairs: Cooccurrence, product: number, pair: number, score: number): Recommendation {
  const other = pairs.others[pair]!;
  const together = pairs.together[pair]!;
  const confidence = together / pairs.counts[product]!;
  const lift = (confidence * pairs.basketCount) / pairs.counts[other]!;
  return {product: other, score, together, support: together / pairs.basketCount, confidence, lift};
}

function noteOn(baskets: number, others: number): Recommendations["note"] {
  if (baskets === 0) return "never sold";
  if (others === 0) return "never with another";
  return baskets === 1 ? "sold once" : undefined;
}
