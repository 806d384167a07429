import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {PostgresSource} from "../../db/postgres/engine.js";
import {openPool} from "../../db/postgres/pool.js";
import {type RunningApi, type TestApi, ask, listen, testApi, testConfig} from "../setup/api.js";
import {deadServer, silentServer} from "../setup/away.js";

const needPostgres = ["/api/transactions", "/api/customers", "/api/products", "/api/export/csv", "/ready"];

describe.each([
  ["refuses connections", deadServer],
  ["never answers", silentServer]
] as const)("while PostgreSQL %s", (_, start) => {
  let api: TestApi;
  let away: RunningApi;
  let server: Awaited<ReturnType<typeof start>>;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    api = await testApi({lines: 60});
    server = await start();
    pool = openPool(server.connectionString, {schema: "daybook"});
    away = await listen({engines: api.store, pool, config: testConfig});
  });
  afterAll(async () => {
    await away[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await pool.end();
    await api[Symbol.asyncDispose]();
  });

  it.each(needPostgres)("answers %s with 503 within two seconds", async (path) => {
    const start = performance.now();
    const {status, headers, body} = await ask(away, path);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect([status, headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|at \w+ \(|SELECT/);
  });

  it("answers from the snapshot what it can", async () => {
    const [kept, here] = await Promise.all([ask(away, "/api/kpis"), ask(api, "/api/kpis")]);
    expect(kept.status).toBe(200);
    expect(kept.body).toEqual(here.body);
    expect((await ask(away, "/health")).status).toBe(200);
  });

  it("answers figures with 503 where there is no snapshot", async () => {
    await using bare = await listen({engines: new PostgresSource(pool), pool, config: testConfig});
    const start = performance.now();
    const {status} = await ask(bare, "/api/kpis");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(status).toBe(503);
  });
});
