import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {drawRows} from "../../ml/draw-rows.js";
import {type KMeans, fitKMeans} from "../../ml/k-means.js";
import {pca, project} from "../../ml/pca.js";
import {mulberry32} from "../../ml/random.js";
import {silhouette} from "../../ml/silhouette.js";
import {standardise} from "../../ml/standardise.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {groupFeatureNames} from "../../src/model/customer-groups.js";
import type {ClusteringAnswer} from "../../src/query/predictions/clustering.js";
import {readChannels} from "./churn-features.js";
import {type GroupRows, levelled, readGroupRows, scaled} from "./clustering-rows.js";
import {ClusterSums} from "./clustering-summary.js";
import {round} from "./round.js";
import type {PredictionTask} from "./task.js";

/** How many clusters are asked for; null for as many as tell customers apart best. */
export type ClusteringParameters = {readonly n_clusters: number | null};

/** Customers from whom clusters are made, at least and at most; all are told apart by them. */
const fewest = 50;
const most = 100_000;
/** Customers on whom numbers of clusters are tried, and between whom silhouettes are measured. */
const tried = 10_000;
const compared = 2_000;
const shown = 2_000;
/** Customers that are read at once where there are more than a sample holds. */
const chunk = 100_000;

/** Groups of customers who buy in like ways. */
export const clustering: PredictionTask<ClusteringParameters, ClusteringAnswer> = {
  name: "clustering",
  version: 1,
  defaults: [{n_clusters: null}],
  async run(engine, {n_clusters: asked}) {
    const customers = await countCustomers(engine);
    if (customers < fewest) throw new TooLittleData("customers", {needed: fewest, found: customers});
    const channels = await readChannels(engine, engine.shop.lastDay!);
    const sample = await readGroupRows(engine, channels, sampleOf(customers));
    const {columns, segments} = sample;
    const scale = standardise(levelled(sample.rows, columns), columns);
    const rows = scaled(sample, scale);
    const trials = asked === null ? tryNumbers(rows, columns) : [];
    const k = asked ?? bestOf(trials);
    const found = fitKMeans(rows, columns, k);
    const sums = new ClusterSums({centres: found.centres, scale, channels});
    for await (const some of everyone(engine, {channels, sample, customers})) sums.add(some);
    // Clusters are numbered from the least spent up.
    const order = Array.from({length: k}, (_, i) => k - 1 - i);
    return {
      answer: {
        model: "k-means",
        n_clusters: k,
        chosen_by: asked === null ? "silhouette" : "request",
        tried: trials,
        customers,
        as_of_day: engine.shop.lastDay!,
        clusters: sums.describe(order),
        silhouette: round(silhouette(rows, columns, found.labels, {sample: compared}), 4),
        baseline_silhouette: known(silhouette(rows, columns, segments, {sample: compared})),
        pca: plane(rows, {columns, channels, found})
      }
    };
  }
};

async function countCustomers(engine: DuckdbEngine): Promise<number> {
  const [counts] = await engine.numbers("SELECT count(DISTINCT customer_key)::DOUBLE FROM lines WHERE is_sale");
  return counts![0]!;
}

function sampleOf(customers: number): string {
  return customers <= most ? "true" : `hash(customer_key) % 1000000 < ${Math.round((1e6 * most) / customers)}`;
}

/** What each number of clusters comes to on the same customers. */
function tryNumbers(rows: Float64Array, columns: number): ClusteringAnswer["tried"] {
  const drawn = drawRows(rows.length / columns, tried, mulberry32(1)).sort();
  const some = new Float64Array(drawn.length * columns);
  drawn.forEach((row, i) => some.set(rows.subarray(row * columns, (row + 1) * columns), i * columns));
  return [3, 4, 5, 6, 7, 8, 9, 10].map((k) => {
    const {labels} = fitKMeans(some, columns, k, {starts: 10, finishers: 2});
    return {n_clusters: k, silhouette: round(silhouette(some, columns, labels, {sample: compared}), 4)};
  });
}

function bestOf(trials: ClusteringAnswer["tried"]): number {
  return trials.toSorted((a, b) => b.silhouette - a.silhouette || a.n_clusters - b.n_clusters)[0]!.n_clusters;
}

/** All customers, some at a time. */
async function* everyone(
  engine: DuckdbEngine,
  {channels, sample, customers}: {channels: readonly string[]; sample: GroupRows; customers: number}
): AsyncGenerator<GroupRows> {
  if (customers <= most) return yield sample;
  const chunks = Math.ceil(customers / chunk);
  for (let i = 0; i < chunks; i++) yield readGroupRows(engine, channels, `hash(customer_key) % ${chunks} = ${i}`);
}

interface Plane {
  readonly columns: number;
  readonly channels: readonly string[];
  readonly found: KMeans;
}

function plane(rows: Float64Array, {columns, channels, found}: Plane): ClusteringAnswer["pca"] {
  const components = pca(rows, columns);
  const places = project(components, rows);
  const k = found.sizes.length;
  const drawn = drawRows(found.labels.length, shown, mulberry32(1)).sort();
  return {
    explained_variance: components.explained.map((share) => round(share, 4)),
    loadings: [...groupFeatureNames, ...channels].map((feature, i) => ({
      feature,
      x: round(components.loadings[0]![i]!, 4),
      y: round(components.loadings[1]![i]!, 4)
    })),
    points: Array.from(drawn, (row) => ({
      x: round(places[2 * row]!, 3),
      y: round(places[2 * row + 1]!, 3),
      cluster: k - 1 - found.labels[row]!
    }))
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : round(value, 4);
}
