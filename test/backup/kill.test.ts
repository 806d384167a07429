import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readBackup} from "../../db/backup/read-backup.js";
import {killCommandAt, runCommand} from "../cli/run-command.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {allRows, freeSchema, temporaryFolder} from "./shop.js";

let shop: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [shop, folder] = await Promise.all([testDatabase(), temporaryFolder()]);
  await fillShop(shop.pool, nastyLines(8_000));
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

function settingsOf({connectionString, schema}: Pick<TestDatabase, "connectionString" | "schema">) {
  return {DATABASE_URL: connectionString, DAYBOOK_SCHEMA: schema, DAYBOOK_FOLDER: join(folder.path, "daybook")};
}

const backups = () => readdirSync(folder.path).filter((name) => name.startsWith("kept"));

/** Whether the folder of a backup under way has such a file. */
const isWriting = (file: string) => () =>
  backups().some((name) => name.includes(".unfinished-") && readdirSync(join(folder.path, name)).includes(file));

/** Whether a statement that begins so is under way on a shop. */
const isAt =
  (statement: string, {pool, schema}: Pick<TestDatabase, "pool" | "schema">) =>
  async () => {
    const {rows} = await pool.query(
      `SELECT EXISTS (
       SELECT FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE relation = to_regclass($1 || '.transactions') AND pid <> pg_backend_pid() AND starts_with(query, $2)
     ) AS found`,
      [schema, statement]
    );
    return rows[0].found as boolean;
  };

describe("npm run backup and npm run restore, killed", () => {
  it("leave no folder that could be taken for a backup, and a shop that is as empty as it was", async () => {
    const parameters = [join(folder.path, "kept")];
    const {code} = await killCommandAt("backup", settingsOf(shop), {
      parameters,
      point: isWriting("transactions.parquet")
    });
    expect(code).toBe(null);
    expect(backups()).toEqual([expect.stringContaining("kept.unfinished-")]);
    await expect(readBackup(join(folder.path, backups()[0]!))).rejects.toThrow(
      "is no whole backup: it has no manifest"
    );
    const saved = await runCommand("backup", settingsOf(shop), {parameters});
    expect(saved).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/kept: data version 3 of .* 10,\d{3} rows of 10 tables/)
    });
    // What the killed one left is gone, too.
    expect(backups()).toEqual(["kept"]);

    await using target = freeSchema();
    for (const statement of ['COPY "transactions"', "SELECT count(*) AS rows"]) {
      const point = isAt(statement, target);
      expect(await killCommandAt("restore", settingsOf(target), {parameters, point})).toMatchObject({code: null});
      // The server notices that nobody is there any more.
      while (await isAt("", target)()) await target.pool.query("SELECT pg_sleep(0.05)");
      const {rows} = await target.pool.query("SELECT count(*)::integer AS lines FROM transactions");
      expect(rows).toEqual([{lines: 0}]);
    }
    const restored = await runCommand("restore", settingsOf(target), {parameters});
    expect(restored).toMatchObject({code: 0, stdout: expect.stringContaining("each equal to the backup's")});
    expect(await allRows(target.pool)).toEqual(await allRows(shop.pool));
    expect(readdirSync(join(folder.path, "daybook")).filter((name) => name.startsWith("restore-"))).toEqual([]);
  });
});
