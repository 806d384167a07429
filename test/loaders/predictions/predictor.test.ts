import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../../db/seed/seed.js";
import {SnapshotStore} from "../../../db/snapshot/store.js";
import {NoSnapshot, Predictor} from "../../../loaders/predictions/predictor.js";
import {readSitePredictions, writeSitePredictions} from "../../../loaders/predictions/site-file.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";

const size = {today: "2026-03-01", transactions: 3_000, customers: 900, products: 60};
let database: TestDatabase;
let folder: string;
let store: SnapshotStore;
const opened: Predictor[] = [];

/** A process that has just started. */
function openPredictor(): Predictor {
  const predictor = new Predictor({engines: store, pool: database.pool});
  opened.push(predictor);
  return predictor;
}

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "daybook-predictor-"));
  store = new SnapshotStore(database.pool, {folder});
});
afterAll(async () => {
  await Promise.all(opened.map((predictor) => predictor[Symbol.asyncDispose]()));
  await store[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

describe("Predictor", () => {
  it("needs a snapshot, and says so", async () => {
    await expect(openPredictor().predict("recommendations")).rejects.toThrow(NoSnapshot);
  });

  it("says what is missing where there is too little data", async () => {
    await store.refresh();
    const {refusal, answer} = await openPredictor().predict("recommendations");
    expect(refusal).toEqual({kind: "products", needed: 2, found: 0});
    expect(answer).toBeUndefined();
  });

  it("predicts once for all who ask at the same time, and raises no data version", async () => {
    await seedDemo(database.pool, size);
    const {manifest} = await store.refresh();
    const predictor = openPredictor();
    const [one, other] = await Promise.all([
      predictor.predict("recommendations"),
      predictor.predict("recommendations")
    ]);
    expect(one).toBe(other);
    expect(one.version.dataVersion).toBe(manifest.dataVersion);
    expect(one.answer!.products).toBe(60);
    expect(await store.isStale()).toBe(false);
  });

  it("gives after a restart what is kept, without making it anew", async () => {
    const made = (await openPredictor().predict("recommendations")).answer;
    expect(made!.products).toBe(60);
    await database.pool.query(`UPDATE predictions SET answer = '{"products": 7}'`);
    expect((await openPredictor().predict("recommendations")).answer).toEqual({products: 7});
  });

  it("predicts anew when data have changed", async () => {
    await database.pool.query("DELETE FROM transactions WHERE order_day < '2025-03-01'");
    const {manifest} = await store.refresh();
    const {answer, version} = await openPredictor().predict("recommendations");
    expect(version.dataVersion).toBe(manifest.dataVersion);
    expect(answer!.products).toBeGreaterThan(7);
    const {rows} = await database.pool.query("SELECT data_version FROM predictions WHERE name = 'recommendations'");
    expect(rows).toEqual([{data_version: String(manifest.dataVersion)}]);
  });

  it("forgets scores of customers that newer data are too few for", async () => {
    await openPredictor().predict("churn");
    const scored = () => database.pool.query("SELECT count(*)::integer AS scored FROM customer_scores");
    expect((await scored()).rows[0].scored).toBeGreaterThan(100);
    await database.pool.query(
      "DELETE FROM transactions WHERE customer_id <> (SELECT min(customer_id) FROM transactions)"
    );
    await store.refresh();
    expect((await openPredictor().predict("churn")).refusal?.kind).toBeDefined();
    expect((await scored()).rows).toEqual([{scored: 0}]);
    await seedDemo(database.pool, {...size, replace: true});
    await store.refresh();
  });

  it("goes on without a database that keeps predictions", async () => {
    await database.pool.query("ALTER TABLE predictions RENAME TO away");
    const {answer} = await openPredictor().predict("recommendations");
    await database.pool.query("ALTER TABLE away RENAME TO predictions");
    expect(answer!.products).toBeGreaterThan(7);
  });

  it("puts what pages show beside the snapshot", async () => {
    const snapshot = await store.refresh();
    await openPredictor().predictDefaults();
    const [shown] = JSON.parse(await readFile(join(snapshot.folder, "predictions.json"), "utf8")).recommendations;
    expect(shown.answer.products).toBeGreaterThan(7);
  });
});

describe("readSitePredictions(folder, published)", () => {
  it("tells ids of customers only where the site may", async () => {
    const data = [{customer_id: "C1", churn_probability: 0.9}];
    await writeSitePredictions(folder, {churn: [{answer: {data}}]});
    const read = (customerIds: boolean) => readSitePredictions(folder, {customerIds, costs: false});
    expect(await read(true)).toEqual({churn: [{answer: {data}}]});
    expect(await read(false)).toEqual({churn: [{answer: {data: [{churn_probability: 0.9}]}}]});
  });
});
