import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type JsonAnswer, type RunningApi, ask, post} from "../setup/api.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {startApi} from "../setup/start-api.js";

let database: TestDatabase;
let folder: string;
let apis: RunningApi[];

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(600));
  folder = await mkdtemp(join(tmpdir(), "daybook-several-"));
  // Both at once, so that they also race for the first snapshot.
  apis = await Promise.all([startApi({database, folder}), startApi({database, folder})]);
});

afterAll(async () => {
  await Promise.all(apis.map((api) => api[Symbol.asyncDispose]()));
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

/** The one address behind which both stand: each request goes to the other one. */
function inTurn(): () => RunningApi {
  let turn = 0;
  return () => apis[turn++ % 2]!;
}

async function both(path: string, options: RequestInit = {}): Promise<[JsonAnswer, JsonAnswer]> {
  const next = inTurn();
  return [await ask(next(), path, options), await ask(next(), path, options)];
}

/** Follows a list to its end, each page from the other process. */
async function walk(path: string): Promise<unknown[]> {
  const next = inTurn();
  const rows: unknown[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const {status, body} = await ask(next(), `${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    expect(status).toBe(200);
    rows.push(...body.data);
    cursor = body.pagination.next_cursor;
  }
  return rows;
}

const paths = [
  "/api/kpis",
  "/api/kpis?country=USA&country=~none&start_date=2024-02-01",
  "/api/analytics/countries",
  "/api/analytics/categories?device_type=Mobile",
  "/api/analytics/time-series?granularity=week",
  "/api/analytics/top-products?metric=margin",
  "/api/transactions?limit=20&sort=-amount",
  "/api/customers?limit=20",
  "/api/products?limit=20",
  "/api/metrics"
];

describe("two APIs in processes of their own, over one database and one folder of snapshots", () => {
  it.each(paths)("give one answer and one ETag to %s", async (path) => {
    const [one, other] = await both(path);
    expect(one.status).toBe(200);
    expect(other.body).toEqual(one.body);
    expect(other.headers.get("ETag")).toBe(one.headers.get("ETag"));
    const headers = {"If-None-Match": one.headers.get("ETag")!};
    expect((await both(path, {headers})).map(({status}) => status)).toEqual([304, 304]);
  });

  it("give one answer to a query", async () => {
    const next = inTurn();
    const body = {metrics: ["revenue", "churn_rate"], grain: "month", compare: "previous"};
    const [one, other] = [await post(next(), "/api/query", body), await post(next(), "/api/query", body)];
    expect(other.body).toEqual(one.body);
    expect(one.body.rows.length).toBeGreaterThan(12);
  });

  it.each(["/api/transactions?limit=37&sort=country", "/api/transactions?limit=50&q=1", "/api/customers?limit=7"])(
    "go on with a list where the other left off: %s",
    async (path) => {
      const [{body: whole}] = await both(path.replace(/limit=\d+/, "limit=1000"));
      expect(whole.data.length).toBeGreaterThan(35);
      expect(await walk(path)).toEqual(whole.data);
    }
  );

  it("export the same rows", async () => {
    const files = await Promise.all(apis.map(async ({origin}) => (await fetch(`${origin}/api/export/csv`)).text()));
    expect(files[1]).toBe(files[0]);
  });

  it("both come to show a change of data, under one new ETag, while they are asked all the time", async () => {
    const [{body: before, headers}] = await both("/api/kpis");
    await database.pool.query(
      `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
       VALUES ('new', 'new', '2024-06-01', 1, 1000, 'USD', 1, 'test')`
    );
    const after = Math.round((before.total_revenue + 1000) * 100) / 100;
    const revenues = async () => {
      const answers = await both("/api/kpis");
      // Whatever the moment, an answer is of one version: the revenue tells which.
      for (const {body} of answers)
        expect(body.total_revenue).toBe(
          body.meta.data_version === before.meta.data_version ? before.total_revenue : after
        );
      return answers.map(({body}) => body.total_revenue);
    };
    await expect.poll(revenues, {timeout: 10_000}).toEqual([after, after]);
    for (const path of paths) {
      const [one, other] = await both(path);
      expect(other.body).toEqual(one.body);
      expect(other.headers.get("ETag")).toBe(one.headers.get("ETag"));
      expect(one.body.meta.data_version).toBe(before.meta.data_version + 1);
    }
    const [{headers: renewed}] = await both("/api/kpis");
    expect(renewed.get("ETag")).not.toBe(headers.get("ETag"));
  });
});
