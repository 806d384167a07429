import {z} from "zod";
import {answerDay, figure, localized, meta} from "../answer.js";
import {component} from "../components.js";

const cluster = component(
  "CustomerCluster",
  z.object({
    cluster: z.int().describe("From 0, by what its customers have spent, the most first"),
    label: z.string().describe("What is unusual in it, in English"),
    name: localized,
    size: z.int(),
    share: z.number().describe("Percent of all customers with an order"),
    revenue_share: figure.describe("Percent of what all of them have spent"),
    recency_days: z.number().describe("Mean days since the last order; all that follow are means, too"),
    orders: z.number(),
    revenue: z.number(),
    products_per_order: z.number(),
    tenure_days: z.number().describe("Days since the first order"),
    discount: z.number().describe("Percent"),
    average_order_value: z.number(),
    channels: z
      .record(z.string(), z.number())
      .describe("Percent of a customer's orders from each of the five largest channels")
  })
);

const silhouette = z.number().min(-1).max(1);

export const clusteringAnswer = component(
  "CustomerClusters",
  z.object({
    clusters: z.array(cluster),
    silhouette: silhouette.describe("How much nearer customers are to their own cluster than to the next, on a sample"),
    baseline_silhouette: silhouette.nullable().describe("The same for the RFM segments"),
    pca: z
      .object({
        explained_variance: z.array(z.number()).describe("Share of the variance along each component"),
        loadings: z.array(z.object({feature: z.string(), x: z.number(), y: z.number()})),
        points: z.array(z.object({x: z.number(), y: z.number(), cluster: z.int()})).describe("A sample of customers")
      })
      .describe("The two directions in which customers differ most"),
    model: z.literal("k-means"),
    n_clusters: z.int(),
    chosen_by: z.enum(["silhouette", "request"]),
    tried: z
      .array(z.object({n_clusters: z.int(), silhouette}))
      .describe("Numbers of clusters that were tried; empty where a number was asked for"),
    customers: z.int(),
    as_of_day: answerDay,
    meta
  })
);
