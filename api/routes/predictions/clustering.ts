import {z} from "zod";
import type {ClusteringAnswer} from "../../../src/query/predictions/clustering.js";
import {predictionRoute} from "../../prediction-route.js";
import {integerParameter} from "../../schemas/parameters.js";
import {clusteringAnswer} from "../../schemas/predictions/clustering.js";

/** `GET /api/ml/clustering/customers`: groups of customers who buy in like ways. */
export const clustering = predictionRoute({
  method: "get",
  path: "/api/ml/clustering/customers",
  id: "getCustomerClusters",
  summary: "Groups of like customers",
  query: z.strictObject({
    n_clusters: integerParameter(3, 10)
      .optional()
      .describe("Number of groups; as many as tell customers apart best where absent")
  }),
  answer: clusteringAnswer,
  async work({predictor, query: {n_clusters: number = null}}) {
    return {
      predicted: await predictor.predict("clustering", {n_clusters: number}),
      answer: ({clusters, ...rest}: ClusteringAnswer) => ({
        clusters: clusters.map((cluster) => ({...cluster, label: cluster.name.en})),
        ...rest
      })
    };
  }
});
