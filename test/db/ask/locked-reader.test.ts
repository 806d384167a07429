import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import type pg from "pg";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {checkWords} from "../../../db/ask/known-words.js";
import {defaultLimits} from "../../../db/ask/limits.js";
import {LockedDuckdb} from "../../../db/ask/locked-duckdb.js";
import {LockedPostgres} from "../../../db/ask/locked-postgres.js";
import {LockedReader} from "../../../db/ask/locked-reader.js";
import {readerRole} from "../../../db/ask/reader-role.js";
import type {Logger} from "../../../db/logger.js";
import {PostgresSource} from "../../../db/postgres/engine.js";
import {openPool} from "../../../db/postgres/pool.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {type Engines, openEngines} from "../../setup/engines.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {choicesOf, queriesOver} from "../../setup/random-queries.js";

let database: TestDatabase;
let engines: Engines;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(200));
  engines = await openEngines(database);
});

afterAll(async () => {
  await engines[Symbol.asyncDispose]();
  await database.pool.query(`DROP OWNED BY ${database.schema}_reader; DROP ROLE ${database.schema}_reader`);
  await database[Symbol.asyncDispose]();
});

const attacks = [
  "INSERT INTO lines (country) VALUES ('x')",
  "DELETE FROM lines",
  "DROP VIEW lines",
  "CREATE TABLE stolen AS SELECT amount FROM lines",
  "WITH gone AS (DELETE FROM transactions RETURNING amount) SELECT amount FROM gone",
  "SELECT 1; DELETE FROM transactions",
  "COPY lines TO '/tmp/daybook-stolen.csv'",
  "COPY (SELECT 1) TO PROGRAM 'id'",
  "SELECT customer_id FROM customers",
  "SELECT * FROM settings",
  "SELECT sum(amount) FROM transactions",
  "SELECT pg_sleep(5)",
  "SELECT pg_read_file('/etc/passwd')",
  "SELECT rolname FROM pg_authid",
  "SELECT passwd FROM pg_shadow",
  "SELECT set_config('role', 'none', true)",
  "SELECT lo_import('/etc/passwd')",
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM glob('/*')",
  "ATTACH '/tmp/daybook-stolen.db' AS stolen",
  "INSTALL httpfs",
  "SET lock_configuration = false",
  "SELECT * FROM duckdb_settings()",
  "SELECT amount FROM lines -- a comment",
  'SELECT "amount" FROM lines'
];

/** A statement in the words of the compiler that takes for ever. */
const endless = `SELECT count(DISTINCT days.amount) FROM ${["days", "date", "status", "profit", "totals", "sessions"]
  .map((name) => `(SELECT amount FROM lines) AS ${name}`)
  .join(" CROSS JOIN ")}`;

/** What neither the role nor the locked file lets through, were a statement to come past the check of its words. */
const beyond = (sql: string) => !/lines --|"amount"|settings\(\)|glob|set_config/.test(sql);

describe("LockedReader.use(work)", () => {
  it("answers as the engines do, on a snapshot and on PostgreSQL", async () => {
    const pool = database.pool;
    await using snapshots = new LockedReader({engines: engines.duckdb, pool});
    await using direct = new LockedReader({engines: engines.postgres, pool});
    const sample = fc.sample(queriesOver(choicesOf(engines.columns)), {numRuns: 25, seed: 7});
    for (const query of sample) {
      const answer = () => engines.duckdb.use((engine) => engine.query(query));
      const expected = await answer().then(
        ({rows}) => rows,
        (error: Error) => error.message
      );
      for (const reader of [snapshots, direct]) {
        const found = reader
          .use((engine) => engine.query(query))
          .then(
            ({rows}) => rows,
            (error: Error) => error.message
          );
        expect(await found).toEqual(expected);
      }
    }
  });

  it("opens the snapshot of a newer data version", async () => {
    await using reader = new LockedReader({engines: engines.duckdb, pool: database.pool});
    const revenue = () =>
      reader.use(async ({query, version}) => [(await query({metrics: ["orders"]})).rows[0]!.values.orders, version]);
    const [before] = await revenue();
    await database.pool.query("DELETE FROM transactions WHERE country = 'UK'");
    await engines.duckdb.refresh();
    const [after, version] = await revenue();
    expect(after).toBeLessThan(before as number);
    expect((version as {dataVersion: number}).dataVersion).toBe(engines.duckdb.current!.manifest.dataVersion);
  });

  it("warns once where the server gives no role, and answers in a read-only transaction", async () => {
    const {schema, connectionString} = database;
    const guest = `${schema}_guest`;
    await database.pool.query(
      `CREATE ROLE ${guest} LOGIN PASSWORD 'guest'; GRANT USAGE ON SCHEMA ${schema} TO ${guest};
       GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${guest}`
    );
    const address = new URL(connectionString);
    address.username = guest;
    address.password = "guest";
    const pool = openPool(address.href, {schema});
    const warnings: string[] = [];
    const logger = {warn: (_: object, message: string) => warnings.push(message)} as unknown as Logger;
    const reader = new LockedReader({engines: new PostgresSource(pool), pool, logger});
    for (let i = 0; i < 2; ++i)
      expect((await reader.use((engine) => engine.query({metrics: ["orders"]}))).rows).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    await pool.end();
    await database.pool.query(`DROP OWNED BY ${guest}; DROP ROLE ${guest}`);
  });
});

