import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {sentence} from "../../cli/sentence.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {type SmallDisk, smallDisk} from "../setup/small-disk.js";

describe("SnapshotStore on a disk that is full", () => {
  let disk: SmallDisk | null = null;
  let database: TestDatabase;
  let store: SnapshotStore;
  beforeAll(async () => {
    disk = smallDisk(48);
    if (disk === null) return;
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(60));
    // More than what is on its way between server and client: a copy that nobody reads on must be broken off.
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       SELECT 'many ' || n, 'many ' || n, '2024-01-01', 1, 1, 'USD', 1, 'test' FROM generate_series(1, 60000) AS n`
    );
    store = new SnapshotStore(database.pool, {folder: disk.folder});
    await store.refresh();
  });
  beforeEach(({skip}) => skip(disk === null, "only root can mount a small disk"));
  afterAll(async () => {
    if (disk === null) return;
    await store[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
    disk[Symbol.dispose]();
  });
  const units = () => store.use(async (engine) => (await engine.query({metrics: ["units"]})).rows[0]!.values.units!);
  // So many that all is copied anew, which takes more room than a copy of a few changes.
  const change = () =>
    database.pool.query(
      "UPDATE transactions SET quantity = quantity + 1 WHERE order_id LIKE ANY ('{many 1%,many 2%}')"
    );
  const names = () => readdirSync(join(store.current!.folder, ".."));

  it.each([0, 2_000_000, 8_000_000])(
    "goes on with the snapshot that it has where %i bytes are free, and catches up when there is room",
    async (free) => {
      const before = {units: await units(), names: names()};
      await change();
      disk!.fill(free);
      const failure = await store.refresh().catch((error: unknown) => error);
      expect(sentence(failure, {})).toMatch(/^the disk is full \(the snapshot cannot be made: .*\); free some space/);
      expect({units: await units(), names: names()}).toEqual(before);
      expect(await store.isStale()).toBe(true);
      disk!.clear();
      await store.refresh();
      expect(await units()).toBe(before.units + 22_222);
      expect(names()).toHaveLength(2);
    }
  );

  it("gives every connection back", () => {
    const {pool} = database;
    expect([pool.idleCount, pool.waitingCount]).toEqual([pool.totalCount, 0]);
  });
});
