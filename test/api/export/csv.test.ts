import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exporter} from "../../../api/export/exporter.js";
import {transactions} from "../../../src/query/list-tables.js";
import {
  type RunningApi,
  type TestApi,
  ask,
  deriveNow,
  exportsOf,
  listen,
  testApi,
  testConfig
} from "../../setup/api.js";
import {runningExports} from "../../setup/running-exports.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** The rows of a file, by column. */
async function readCsv(query = ""): Promise<Record<string, string>[]> {
  const response = await fetch(`${api.origin}/api/export/csv${query}`);
  return parse(Buffer.from(await response.arrayBuffer()), {bom: true, columns: true, relax_quotes: false});
}

describe("GET /api/export/csv", () => {
  it("has every row and column of transactions", async () => {
    const rows = await readCsv();
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(transactions.columns));
    const {rows: stored} = await api.database.pool.query(
      "SELECT transaction_id, amount::text, profit::text, order_day::text FROM transactions ORDER BY order_day, transaction_id"
    );
    expect(
      rows.map(({transaction_id, amount, profit, order_day}) => ({transaction_id, amount, profit, order_day}))
    ).toEqual(stored.map((row) => ({...row, profit: row.profit ?? ""})));
  });

  it("is UTF-8 with a byte order mark and the data version in its name", async () => {
    const response = await fetch(`${api.origin}/api/export/csv`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const {body} = await ask(api, "/api/kpis");
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toBe(
      `attachment; filename="transactions-v${body.meta.data_version}.csv"`
    );
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(602);
  });

  it("keeps text that a spreadsheet would run as text, and numbers as numbers", async () => {
    const rows = await readCsv();
    const names = new Set(rows.map((row) => row.product_name));
    for (const name of ["'=1+1", "'+cmd", "'-2", "'@sum", "'\ttab", 'O\'Hara "Pro"', "Ελλάδα, 日本", "100% cotton"])
      expect(names).toContain(name);
    expect(rows.some(({quantity}) => /^-\d+$/.test(quantity!))).toBe(true);
    expect(rows.every(({date}) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date!))).toBe(true);
  });

  it("holds the rows that the list holds", async () => {
    const query = "?country=USA&country=~none&min_price=10&start_date=2024-02-01";
    const {body} = await ask(api, `/api/transactions${query}&limit=1000`);
    const ids = body.data.map((row: {transaction_id: string}) => row.transaction_id).toReversed();
    expect((await readCsv(query)).map((row) => row.transaction_id)).toEqual(ids);
  });

  it("answers HEAD without a body", async () => {
    const response = await fetch(`${api.origin}/api/export/csv`, {method: "HEAD"});
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
  });
});

describe("a large export", () => {
  /** An API with one place for each kind of exports, and none to wait in. */
  async function largeApi() {
    const {pool} = api.database;
    const exporter = new Exporter({...exportsOf({engines: api.store, pool}), running: 1, sending: 1, waiting: 0});
    return listen({engines: api.store, pool, exporter, config: testConfig});
  }

  const reading = () => runningExports(api.database);

  beforeAll(async () => {
    await api.database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       SELECT 'big' || n, 'big' || n, '2024-01-01', 1, 1, 'USD', 1, repeat('x', 200) FROM generate_series(1, 60000) AS n`
    );
    await deriveNow(api.database.pool);
  });

  it("is answered with 503 beside another, and its statement ends when the client goes away", async () => {
    await using large = await largeApi();
    const controller = new AbortController();
    const response = await fetch(`${large.origin}/api/export/csv?payment_method=~none`, {signal: controller.signal});
    expect(response.status).toBe(200);
    const refused = await ask(large, "/api/export/csv");
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "10"]);
    expect((await ask(large, "/api/transactions?limit=1")).status).toBe(200);
    expect((await ask(large, "/api/export/manifest?country=USA")).status).toBe(200);
    await expect.poll(reading, {timeout: 20_000}).toHaveLength(1);
    controller.abort();
    await expect.poll(reading, {timeout: 20_000}).toEqual([]);
    await expect.poll(() => smallExport(large), {timeout: 20_000}).toBe(200);
  });

  it("breaks off, rather than look whole, when the database goes away under it", async () => {
    await using large = await largeApi();
    const response = await fetch(`${large.origin}/api/export/csv?payment_method=~none`);
    await expect.poll(reading, {timeout: 20_000}).toHaveLength(1);
    await api.database.pool.query("SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) AS pid", [
      await reading()
    ]);
    await expect(response.text()).rejects.toThrow();
    await expect.poll(() => smallExport(large), {timeout: 20_000}).toBe(200);
  });

  async function smallExport({origin}: RunningApi): Promise<number> {
    const response = await fetch(`${origin}/api/export/csv?country=USA`);
    await response.text();
    return response.status;
  }
});
