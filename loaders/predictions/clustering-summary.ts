import {nearestCentres} from "../../ml/k-means.js";
import {type GroupFeature, type GroupTraits, groupFeatureNames, nameGroups} from "../../src/model/customer-groups.js";
import type {CustomerCluster} from "../../src/query/predictions/clustering.js";
import {type GroupRows, type GroupScale, scaled} from "./clustering-rows.js";
import {round} from "./round.js";

/** Clusters of a sample, by which all customers are told apart. */
export interface Clusters {
  readonly centres: Float64Array;
  readonly scale: GroupScale;
  readonly channels: readonly string[];
}

/** Sums over the customers of each cluster, some customers at a time. */
export class ClusterSums {
  readonly #clusters: Clusters;
  readonly #columns: number;
  /** In natural units, one cluster after another. */
  readonly #sums: Float64Array;
  readonly #sizes: Float64Array;

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
    this.#columns = clusters.scale.mean.length;
    this.#sums = new Float64Array(clusters.centres.length);
    this.#sizes = new Float64Array(clusters.centres.length / this.#columns);
  }

  add(of: GroupRows): void {
    const columns = this.#columns;
    const labels = nearestCentres(scaled(of, this.#clusters.scale), columns, this.#clusters.centres);
    labels.forEach((cluster, row) => {
      this.#sizes[cluster]! += 1;
      for (let j = 0; j < columns; j++) this.#sums[cluster * columns + j]! += of.rows[row * columns + j]!;
    });
  }

  /** The clusters in the order of `order`, and what is unusual in each. */
  describe(order: readonly number[]): CustomerCluster[] {
    const names = nameGroups(order.map((cluster) => this.#traits(cluster)));
    const customers = this.#sizes.reduce((sum, size) => sum + size, 0);
    const spent = order.reduce((sum, cluster) => sum + this.#mean(cluster, "revenue") * this.#sizes[cluster]!, 0);
    return order.map((cluster, number) => {
      const mean = (name: GroupFeature, digits: number) => round(this.#mean(cluster, name), digits);
      const size = this.#sizes[cluster]!;
      const [revenue, orders] = [this.#mean(cluster, "revenue"), this.#mean(cluster, "orders")];
      return {
        cluster: number,
        name: names[number]!,
        size,
        share: round((100 * size) / customers, 2),
        revenue_share: spent > 0 ? round((100 * revenue * size) / spent, 2) : null,
        recency_days: mean("recency", 1),
        orders: round(orders, 2),
        revenue: round(revenue, 2),
        products_per_order: mean("basket", 2),
        tenure_days: mean("tenure", 1),
        discount: round(100 * this.#mean(cluster, "discount"), 2),
        average_order_value: orders > 0 ? round(revenue / orders, 2) : 0,
        channels: this.#channels((i) => round((100 * this.#sumOf(cluster, i)) / Math.max(1, size), 2))
      };
    });
  }

  #mean(cluster: number, name: GroupFeature): number {
    return this.#sumOf(cluster, groupFeatureNames.indexOf(name)) / Math.max(1, this.#sizes[cluster]!);
  }

  #sumOf(cluster: number, column: number): number {
    return this.#sums[cluster * this.#columns + column]!;
  }

  #channels(of: (column: number) => number): Record<string, number> {
    return Object.fromEntries(
      this.#clusters.channels.map((name, i) => [name, of(groupFeatureNames.length + i)] as const)
    );
  }

  #traits(cluster: number): GroupTraits {
    const {centres, channels} = this.#clusters;
    const centre = centres.subarray(cluster * this.#columns, (cluster + 1) * this.#columns);
    const weight = Math.sqrt(Math.max(1, channels.length));
    return {
      orders: this.#mean(cluster, "orders"),
      features: Object.fromEntries(groupFeatureNames.map((name, i) => [name, centre[i]!])) as Record<
        GroupFeature,
        number
      >,
      channels: this.#channels((i) => centre[i]! * weight)
    };
  }
}
