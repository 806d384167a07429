import {mkdtempSync, rmSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pg from "pg";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {runCommand} from "./run-command.js";

describe("commands with a configuration that cannot work", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "daybook-config-"));
  });
  afterAll(() => rmSync(folder, {recursive: true}));
  const run = (command: string, settings: Record<string, string>) =>
    runCommand(command, {DAYBOOK_FOLDER: folder, ...settings});

  it.each([
    [{API_PORT: "http"}, "daybook: invalid API_PORT: http; use 0 to 65535"],
    [{LOG_LEVEL: "loud"}, "daybook: invalid LOG_LEVEL: loud; use one of debug, info, warn, error"],
    [{DAYBOOK_SCHEMA: "public"}, "daybook: invalid DAYBOOK_SCHEMA: public"],
    [
      {DATABASE_URL: "mysql://shop"},
      "daybook: invalid DATABASE_URL; it looks like postgres://user:password@host:5432/database"
    ],
    [
      {DATABASE_URL: "postgres://u:secret@127.0.0.1:1/shop"},
      "daybook: cannot use DATABASE_URL: nothing listens on 127.0.0.1:1"
    ]
  ])("says in a sentence what is wrong with %o", async (settings: Record<string, string>, words) => {
    const {code, stdout, stderr} = await run("db-migrate", settings);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/secret|at .*:\d+:\d+/);
  });

  it("tells a wrong password and a missing database apart", async () => {
    const address = new URL(inject("postgres"));
    address.pathname = "/nowhere";
    expect((await run("db-migrate", {DATABASE_URL: address.href})).stderr).toContain(
      "has no database nowhere; create it first"
    );
    address.password = "wrong";
    const {stderr} = await run("db-migrate", {DATABASE_URL: address.href});
    expect(stderr).toMatch(/refuses user \w+; check the name and the password/);
    expect(stderr).not.toContain("wrong");
  });

  it.each([
    ["LATIN1", /^daybook: cannot use DATABASE_URL: [\w.:]+ keeps text of database \w+ as LATIN1; create one with/m],
    ["UTF8", null]
  ])("knows whether a database of locale C and encoding %s will do", async (encoding, words) => {
    const client = new pg.Client({connectionString: inject("postgres")});
    await client.connect();
    const name = `locale_c_${encoding.toLowerCase()}`;
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LOCALE_PROVIDER libc LOCALE 'C'`
    );
    const address = new URL(inject("postgres"));
    address.pathname = `/${name}`;
    const {code, stderr} = await run("db-migrate", {DATABASE_URL: address.href});
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
    expect(code).toBe(words ? 1 : 0);
    if (words) expect(stderr).toMatch(words);
  });

  it("says where a user may not make its schema, and takes one that is made for it", async () => {
    const client = new pg.Client({connectionString: inject("postgres")});
    await client.connect();
    await client.query("CREATE USER shopkeeper PASSWORD 'shop'");
    const address = new URL(inject("postgres"));
    [address.username, address.password] = ["shopkeeper", "shop"];
    const settings = {DATABASE_URL: address.href, DAYBOOK_SCHEMA: "made_for_it"};
    expect((await run("db-migrate", settings)).stderr).toMatch(
      /daybook: user shopkeeper may not make schema made_for_it in database \w+; let its owner run: CREATE SCHEMA/
    );
    await client.query("CREATE SCHEMA made_for_it AUTHORIZATION shopkeeper");
    expect((await run("db-migrate", settings)).code).toBe(0);
    await client.query("DROP SCHEMA made_for_it CASCADE; DROP USER shopkeeper");
    await client.end();
  });

  it("says which port is in use, before any work", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const {port} = other.address() as AddressInfo;
    const {code, stderr} = await run("start", {DASHBOARD_PORT: "0", API_PORT: String(port)});
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`daybook: port ${port} is in use; stop what listens there, or set API_PORT to another port\n`);
  });

  it("says that a command is unknown", async () => {
    expect((await run("fly", {})).stderr).toBe("daybook: unknown command: fly\n");
  });

  it("keeps to its schema in a database of the shop's own", async () => {
    const connectionString = inject("postgres");
    const settings = {DATABASE_URL: connectionString, DAYBOOK_SCHEMA: "shop_of_its_own"};
    expect((await run("db-status", settings)).stdout).toContain("pending 0001_tables.sql");
    expect((await run("db-migrate", settings)).stdout).toMatch(/^applied 0001_tables\.sql, /);
    expect((await run("db-migrate", settings)).stdout).toBe("nothing to do: the schema is up to date\n");
    expect((await run("db-status", settings)).stdout).toMatch(/applied 0001_tables\.sql[^]*0 transactions/);
    const client = new pg.Client({connectionString});
    await client.connect();
    await client.query("DROP SCHEMA shop_of_its_own CASCADE");
    const {rows} = await client.query("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'");
    await client.end();
    expect(rows[0].tables).toBe(0);
  });
});
