import {createHash} from "node:crypto";
import {copyFile, cp, readFile, readdir, rename, rm, truncate, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {backUp} from "../../db/backup/backup.js";
import type {Manifest} from "../../db/backup/manifest.js";
import {readBackup} from "../../db/backup/read-backup.js";
import {restore} from "../../db/backup/restore.js";
import {knownMigrations, migrate} from "../../db/migrate.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {allRows, freeSchema, temporaryFolder} from "./shop.js";

let shop: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [shop, folder] = await Promise.all([testDatabase(), temporaryFolder()]);
  await fillShop(shop.pool, nastyLines(100));
  await backUp({pool: shop.pool, folder: path("whole")});
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const path = (...names: string[]) => join(folder.path, ...names);

/** A copy of the backup under the name `changed`. */
async function copied(): Promise<string> {
  await rm(path("changed"), {recursive: true, force: true});
  await cp(path("whole"), path("changed"), {recursive: true});
  return path("changed");
}

/** A manifest that can be written to. */
interface Draft {
  format: number;
  readonly migrations: string[];
  readonly tables: {name: string; file: string; rows: number; checksum: string; columns: {name: string}[]}[];
}

/** Changes a copy's manifest as one would who knows how it is made. */
async function forged(change: (manifest: Draft) => void): Promise<string> {
  const backup = await copied();
  const manifest = JSON.parse(await readFile(join(backup, "manifest.json"), "utf8")) as Draft;
  change(manifest);
  const text = JSON.stringify(manifest);
  await writeFile(join(backup, "manifest.json"), text);
  await writeFile(
    join(backup, "manifest.sha256"),
    `${createHash("sha256").update(text).digest("hex")}  manifest.json\n`
  );
  return backup;
}

const table = ({tables}: Draft, name: string) => tables.find((one) => one.name === name)!;

describe("readBackup(folder)", () => {
  it("refuses a backup of which any byte is another", async () => {
    const backup = await copied();
    for (const name of await readdir(backup)) {
      const bytes = await readFile(join(backup, name));
      const step = name === "manifest.sha256" ? 1 : Math.ceil(bytes.length / 12);
      for (let at = 0; at < bytes.length; at += step) {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= 1 << (at % 8);
        await writeFile(join(backup, name), damaged);
        await expect(readBackup(backup), `${name} at ${at}`).rejects.toThrow("is damaged");
      }
      await writeFile(join(backup, name), bytes);
    }
    await readBackup(backup);
  });

  it("refuses one that lacks the end of a file, a file, or its manifest", async () => {
    for (const name of await readdir(path("whole"))) {
      const backup = await copied();
      const {length} = await readFile(join(backup, name));
      await truncate(join(backup, name), length - 1);
      await expect(readBackup(backup), name).rejects.toThrow("is damaged");
      await rm(join(backup, name));
      await expect(readBackup(backup), name).rejects.toThrow(`is no whole backup: it has no ${name}`);
    }
    await expect(readBackup(path("nowhere"))).rejects.toThrow("is no whole backup: it has no manifest.json");
  });

  it("refuses one with a file too many, or with two files in each other's place", async () => {
    const backup = await copied();
    await copyFile(join(backup, "sessions.parquet"), join(backup, "sessions-2.parquet"));
    await expect(readBackup(backup)).rejects.toThrow("does not know: sessions-2.parquet; take it away");
    await rename(join(backup, "sessions-2.parquet"), join(backup, "products.parquet"));
    await expect(readBackup(backup)).rejects.toThrow("products.parquet is not what was written");
  });

  it("refuses a newer format, and a manifest that is none", async () => {
    await expect(readBackup(await forged((manifest) => (manifest.format = 2)))).rejects.toThrow(
      /is a backup of format 2, and this Daybook reads format 1/
    );
    const strange = await forged((manifest) => (table(manifest, "products").file = "../products.parquet"));
    await expect(readBackup(strange)).rejects.toThrow("does not describe a backup");
  });
});

describe("restore(backup, {connectionString, schema})", () => {
  it.each<[what: string, change: (manifest: Draft) => void]>([
    ["another checksum", (manifest) => (table(manifest, "transactions").checksum = "1")],
    ["another count", (manifest) => (table(manifest, "prediction_parts").rows = 1)],
    [
      "the file of another table",
      (manifest) => Object.assign(table(manifest, "products"), {file: "customers.parquet"})
    ],
    ["one table less", (manifest) => manifest.tables.pop()],
    ["a column that no longer is", (manifest) => (table(manifest, "sessions").columns[0]!.name = "date")],
    ["a newer schema", (manifest) => manifest.migrations.push("9999_later.sql")]
  ])("restores nothing where the manifest tells of %s", async (what, change) => {
    await using target = await testDatabase();
    const before = await allRows(target.pool);
    const backup = await forged(change);
    const manifest = JSON.parse(await readFile(join(backup, "manifest.json"), "utf8")) as Manifest;
    const restoring = restore({folder: backup, manifest}, {...target, folder: path("work")});
    await expect(restoring).rejects.toThrow(what === "a newer schema" ? /newer Daybook.*9999_later/ : /./);
    expect(await allRows(target.pool)).toEqual(before);
    expect(
      await target.pool.query("SELECT count(*)::integer AS n FROM pg_indexes WHERE schemaname = current_schema()")
    ).toMatchObject({
      rows: (await shop.pool.query("SELECT count(*)::integer AS n FROM pg_indexes WHERE schemaname = current_schema()"))
        .rows
    });
  });

  it("refuses a shop that has data, even one row, and leaves it", async () => {
    await using target = await testDatabase();
    await target.pool.query("INSERT INTO products (product_id) VALUES ('mine')");
    const before = await allRows(target.pool);
    const backup = await readBackup(path("whole"));
    await expect(restore(backup, {...target, folder: path("work")})).rejects.toThrow(
      `schema ${target.schema} has data (products), and a backup is restored into an empty one; set DAYBOOK_SCHEMA to a name`
    );
    expect(await allRows(target.pool)).toEqual(before);
  });

  it("restores into a shop that was emptied, in the place of its settings and predictions", async () => {
    await using target = await testDatabase();
    await fillShop(target.pool, nastyLines(20, 3));
    await target.pool.query("TRUNCATE transactions, customers, products, sessions, loads");
    await target.pool.query("INSERT INTO customer_scores VALUES ('of the empty shop', 0.5)");
    await restore(await readBackup(path("whole")), {...target, folder: path("work")});
    expect(await allRows(target.pool)).toEqual(await allRows(shop.pool));
  });

  it("restores a backup of an older schema into a new one, and brings it up to date", async () => {
    await using old = freeSchema();
    await using target = freeSchema();
    await using newer = await testDatabase();
    const through = knownMigrations().at(-2)!.name;
    await migrate(old.connectionString, old.schema, {through});
    await fillShop(old.pool, nastyLines(60));
    await backUp({pool: old.pool, folder: path("old")});
    const backup = await readBackup(path("old"));
    await expect(restore(backup, {...newer, folder: path("work")})).rejects.toThrow(
      `is newer than the backup (${through}); set DAYBOOK_SCHEMA to a name that is free`
    );
    await restore(backup, {...target, folder: path("work")});
    expect(await allRows(target.pool)).toMatchObject(await allRows(old.pool));
    const {rows} = await target.pool.query("SELECT count(*)::integer AS applied FROM daybook_migrations");
    expect(rows).toEqual([{applied: knownMigrations().length}]);
  });
});
