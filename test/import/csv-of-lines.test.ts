import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {Readable} from "node:stream";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {csvOf} from "../../db/import/csv-of-lines.js";
import {Staging} from "../../db/import/staging.js";

describe("csvOf(staging, select, share)", () => {
  let [folder, staging] = ["", undefined as unknown as Staging];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-csv-"));
    staging = await Staging.open({folder});
    await staging.run(
      `CREATE VIEW accepted AS SELECT i AS "~row", 'n' || i AS name FROM range(10) AS r(i) WHERE i % 4 > 0`
    );
  });
  afterAll(async () => {
    await staging[Symbol.asyncDispose]();
    await rm(folder, {recursive: true});
  });

  it.each([1, 2, 3, 10, 1_000])("gives every row once and in order, in shares of %i", async (share) => {
    const csv = await text(Readable.from(csvOf(staging, "SELECT name FROM accepted", share)));
    expect(csv).toBe("n1\nn2\nn3\nn5\nn6\nn7\nn9\n");
  });

  it("gives nothing of no rows", async () => {
    await staging.run('CREATE OR REPLACE TEMP VIEW accepted AS SELECT 1 AS "~row" WHERE false');
    expect(await text(Readable.from(csvOf(staging, "SELECT 1 FROM accepted")))).toBe("");
    await staging.run("DROP VIEW temp.accepted");
  });

  it("throws what DuckDB throws, and leaves no file", async () => {
    const broken = csvOf(staging, `SELECT CAST(CASE "~row" WHEN 6 THEN name ELSE '1' END AS INTEGER) FROM accepted`, 3);
    await expect(text(Readable.from(broken))).rejects.toThrow("Could not convert string 'n6'");
    const files = await readdir(staging.folder);
    expect(files.filter((name) => /lines-[013]/.test(name))).toEqual([]);
  });
});