describe("checkWords(statement)", () => {
  it.each(attacks)("refuses %s", (sql) => {
    // Tables of the same names as measures or columns are left to the locks beneath.
    const known = /^SELECT customer_id FROM customers$/.test(sql);
    if (!known) expect(() => checkWords({sql, parameters: []})).toThrow("no statement of a question");
  });
});

describe("LockedPostgres.rows(statement)", () => {
  /** Runs a statement as the role, past the check of its words. */
  async function runAsReader(sql: string): Promise<unknown[]> {
    const client = await database.pool.connect();
    try {
      const role = await readerRole(client);
      await client.query("BEGIN READ ONLY");
      await client.query(`SET LOCAL statement_timeout = 300; SET LOCAL ROLE ${role}`);
      await client.query({
        text: `DECLARE answer CURSOR FOR ${sql}`,
        values: [],
        queryMode: "extended"
      } as pg.QueryConfig);
      return (await client.query("FETCH 10 FROM answer")).rows;
    } finally {
      await client.query("ROLLBACK").catch(() => undefined);
      client.release();
    }
  }

  it("reads the views of the model", async () => {
    expect(await runAsReader("SELECT amount FROM lines LIMIT 2")).toHaveLength(2);
  });

  it.each(attacks.filter(beyond))("would not run %s", async (sql) => {
    await expect(runAsReader(sql)).rejects.toThrow();
  });

  it("stops at its limits of time and rows", async () => {
    const client = await database.pool.connect();
    await client.query("BEGIN READ ONLY");
    const many = new LockedPostgres(client, null, {...defaultLimits, mostRows: 3});
    const statement = {sql: "SELECT amount FROM lines", parameters: []};
    await expect(many.rows(statement)).rejects.toThrow("more than 3 rows");
    await client.query("ROLLBACK");
    await client.query("BEGIN READ ONLY");
    const slow = new LockedPostgres(client, null, {...defaultLimits, patience: 20});
    await expect(slow.rows({sql: endless, parameters: []})).rejects.toThrow("no answer within 20 ms");
    await client.query("ROLLBACK");
    client.release();
  });
});

describe("LockedDuckdb.rows(statement)", () => {
  const file = () => join(engines.duckdb.current!.folder, "shop.duckdb");

  it("refuses tables that are no views of the model, though their names are words of it", async () => {
    using locked = await LockedDuckdb.open(file(), defaultLimits);
    const read = (sql: string) => locked.rows({sql, parameters: []});
    await expect(read("SELECT count(*) FROM customers")).rejects.toThrow("no view of the model: customers");
    await expect(read("SELECT amount FROM lines, customers")).rejects.toThrow("no view of the model: customers");
    expect(
      await read("WITH customers AS (SELECT amount FROM lines) SELECT count(*) AS count FROM customers")
    ).toHaveLength(1);
  });

  it("stops at its limits of time and rows", async () => {
    using few = await LockedDuckdb.open(file(), {...defaultLimits, mostRows: 3});
    await expect(few.rows({sql: "SELECT amount FROM lines", parameters: []})).rejects.toThrow("more than 3 rows");
    using quick = await LockedDuckdb.open(file(), {...defaultLimits, patience: 50});
    await expect(quick.rows({sql: endless, parameters: []})).rejects.toThrow("no answer within 50 ms");
  });

  it("keeps files and settings out of reach, whatever the statement", async () => {
    const folder = await mkdtemp(join(tmpdir(), "daybook-lock-"));
    // As LockedDuckdb opens it; its own door refuses these by their words first.
    const instance = await DuckDBInstance.create(file(), {
      access_mode: "READ_ONLY",
      enable_external_access: "false",
      lock_configuration: "true"
    });
    const connection = await instance.connect();
    const attempts = [
      "DELETE FROM lines",
      `COPY lines TO '${folder}/stolen.csv'`,
      `ATTACH '${folder}/stolen.db'`,
      "SELECT * FROM read_csv('/etc/passwd')",
      "SET enable_external_access = true",
      "INSTALL httpfs"
    ];
    for (const sql of attempts) await expect(connection.run(sql)).rejects.toThrow();
    connection.closeSync();
    instance.closeSync();
    await rm(folder, {recursive: true});
  });
});
