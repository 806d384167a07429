import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {deriveNow, ask, testApi} from "../../setup/api.js";
import {type PredictedShop, predictedShop} from "../../setup/predicted-shop.js";

const path = "/api/ml/clustering/customers";

interface Cluster {
  readonly cluster: number;
  readonly label: string;
  readonly size: number;
  readonly share: number;
  readonly revenue: number;
  readonly orders: number;
  readonly discount: number;
}

let api: PredictedShop;
beforeAll(async () => {
  api = await predictedShop();
});
afterAll(() => api[Symbol.asyncDispose]());

const sum = (clusters: readonly Cluster[], of: (cluster: Cluster) => number) =>
  clusters.reduce((total, cluster) => total + of(cluster), 0);

describe("GET /api/ml/clustering/customers", () => {
  it("chooses the number of clusters by silhouette", async () => {
    const {status, body} = await ask(api, path);
    expect(status).toBe(200);
    expect(body.chosen_by).toBe("silhouette");
    expect(body.tried.map(({n_clusters: k}: {n_clusters: number}) => k)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    const best = Math.max(...body.tried.map(({silhouette}: {silhouette: number}) => silhouette));
    const chosen = body.tried.find(({silhouette}: {silhouette: number}) => silhouette === best);
    expect(body.n_clusters).toBe(chosen.n_clusters);
    expect(body.clusters).toHaveLength(chosen.n_clusters);
    expect(body.silhouette).toBeGreaterThan(body.baseline_silhouette);
  });

  it("makes as many clusters as are asked for, of every customer with an order", async () => {
    const {body} = await ask(api, `${path}?n_clusters=5`);
    const clusters: Cluster[] = body.clusters;
    expect(clusters.map(({cluster}) => cluster)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(clusters.map(({label}) => label)).size).toBe(5);
    const {rows} = await api.database.pool.query(
      `SELECT count(*)::integer AS customers, sum(lifetime_value)::float AS revenue, sum(total_orders)::integer AS orders
       FROM customers WHERE total_orders > 0`
    );
    expect(sum(clusters, ({size}) => size)).toBe(rows[0].customers);
    expect(body.customers).toBe(rows[0].customers);
    expect(sum(clusters, ({size, revenue}) => size * revenue) / rows[0].revenue).toBeCloseTo(1, 3);
    expect(sum(clusters, ({size, orders}) => size * orders) / rows[0].orders).toBeCloseTo(1, 2);
    expect(sum(clusters, ({share}) => share)).toBeCloseTo(100, 1);
  });

  it("names clusters by what is unusual in them", async () => {
    const {body} = await ask(api, `${path}?n_clusters=5`);
    const clusters: Cluster[] = body.clusters;
    const most = clusters.toSorted((a, b) => b.orders - a.orders)[0]!;
    expect(most.label).toContain("frequent");
    const discounted = clusters.toSorted((a, b) => b.discount - a.discount)[0]!;
    expect(discounted.label).toContain("discounted");
  });

  it("shows at most 2,000 customers, and no id of any", async () => {
    const {body} = await ask(api, `${path}?n_clusters=5`);
    const {points, loadings, explained_variance: explained} = body.pca;
    expect(points.length).toBe(Math.min(2_000, body.customers));
    expect(explained[0]).toBeGreaterThan(explained[1]);
    for (const axis of ["x", "y"] as const)
      expect(
        loadings.reduce((total: number, loading: {x: number; y: number}) => total + loading[axis] ** 2, 0)
      ).toBeCloseTo(1, 2);
    expect(JSON.stringify(body)).not.toMatch(/"C\d{5}"/);
  });

  it.each(["n_clusters=2", "n_clusters=11", "n_clusters=x", "limit=5"])("refuses %s", async (query) => {
    expect((await ask(api, `${path}?${query}`)).status).toBe(400);
  });

  it("says how many customers it needs", async () => {
    await using small = await testApi({lines: 60});
    const {status, body} = await ask(small, path);
    expect(status).toBe(422);
    expect(body.detail).toContain("50 customers");
  });

  it("keeps its clusters when a few customers go", async () => {
    const {body: before} = await ask(api, `${path}?n_clusters=4`);
    await api.database.pool.query("DELETE FROM transactions WHERE customer_id LIKE '%77'");
    await deriveNow(api.database.pool);
    await api.store.refresh();
    const {body: after} = await ask(api, `${path}?n_clusters=4`);
    expect(after.customers).toBeLessThan(before.customers);
    expect(after.clusters.map(({label}: Cluster) => label)).toEqual(before.clusters.map(({label}: Cluster) => label));
    for (const [i, {share}] of before.clusters.entries())
      expect(Math.abs(after.clusters[i].share - share)).toBeLessThan(2);
  });
});
