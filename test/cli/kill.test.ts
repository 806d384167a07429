import {chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {killCommand, killCommandAt, runCommand} from "./run-command.js";

const ordersMapping = {
  source: "till",
  settings: {name: "Till", timezone: "Europe/London", currency: "GBP"},
  timezone: "Europe/London",
  currency: "GBP",
  files: {sales: {}},
  formats: ["%Y-%m-%d"],
  columns: {order_id: "order", date: "day", customer_id: "customer", quantity: "count", unit_price: "price"}
};

let folder = "";
let database: TestDatabase;
let settings: Record<string, string> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daybook-kill-"));
  // PostgreSQL, which never runs as root, must get there.
  chmodSync(folder, 0o755);
  database = await testDatabase();
  settings = {
    DATABASE_URL: database.connectionString,
    DAYBOOK_SCHEMA: database.schema,
    DAYBOOK_FOLDER: folder
  };
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, {recursive: true});
});

/** A digest of every row of the four tables, and whether what is derived is of them. */
async function digest(): Promise<string> {
  const tables = ["transactions", "customers", "products", "sessions"];
  const parts = tables.map((table) => `(SELECT sum(hashtextextended(t::text, 0)::numeric) FROM ${table} AS t)`);
  const {rows} = await database.pool.query(
    `SELECT concat_ws(' ', ${parts.join(", ")}, version = derived_version) AS digest FROM data_version`
  );
  return rows[0].digest;
}

/** Whether a statement that begins so is under way on the transactions of this shop. */
const isAt = (statement: string) => async () => {
  const {rows} = await database.pool.query(
    `SELECT EXISTS (
       SELECT FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE relation = 'transactions'::regclass AND pid <> pg_backend_pid() AND state = 'active' AND query ~ $1
     ) AS found`,
    [`^(\\s|--[^\\n]*\\n)*${statement}`]
  );
  return rows[0].found as boolean;
};

/** Whether a snapshot that is being made has such a file. */
const isWriting = (name: string) => () => {
  const files = existsSync(join(folder, "snapshots"))
    ? readdirSync(join(folder, "snapshots"), {recursive: true, encoding: "utf8"})
    : [];
  return files.some((file) => file.includes("unfinished-") && file.endsWith(name));
};

describe("a command that is killed", () => {
  it("leaves the demo data of before or after, whole", async () => {
    const seed = (number: number) => ["--replace", "--transactions", "3000", "--seed", String(number)];
    expect(await runCommand("seed", settings, {parameters: seed(1)})).toMatchObject({code: 0});
    const found = [await digest()];
    const codes = new Set<number | null>();
    for (const statement of ["COPY transactions", "COPY sessions", "WITH customer_orders"]) {
      codes.add((await killCommandAt("seed", settings, {parameters: seed(2), point: isAt(statement)})).code);
      found.push(await digest());
    }
    expect(codes).toContain(null);
    expect(await runCommand("seed", settings, {parameters: seed(2)})).toMatchObject({code: 0});
    const after = await digest();
    expect(after).not.toBe(found[0]);
    expect([found[0], after]).toEqual(expect.arrayContaining(found));
  });

  it("leaves no snapshot, or a whole one, and the next run clears up", async () => {
    const store = join(folder, "snapshots");
    const codes = new Set<number | null>();
    for (const name of ["lines-0.csv", "customers.csv", "manifest.json"]) {
      rmSync(store, {recursive: true, force: true});
      codes.add((await killCommandAt("snapshot", settings, {point: isWriting(name)})).code);
    }
    expect(codes).toContain(null);
    const {code, stdout} = await runCommand("snapshot", settings);
    expect(code).toBe(0);
    const [name] = readdirSync(store);
    expect(readdirSync(join(store, name!))).toEqual([expect.stringMatching(/^v\d+$/)]);
    const clean = await runCommand("snapshot", {...settings, DAYBOOK_FOLDER: join(folder, "clean")});
    expect(fingerprintIn(stdout)).toBe(fingerprintIn(clean.stdout));
  });

  it("leaves the orders of before or after an import, whole", async () => {
    await database.pool.query("TRUNCATE transactions, customers, products, sessions");
    const count = async () => (await database.pool.query("SELECT count(*)::int AS n FROM transactions")).rows[0].n;
    const parameters = writeOrders(20_000);
    for (const [after, delay] of [
      ["bringing", 100],
      ["bringing", 700],
      ["bringing", 1_200]
    ] as const) {
      await killCommand("import", settings, {parameters, after, delay});
      expect([0, 20_000]).toContain(await count());
    }
    expect(await runCommand("import", settings, {parameters})).toMatchObject({code: 0});
    expect(await count()).toBe(20_000);
    expect(await digest()).toMatch(/ t$/);
    expect(readdirSync(join(folder, "imports"))).toEqual([]);
  });

  it("leaves a first start that the next commands complete", async () => {
    const own = {DAYBOOK_FOLDER: join(folder, "first"), DASHBOARD_PORT: "0", API_PORT: "0"};
    const start = {...own, DAYBOOK_DEMO_TRANSACTIONS: "2000", DAYBOOK_PREDICTIONS: "no"};
    await killCommand("start", start, {after: "starting PostgreSQL", delay: 400});
    expect(existsSync(join(own.DAYBOOK_FOLDER, "postgres", "data"))).toBe(false);
    await killCommand("start", start, {after: "making demo data", delay: 300});
    await killCommand("start", start, {after: "making the snapshot", delay: 50});
    const {code, stdout} = await runCommand("snapshot", own);
    expect({code, stdout}).toEqual({code: 0, stdout: expect.stringMatching(/data version [1-9]\d* of .* lines/)});
    const status = await runCommand("db-status", own);
    expect(status.stdout).toMatch(/ {2}2,000 transactions/);
    expect(readdirSync(join(own.DAYBOOK_FOLDER, "postgres")).filter((name) => /new$/.test(name))).toEqual([]);
    expect(existsSync(join(own.DAYBOOK_FOLDER, "postgres", "data", "postmaster.pid"))).toBe(false);
  });

  it("leaves a schema that the next migration completes", async () => {
    for (const delay of [0, 15, 40]) {
      await database.pool.query(`DROP SCHEMA ${database.schema} CASCADE`);
      await killCommand("db-migrate", settings, {after: "bringing the schema", delay});
      expect(await runCommand("db-migrate", settings)).toMatchObject({code: 0});
      expect((await runCommand("db-status", settings)).stdout).not.toMatch(/pending|unknown/);
    }
  });
});

function fingerprintIn(words: string): string {
  return /fingerprint \w+/.exec(words)![0];
}

/** Writes a file of orders with its mapping; the import's parameters. */
function writeOrders(lines: number): string[] {
  const file = join(folder, "orders.csv");
  const mapping = join(folder, "mapping.json");
  const rows = Array.from(
    {length: lines},
    (_, n) => `O${n},2024-01-${String((n % 28) + 1).padStart(2, "0")},C${n % 99},2,1.5`
  );
  writeFileSync(file, ["order,day,customer,count,price", ...rows, ""].join("\n"));
  writeFileSync(mapping, JSON.stringify(ordersMapping));
  return [file, "--mapping", mapping];
}
