/** A product to show beside another. */
export interface RecommendedProduct {
  readonly product_id: string;
  readonly product_name: string | null;
  readonly category: string | null;
  /** Similarity in percent, from 0 to 100, by which the list is ranked. */
  readonly score: number;
  /** Above 1: bought together more often than by chance. */
  readonly lift: number;
  /** Share of all baskets with both, in percent. */
  readonly support: number;
  /** Share of the baskets with the product asked about that hold this one too, in percent. */
  readonly confidence: number;
  /** Baskets that hold both. */
  readonly together: number;
}

/** What is said of one product. */
export interface ProductRecommendations {
  readonly product_id: string;
  readonly product_name: string | null;
  readonly recommendations: readonly RecommendedProduct[];
  /** Why there are few or none. */
  readonly note: "never sold" | "sold once" | "never with another" | null;
}

/** A pair of products that is bought together far more often than by chance. */
export interface Rule extends RecommendedProduct {
  readonly with_product_id: string;
  readonly with_product_name: string | null;
}

/** What is said of the whole shop. */
export interface RecommendationsAnswer {
  /** What a basket is: an order, or all that a customer bought. */
  readonly basis: "orders" | "customers";
  /** What ranks: the better of two on later baskets. */
  readonly model: "cosine" | "ease";
  readonly baskets: number;
  readonly products: number;
  /** Of ten products named for one of a later basket, how often another of that basket was among them, in percent. */
  readonly measured: {
    readonly trials: number;
    readonly hit_rate_10: number | null;
    readonly baseline_hit_rate_10: number | null;
  };
  /** The pairs of the highest confidence among those that ten baskets hold at least. */
  readonly rules: readonly Rule[];
  /** What to offer beside each of the products in most baskets, the first few of it. */
  readonly best_sellers: readonly ProductRecommendations[];
}
