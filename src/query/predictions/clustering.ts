import type {Text} from "../../model/text.js";

/** Customers who buy in like ways. */
export interface CustomerCluster {
  /** From 0, by what customers have spent, the most first. */
  readonly cluster: number;
  /** What is unusual in it. */
  readonly name: Text;
  readonly size: number;
  /** Percent of all customers with an order. */
  readonly share: number;
  /** Percent of what all of them have spent. */
  readonly revenue_share: number | null;
  /** Means of its customers. */
  readonly recency_days: number;
  readonly orders: number;
  readonly revenue: number;
  readonly products_per_order: number;
  readonly tenure_days: number;
  /** Percent. */
  readonly discount: number;
  /** Revenue over orders. */
  readonly average_order_value: number;
  /** Percent of a customer's orders that came from each of the five largest channels. */
  readonly channels: Readonly<Record<string, number>>;
}

export interface ClusteringAnswer {
  readonly model: "k-means";
  /** How many clusters there are, and whether they were asked for or chosen. */
  readonly n_clusters: number;
  readonly chosen_by: "silhouette" | "request";
  /** Numbers of clusters that were tried on a sample; empty where a number was asked for. */
  readonly tried: readonly {readonly n_clusters: number; readonly silhouette: number}[];
  readonly customers: number;
  readonly as_of_day: string;
  readonly clusters: readonly CustomerCluster[];
  /** From -1 to 1, on a sample: how much nearer customers are to their own cluster than to the next. */
  readonly silhouette: number;
  /** The same for the RFM segments. */
  readonly baseline_silhouette: number | null;
  readonly pca: {
    /** Share of the variance along each of the two components. */
    readonly explained_variance: readonly number[];
    /** How much of each feature is in each component. */
    readonly loadings: readonly {readonly feature: string; readonly x: number; readonly y: number}[];
    /** A sample of customers, 2,000 at most. */
    readonly points: readonly {readonly x: number; readonly y: number; readonly cluster: number}[];
  };
}
