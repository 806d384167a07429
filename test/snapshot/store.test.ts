import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

let database: TestDatabase;
let folder: string;
let store: SnapshotStore;

beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "daybook-snapshot-"));
  store = new SnapshotStore(database.pool, {folder});
  await fillShop(database.pool, nastyLines(60));
});

afterEach(async () => {
  await store[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

const orders = () =>
  store.use(async (engine) => {
    const [row] = (await engine.query({metrics: ["units"]})).rows;
    return {name: engine.name, units: row!.values.units!};
  });

describe("SnapshotStore", () => {
  it("answers from PostgreSQL before the first snapshot, from DuckDB after, alike", async () => {
    const before = await orders();
    await store.refresh();
    const after = await orders();
    expect(before).toEqual({...after, name: "postgres"});
    expect(after.name).toBe("duckdb");
  });

  it("shows a change of data after a refresh, and knows that it is stale before", async () => {
    await store.refresh();
    const {units} = await orders();
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       VALUES ('new', 'new', '2024-01-01', 1000, 1, 'USD', 1, 'test')`
    );
    expect(await store.isStale()).toBe(true);
    const {manifest} = await store.refresh();
    expect(await orders()).toMatchObject({units: units + 1000});
    expect(manifest.dataVersion).toBe(store.current!.manifest.dataVersion);
    expect(await store.isStale()).toBe(false);
  });

  it("derives anew when a setting changes", async () => {
    await store.refresh();
    await database.pool.query("UPDATE settings SET timezone = 'Pacific/Kiritimati'");
    const {manifest} = await store.refresh();
    expect(manifest.shop.settings.timezone).toBe("Pacific/Kiritimati");
  });

  it("keeps the snapshot that work under way is reading", async () => {
    await store.refresh();
    await store.use(async (engine) => {
      const before = (await engine.query({metrics: ["units"]})).rows;
      await database.pool.query("DELETE FROM transactions");
      await store.refresh();
      expect((await engine.query({metrics: ["units"]})).rows).toEqual(before);
    });
    expect(await orders()).toMatchObject({units: 0});
  });

  it("makes no new snapshot of data that did not change, and gives equal data an equal fingerprint", async () => {
    const first = await store.refresh();
    const other = new SnapshotStore(database.pool, {folder});
    expect((await other.refresh()).manifest).toEqual(first.manifest);
    await other[Symbol.asyncDispose]();
    await database.pool.query("UPDATE transactions SET quantity = quantity");
    expect((await store.refresh()).manifest.fingerprint).toBe(first.manifest.fingerprint);
    await database.pool.query("UPDATE settings SET name = 'Other name'");
    expect((await store.refresh()).manifest.fingerprint).not.toBe(first.manifest.fingerprint);
  });

  it("keeps two versions at most and removes what a killed run left", async () => {
    const {folder: version} = await store.refresh();
    for (let i = 0; i < 3; ++i) {
      await database.pool.query("UPDATE settings SET name = name || '.'");
      await store.refresh();
    }
    const names = await readdir(join(version, ".."));
    expect(names).toHaveLength(2);
    expect(names.every((name) => /^v\d+$/.test(name))).toBe(true);
  });
});
