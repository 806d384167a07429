import {Writable} from "node:stream";
import pino from "pino";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestApi, ask, deriveNow, listen, testApi, testConfig} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 60});
});
afterAll(() => api[Symbol.asyncDispose]());

const tagged = ["/api/kpis", "/api/metrics", "/api/transactions?limit=2", "/api/customers", "/api/export/csv"];

describe("ETag", () => {
  it.each(tagged)("spares a client the answer to %s that it has", async (path) => {
    const first = await fetch(api.origin + path);
    const tag = first.headers.get("ETag")!;
    await first.text();
    const second = await fetch(api.origin + path, {headers: {"If-None-Match": `"other", ${tag}`}});
    expect([second.status, await second.text()]).toEqual([304, ""]);
    expect(second.headers.get("ETag")).toBe(tag);
    const another = await fetch(`${api.origin}${path}${path.includes("?") ? "&" : "?"}x=1`, {
      headers: {"If-None-Match": tag}
    });
    expect(another.status).toBe(400);
    expect(another.headers.get("ETag")).toBeNull();
  });

  it("differs by request", async () => {
    const tags = await Promise.all(
      ["/api/kpis", "/api/kpis?country=USA", "/api/kpis?country=UK"].map(async (path) =>
        (await ask(api, path)).headers.get("ETag")!
      )
    );
    expect(new Set(tags).size).toBe(3);
  });

  it("changes with the data, as every answer's version does", async () => {
    const before = await ask(api, "/api/kpis");
    const listBefore = await ask(api, "/api/transactions?limit=1");
    await api.database.pool.query("UPDATE transactions SET quantity = quantity + 1 WHERE transaction_id = 't1'");
    await deriveNow(api.database.pool);
    await api.store.refresh();
    const after = await ask(api, "/api/kpis", {headers: {"If-None-Match": before.headers.get("ETag")!}});
    const listAfter = await ask(api, "/api/transactions?limit=1");
    expect(after.status).toBe(200);
    expect(after.body.meta.data_version).toBe(before.body.meta.data_version + 1);
    expect(listAfter.body.meta).toEqual(after.body.meta);
    expect(listAfter.headers.get("ETag")).not.toBe(listBefore.headers.get("ETag"));
    expect(after.body.meta).toMatchObject({currency: "USD", timezone: "UTC"});
  });

  it("is not given while derived columns are older than the data", async () => {
    await api.database.pool.query("UPDATE transactions SET quantity = quantity - 1 WHERE transaction_id = 't1'");
    expect((await ask(api, "/api/transactions")).headers.get("ETag")).toBeNull();
    await deriveNow(api.database.pool);
    expect((await ask(api, "/api/transactions")).headers.get("ETag")).not.toBeNull();
  });
});

describe("cross-origin requests", () => {
  const from = (origin: string, options: RequestInit = {}) =>
    fetch(`${api.origin}/api/kpis`, {...options, headers: {Origin: origin, ...options.headers}});

  it.each(["http://localhost:5000", "http://127.0.0.1:5000", "https://reports.example"])(
    "are answered to %s",
    async (origin) => {
      const {headers} = await from(origin);
      expect(headers.get("Access-Control-Allow-Origin")).toBe(origin);
      expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
      expect(headers.get("Access-Control-Expose-Headers")).toContain("ETag");
      expect(headers.get("Vary")).toContain("Origin");
    }
  );

  it.each(["https://evil.example", "null", "http://localhost:5001", "https://reports.example.evil.example"])(
    "are not to %s",
    async (origin) => {
      const {headers} = await from(origin);
      expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
      expect(headers.get("Vary")).toContain("Origin");
    }
  );

  it("can be asked for first, and errors can be read, too", async () => {
    const asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"};
    const {status, headers} = await from("http://localhost:5000", {method: "OPTIONS", headers: asked});
    expect([status, headers.get("Access-Control-Allow-Methods")]).toEqual([204, "GET,HEAD,POST"]);
    const refused = await fetch(`${api.origin}/api/kpis?x=1`, {headers: {Origin: "http://localhost:5000"}});
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([
      400,
      "http://localhost:5000"
    ]);
  });

  it("are answered to any where * is configured, without credentials", async () => {
    const config = {...testConfig, corsOrigins: ["*"]};
    await using open = await listen({engines: api.store, pool: api.database.pool, config});
    const {headers} = await fetch(`${open.origin}/health`, {headers: {Origin: "https://any.example"}});
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });
});

describe("log and timings", () => {
  /** Lines of an API's log while a request is made. */
  async function logged(path: string, headers: Record<string, string> = {}) {
    const lines: Record<string, unknown>[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      }
    });
    let now = 0;
    const options = {engines: api.store, pool: api.database.pool, config: testConfig, clock: () => (now += 5)};
    await using open = await listen({...options, logger: pino(stream)});
    const response = await fetch(open.origin + path, {headers});
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {lines, response};
  }

  it("are one line a request, with its id and the time of its parts", async () => {
    const {lines, response} = await logged("/api/kpis?country=USA");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({method: "GET", path: "/api/kpis", status: 200, aborted: false});
    expect(lines[0]!.requestId).toBe(response.headers.get("X-Request-Id"));
    expect(lines[0]!.timings).toMatchObject({query: 5});
    expect(response.headers.get("Server-Timing")).toBe("query;dur=5, total;dur=15");
  });

  it("keep a client's id where it is a UUID, and no other text of it", async () => {
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    expect((await logged("/health", {"X-Request-Id": id})).lines[0]!.requestId).toBe(id);
    expect((await logged("/health", {"X-Request-Id": "x y"})).lines[0]!.requestId).not.toBe("x y");
  });
});
