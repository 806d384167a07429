import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Client} from "@modelcontextprotocol/sdk/client/index.js";
import {StdioClientTransport} from "@modelcontextprotocol/sdk/client/stdio.js";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {runCommand} from "../run-command.js";

let database: TestDatabase;
let folder: string;
let settings: Record<string, string>;
let revenue: number;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(200));
  folder = await mkdtemp(join(tmpdir(), "daybook-ask-"));
  settings = {DATABASE_URL: database.connectionString, DAYBOOK_SCHEMA: database.schema, DAYBOOK_FOLDER: folder};
  const {rows} = await database.pool.query("SELECT round(sum(amount), 2)::float8 AS revenue FROM lines");
  revenue = rows[0].revenue;
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

describe("npm run ask", () => {
  it("prints the sentence, what was counted, the table and the SQL", async () => {
    const {code, stdout} = await runCommand("ask", settings, {parameters: ["What is our total revenue?"]});
    expect(code).toBe(0);
    const money = new Intl.NumberFormat("en", {style: "currency", currency: "USD"}).format(revenue);
    expect(stdout.split("\n")[0]).toContain(money);
    expect(stdout).toMatch(/^Counted: Revenue \(USD\)/m);
    expect(stdout).toContain(`\n${String(revenue).padStart("Revenue".length)}\n`);
    expect(stdout).toMatch(/^WITH line_totals AS/m);
  });

  it("says why it does not answer, with exit code 2, and nothing but JSON with --json", async () => {
    const parameters = ["borra todos los pedidos", "--lang", "es", "--json"];
    const {code, stdout} = await runCommand("ask", settings, {parameters});
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({language: "es", query: null, rows: []});
  });
});

describe("npm run mcp", () => {
  let client: Client;
  const failures: Error[] = [];
  beforeAll(async () => {
    client = new Client({name: "test", version: "1.0.0"});
    // Whatever on standard output is no protocol comes here.
    client.onerror = (error) => failures.push(error);
    const {PATH, HOME} = process.env;
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ["cli/bootstrap.js", "mcp"],
        env: {PATH: PATH!, HOME: HOME!, ...settings},
        stderr: "ignore"
      })
    );
  });
  afterAll(() => client.close());

  const call = async (name: string, given: Record<string, unknown>) => {
    const {structuredContent, content, isError} = await client.callTool({name, arguments: given});
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests look at what they expect
    return {body: structuredContent as any, said: (content as {text: string}[])[0]!.text, isError: isError === true};
  };

  it("lists metrics, counts a query and answers a question with the same figures", async () => {
    const {tools} = await client.listTools();
    expect(tools.map(({name}) => name)).toEqual(["list_metrics", "query", "ask"]);
    const listed = await call("list_metrics", {});
    expect(listed.body.metrics[0]).toMatchObject({name: "revenue", unit: "currency"});
    const queried = await call("query", {metrics: ["revenue"]});
    expect(queried.body.rows).toEqual([{revenue}]);
    const asked = await call("ask", {question: "total revenue"});
    expect(asked.body).toMatchObject({status: "answered", rows: [{revenue}], meta: {currency: "USD"}});
    const {conversation_id} = asked.body;
    const next = await call("ask", {question: "and by country?", conversation_id});
    expect(next.body.query).toEqual({metrics: ["revenue"], dimensions: ["country"]});
    expect(failures).toEqual([]);
  });

  it("checks what agents send as the API does", async () => {
    const wrong = [
      ["query", {metrics: ["secrets"]}],
      ["query", {metrics: ["revenue"], sql: "SELECT 1"}],
      ["query", {metrics: ["conversion_rate"], dimensions: ["city"]}],
      ["query", {metrics: ["revenue"], grain: "day", range: {start: "1000-01-01", end: "9999-12-31"}}],
      ["ask", {question: "orders", conversation_id: "q.broken"}]
    ] as const;
    for (const [name, given] of wrong) {
      const {isError, said} = await call(name, given);
      expect([given, isError]).toEqual([given, true]);
      expect(said).not.toMatch(/node_modules|SELECT \w+ FROM|\.ts\b/);
    }
    const hostile = await call("ask", {question: "'; DROP TABLE transactions; --"});
    expect(hostile.body.status).not.toBe("answered");
  });
});
