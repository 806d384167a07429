import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {backUp} from "../../db/backup/backup.js";
import {readBackup} from "../../db/backup/read-backup.js";
import {restore} from "../../db/backup/restore.js";
import {derive, isStale} from "../../db/derive/derive.js";
import {readRows} from "../../db/duckdb/pool.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {allRows, freeSchema, oddShop, temporaryFolder} from "./shop.js";

let shop: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [shop, folder] = await Promise.all([oddShop(), temporaryFolder()]);
  await backUp({pool: shop.pool, folder: path("whole")});
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const path = (name: string) => join(folder.path, name);

describe("restore(await readBackup(folder), {connectionString, schema})", () => {
  it("makes a shop that is equal, row for row, in text, amounts, instants and what was derived", async () => {
    await using target = freeSchema();
    await restore(await readBackup(path("whole")), {...target, folder: path("work")});
    expect(await allRows(target.pool)).toEqual(await allRows(shop.pool));
    expect(await readdir(path("work"))).toEqual([]);
    // A store of its own, whose next load has the next number, and whose indexes and triggers are there.
    const facts = `SELECT nextval(pg_get_serial_sequence('loads', 'load_id')) AS next,
      (SELECT array_agg(indexname::text ORDER BY indexname) FROM pg_indexes WHERE schemaname = current_schema()) AS indexes,
      (SELECT array_agg(tgname::text ORDER BY tgname) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal) AS triggers`;
    expect((await target.pool.query(facts)).rows).toEqual((await shop.pool.query(facts)).rows);
    const ids = await Promise.all([shop, target].map(({pool}) => pool.query("SELECT store_id FROM data_version")));
    expect(ids[0]!.rows).not.toEqual(ids[1]!.rows);
  });

  it("keeps what was derived, so that the next change is a small one", async () => {
    await using source = await testDatabase();
    await using target = freeSchema();
    await fillShop(source.pool, nastyLines(300));
    const {dataVersion} = await backUp({pool: source.pool, folder: path("derived")});
    await restore(await readBackup(path("derived")), {...target, folder: path("work")});
    expect(await isStale(target.pool)).toBe(false);
    for (const {pool} of [source, target]) {
      await pool.query("UPDATE transactions SET quantity = quantity + 1 WHERE customer_id = 'c1'");
      const {rows} = await pool.query(
        "SELECT version::integer, (SELECT count(*)::integer FROM changes WHERE kind = 'customer') AS noted FROM data_version"
      );
      expect(rows).toEqual([{version: dataVersion + 1, noted: 1}]);
      const client = await pool.connect();
      await client.query("BEGIN");
      await derive(client);
      await client.query("COMMIT");
      client.release();
    }
    const [before, after] = await Promise.all([source, target].map(({pool}) => allRows(pool)));
    expect({...after, data_version: []}).toEqual({...before, data_version: []});
  });

  it("is seen by a product that runs, even where the emptied shop has come to the same data version", async () => {
    await using source = await testDatabase();
    await using target = await testDatabase();
    await fillShop(source.pool, nastyLines(50));
    await fillShop(target.pool, nastyLines(20));
    await target.pool.query("TRUNCATE transactions, customers, products, sessions");
    await using store = new SnapshotStore(target.pool, {folder: path("running")});
    const {manifest: emptied} = await store.refresh();
    expect(emptied.rows.transactions).toBe(0);
    await source.pool.query("UPDATE data_version SET version = $1, derived_version = $1", [emptied.dataVersion]);
    const {dataVersion, asOf} = await backUp({pool: source.pool, folder: path("beside")});
    expect(dataVersion).toBe(emptied.dataVersion);
    expect(await store.isStale()).toBe(false);
    await restore(await readBackup(path("beside")), {...target, folder: path("work")});
    expect(await store.isStale()).toBe(true);
    expect((await store.refresh()).manifest).toMatchObject({dataVersion, asOf, rows: {transactions: 50}});
    expect(await store.isStale()).toBe(false);
  });
});

describe("backUp({pool, folder})", () => {
  it("writes files that others can read, with exact types", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    const [line] = await readRows(
      connection,
      `SELECT typeof(unit_price) AS money, typeof(exchange_rate) AS rate, typeof(date) AS instant, typeof(order_day) AS day,
         date::VARCHAR AS date, city IS NULL AS "null", product_name, source, unit_price, profit
       FROM '${path("whole")}/transactions.parquet' WHERE transaction_id = 'odd1'`
    );
    expect(line).toEqual({
      money: "DECIMAL(18,4)",
      rate: "DECIMAL(20,10)",
      instant: "TIMESTAMP WITH TIME ZONE",
      day: "DATE",
      date: "2024-02-29 23:59:59.999999+00",
      null: true,
      product_name: "",
      source: "",
      unit_price: "99999999.9999",
      profit: "-0.0066"
    });
    instance.closeSync();
  });

  it("is of one instant while others write, and even empty tables", async () => {
    await using busy = await testDatabase();
    await using target = freeSchema();
    await fillShop(busy.pool, nastyLines(500));
    const writer = await busy.pool.connect();
    let writes = 0;
    let isDone = false;
    const write = async () => {
      while (!isDone)
        await writer.query(
          `BEGIN; INSERT INTO products (product_id) VALUES ('w${writes}');
           INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
           VALUES ('w${writes++}', 'w', now(), 1, 1, 'EUR', 1, 'w'); COMMIT`
        );
    };
    const writing = write();
    while (writes < 3) await sleep(5);
    let emptied: Promise<unknown> | undefined;
    await backUp({
      pool: busy.pool,
      folder: path("instant"),
      onProgress: () => (emptied ??= busy.pool.query("TRUNCATE sessions"))
    });
    isDone = true;
    await Promise.all([writing, emptied]);
    writer.release();
    await restore(await readBackup(path("instant")), {...target, folder: path("work")});
    const {rows} = await target.pool.query(
      `SELECT (SELECT count(*) FROM products WHERE product_id LIKE 'w%')::integer AS products,
         (SELECT count(*) FROM transactions WHERE source = 'w')::integer AS lines,
         (SELECT count(*) FROM sessions)::integer AS sessions`
    );
    const {products} = rows[0];
    expect(rows[0]).toEqual({products, lines: products, sessions: 2_400});
    expect(products).toBeGreaterThan(0);
    expect(writes).toBeGreaterThan(products);
  });

  it("takes a new or an empty folder, and leaves any other as it is", async () => {
    await using small = await testDatabase();
    await mkdir(path("empty"));
    await backUp({pool: small.pool, folder: path("empty")});
    const names = await readdir(path("empty"));
    await expect(backUp({pool: small.pool, folder: path("empty")})).rejects.toThrow(
      "is not empty; give the name of a new folder"
    );
    expect(await readdir(path("empty"))).toEqual(names);
    await writeFile(path("file"), "");
    await expect(backUp({pool: small.pool, folder: path("file")})).rejects.toThrow("is not empty");
  });

  it("refuses a schema without a shop, and leaves nothing", async () => {
    await using none = freeSchema();
    await expect(backUp({pool: none.pool, folder: path("none")})).rejects.toThrow("nothing to back up");
    expect((await readdir(folder.path)).filter((name) => name.startsWith("none"))).toEqual([]);
  });
});
